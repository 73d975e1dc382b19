/** The council's configuration tables, found by name, and what stands around them. */
import { ConfigTable } from '../../shared/model/issue.ts';
import { cellsAsShown } from '../../shared/sheet/cells/cells-as-shown.ts';
import {
  configTables,
  type ConfigBlock,
  type ConfigBlocks,
} from '../../shared/sheet/config/council-columns.ts';
import {
  statedCampaign as statedIn,
  type StatedCampaign,
} from '../../shared/sheet/config/stated-campaign.ts';
import type { ReadConfig } from '../flows/ports.ts';
import { baseOf, findBase } from './base-version.ts';
import { readAround } from './cells-around.ts';
import { copyInFront, findFront } from './copy-in-front.ts';
import { readCalculated } from './read-calculated.ts';
import { runExcel } from './run-excel.ts';

/** One request; a second one where something stands around a table. */
export async function readConfig(): Promise<ReadConfig> {
  return runExcel(async (context) => {
    const { found, base, front } = await readCalculated(context, () => findConfig(context.workbook));
    const standing = found.filter(({ table }) => !table.isNullObject);
    const around = await readAround(context, standing);
    const blocks = new Map(standing.map((one, at) => [one.key, { ...blockOf(one), ...around[at] }]));
    const worksheets = standing.map(({ table, range }) => [table.name, range.worksheet.name] as const);
    return {
      blocks: allOf(blocks),
      base: baseOf(base),
      copyInFront: copyInFront(front, new Map(worksheets)),
    };
  });
}

/** Queues only. Which other tables stand around ours is known only when it is known where ours are. */
function findConfig(workbook: Excel.Workbook) {
  const found = ConfigTable.options.map((key) => ({ key, ...findTable(workbook, key) }));
  workbook.tables.load({ name: true, worksheet: { name: true } });
  return { found, base: findBase(workbook), front: findFront(workbook) };
}

/** One request, for the table of the campaign alone. */
export async function statedCampaign(): Promise<StatedCampaign | null> {
  return runExcel(async (context) => {
    const { table, range } = findTable(context.workbook, 'campaign');
    await context.sync();
    return table.isNullObject ? null : statedIn(blockOf({ table, range }));
  });
}

/** A configuration table looked for. After the sync it is a null object where the workbook lacks it. */
function findTable(workbook: Excel.Workbook, key: ConfigTable) {
  const table = workbook.tables.getItemOrNullObject(configTables[key].table);
  table.load({ name: true, showTotals: true });
  const range = table.getRange().untrack();
  range.load({
    values: true,
    numberFormat: true,
    rowIndex: true,
    columnIndex: true,
    rowCount: true,
    columnCount: true,
    worksheet: { name: true },
  });
  const used = table.worksheet.getUsedRangeOrNullObject(true).untrack();
  used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return { table, range, used };
}

function blockOf({ table, range }: Pick<ReturnType<typeof findTable>, 'table' | 'range'>): ConfigBlock {
  const { worksheet, rowIndex, columnIndex, values, numberFormat } = range;
  const rows = cellsAsShown(table.showTotals ? values.slice(0, -1) : values, numberFormat);
  return { worksheet: worksheet.name, row: rowIndex, column: columnIndex, values: rows };
}

function allOf(blocks: ReadonlyMap<ConfigTable, ConfigBlock>): ConfigBlocks {
  const block = (key: ConfigTable) => blocks.get(key) ?? null;
  return {
    campaign: block('campaign'),
    blocks: block('blocks'),
    units: block('units'),
    indicators: block('indicators'),
    targets: block('targets'),
    scoring: block('scoring'),
    levels: block('levels'),
  };
}
