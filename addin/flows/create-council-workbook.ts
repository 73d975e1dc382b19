/** Sets up the council's workbook: lays out the configuration tables, from a catalog or empty, and the guide to them. */
import type { Catalog } from '../../shared/model/catalog.ts';
import type { IsoDate } from '../../shared/model/identifiers.ts';
import { ConfigTable } from '../../shared/model/issue.ts';
import { drawGuide } from '../../shared/sheet/config/config-guide.ts';
import { configTables } from '../../shared/sheet/config/council-columns.ts';
import { drawCouncilConfig, drawEmptyConfig } from '../../shared/sheet/config/draw-council-config.ts';
import { AlreadyInWorkbook } from './failures.ts';
import type { CouncilWorkbookPort } from './ports.ts';

export type SetUpOutcome =
  | { readonly kind: 'created'; readonly tables: readonly ConfigTable[] }
  /** The workbook has got some of the tables meanwhile; nothing was written. */
  | { readonly kind: 'alreadyThere' };

/** What a new workbook of the council begins with. */
export type Beginning = 'empty' | 'example';

/** Lays a catalog out. Rejects with `AlreadyInWorkbook` when the workbook has one of the tables. */
export async function createCouncilWorkbook(workbook: CouncilWorkbookPort, catalog: Catalog): Promise<void> {
  await workbook.createConfig([...drawCouncilConfig(catalog), drawGuide()]);
}

/** The configuration tables that the workbook lacks. */
export async function missingTables(workbook: CouncilWorkbookPort): Promise<ConfigTable[]> {
  const { blocks } = await workbook.readConfig();
  return ConfigTable.options.filter((table) => blocks[table] === null);
}

/**
 * Lays out a workbook that has none of the tables. The example ends some weeks after `today`, so that it could be tried
 * out; its code is fetched only when it is wanted.
 */
export async function setUpWorkbook(
  workbook: CouncilWorkbookPort,
  beginning: Beginning,
  today: IsoDate,
): Promise<SetUpOutcome> {
  if (beginning === 'empty') return create(workbook, ConfigTable.options);
  const { exampleCatalog } = await import('./example-catalog.ts');
  return unlessThere(ConfigTable.options, () => createCouncilWorkbook(workbook, exampleCatalog(today)));
}

/** Adds the tables that are missing, empty. Those that are there stay as they are. */
export async function addMissingTables(workbook: CouncilWorkbookPort): Promise<SetUpOutcome> {
  return create(workbook, await missingTables(workbook));
}

async function create(workbook: CouncilWorkbookPort, tables: readonly ConfigTable[]): Promise<SetUpOutcome> {
  const names = new Set(tables.map((table) => configTables[table].table));
  const drawn = drawEmptyConfig().filter(({ name }) => names.has(name));
  const isWhole = tables.length === ConfigTable.options.length;
  return unlessThere(tables, () => workbook.createConfig(isWhole ? [...drawn, drawGuide()] : drawn));
}

async function unlessThere(tables: readonly ConfigTable[], lay: () => Promise<void>): Promise<SetUpOutcome> {
  try {
    await lay();
  } catch (error) {
    if (error instanceof AlreadyInWorkbook) return { kind: 'alreadyThere' };
    throw error;
  }
  return { kind: 'created', tables };
}
