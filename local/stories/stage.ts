/** Where stories are played: a cloud on the morning of the sample campaign's due day. */
import { Temporal } from 'temporal-polyfill';
import { drawUnitSheet } from '../../shared/sheet/unit/unit-sheet.ts';
import { cellAddress } from '../../shared/sheet/sheet-block.ts';
import { columnOf, type UnitColumn } from '../../shared/sheet/unit/unit-sheet-columns.ts';
import { framedDrawing, rowsByCode } from '../../shared/sheet/unit/unit-sheet-rows.ts';
import type { IndicatorCode } from '../../shared/model/identifiers.ts';
import { startCloud, type Cloud } from '../cloud.ts';
import { layOutConfig, publish } from '../demo/council-office.ts';
import { openDesk, type ExcelDesk } from '../demo/excel-desk.ts';
import { sampleAccounts, sampleCatalog } from '../sample/sample-campaign.ts';
import { COUNCIL_ACCOUNT, wardCode, type WardNumber } from '../sample/sample-units.ts';

/** The sprint ended on 15 December 2023: on the plan's own days, pictures are the same whenever they are taken. */
export const stageCatalog = sampleCatalog('2023-12-16');

export interface Stage {
  readonly cloud: Cloud;
  /** The built pane. */
  readonly addinDir: string;
  readonly council: ExcelDesk;
}

/** Starts the cloud of a built bundle and publishes the campaign. Whoever opens a stage closes its cloud. */
export async function openStage(bundle: string, addinDir: string): Promise<Stage> {
  const stage = await openEmptyStage(bundle, addinDir);
  await layOutConfig(stage.council, stageCatalog);
  await publish(stage.council);
  return stage;
}

/** Starts the cloud with everybody's accounts in it and no campaign. */
export async function openEmptyStage(bundle: string, addinDir: string): Promise<Stage> {
  const cloud = await startCloud({ bundle, accounts: sampleAccounts(stageCatalog), onLog: () => {} });
  await cloud.setClock(hoursBeforeDue(9));
  return { cloud, addinDir, council: await openDesk(cloud, COUNCIL_ACCOUNT) };
}

/** So many hours before 17:00 of the due day. */
export const hoursBeforeDue = (hours: number): string =>
  Temporal.Instant.from(stageCatalog.campaign.dueAt).subtract({ hours }).toString();

/** The account that reports for a ward. */
export const accountOf = (ward: WardNumber): string => `phuong-${ward}@govap.example`;

/** The cell of a ward's generated sheet in which something is reported of an indicator. */
export function cellOf(ward: WardNumber, indicator: IndicatorCode, column: UnitColumn = 'actual'): string {
  const published = { version: 1, publishedAt: hoursBeforeDue(9), catalog: stageCatalog };
  const drawn = framedDrawing(drawUnitSheet(published, wardCode(ward)));
  const row = rowsByCode(drawn).get(indicator);
  if (row === undefined) throw new RangeError(`Ward ${ward} has no indicator ${indicator}.`);
  return cellAddress(row, columnOf(column));
}
