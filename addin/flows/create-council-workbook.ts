/** The council's configuration tables, laid out from a catalog. */
import type { Catalog } from '../../shared/model/catalog.ts';
import { drawCouncilConfig } from '../../shared/sheet/draw-council-config.ts';
import type { CouncilWorkbookPort } from './ports.ts';

/** Rejects with `AlreadyInWorkbook` when the workbook has one of the tables. */
export async function createCouncilWorkbook(workbook: CouncilWorkbookPort, catalog: Catalog): Promise<void> {
  await workbook.createConfig(drawCouncilConfig(catalog));
}
