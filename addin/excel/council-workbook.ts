/** The council's workbook: its tables are found by name, wherever they were moved. */
import * as z from 'zod/mini';
import { CatalogVersion } from '../../shared/model/catalog.ts';
import { CampaignId } from '../../shared/model/identifiers.ts';
import { ConfigTable } from '../../shared/model/issue.ts';
import { cellsAsShown } from '../../shared/sheet/cells/cells-as-shown.ts';
import { configTables } from '../../shared/sheet/config/council-columns.ts';
import type { SheetBlock } from '../../shared/sheet/sheet-block.ts';
import type { CouncilWorkbookPort, ReadConfig, VersionOfCampaign } from '../flows/ports.ts';
import { addPapers } from './add-papers.ts';
import { addReport } from './add-report.ts';
import { completeTargets } from './complete-targets.ts';
import { copyInFront, findFront } from './copy-in-front.ts';
import { createConfig } from './create-config.ts';
import { goTo } from './go-to.ts';
import { readCalculated } from './read-calculated.ts';
import { runExcel } from './run-excel.ts';
import { readShown } from './shown-standings.ts';
import { selectedUnit, watchSelection } from './selected-unit.ts';
import { writeChaseList, writeStandings } from './write-standings.ts';

export const councilWorkbook: CouncilWorkbookPort = {
  createConfig,
  readConfig,
  knownCampaign,
  completeTargets,
  rememberVersion,
  readShown,
  writeStandings,
  writeChaseList,
  addReport,
  watchSelection,
  selectedUnit,
  addPapers,
  goTo,
};

/** The workbook setting that holds the version last published. Anybody can change it, so it is parsed. */
const BASE_SETTING = 'ThiDua.baseVersion';
const StoredBase = z.object({ campaign: CampaignId, version: CatalogVersion });

async function readConfig(): Promise<ReadConfig> {
  return runExcel(async (context) => {
    const { found, base, front } = await readCalculated(context, () => findConfig(context.workbook));
    const block = (wanted: ConfigTable): SheetBlock | null => {
      const entry = found.find(({ key }) => key === wanted);
      if (entry === undefined || entry.table.isNullObject) return null;
      const { worksheet, rowIndex, columnIndex, values, numberFormat } = entry.range;
      const rows = cellsAsShown(entry.table.showTotals ? values.slice(0, -1) : values, numberFormat);
      return { worksheet: worksheet.name, row: rowIndex, column: columnIndex, values: rows };
    };
    return {
      blocks: {
        campaign: block('campaign'),
        blocks: block('blocks'),
        units: block('units'),
        indicators: block('indicators'),
        targets: block('targets'),
        scoring: block('scoring'),
        levels: block('levels'),
      },
      base: base.isNullObject ? null : (StoredBase.safeParse(base.value).data ?? null),
      copyInFront: copyInFront(
        front,
        new Map(
          found.flatMap(({ key, table, range }) =>
            table.isNullObject ? [] : [[configTables[key].table, range.worksheet.name]],
          ),
        ),
      ),
    };
  });
}

/** Queues only. */
function findConfig(workbook: Excel.Workbook) {
  const { tables, settings } = workbook;
  const found = ConfigTable.options.map((key) => {
    const table = tables.getItemOrNullObject(configTables[key].table);
    table.load({ showTotals: true });
    const range = table.getRange().untrack();
    range.load({
      values: true,
      numberFormat: true,
      rowIndex: true,
      columnIndex: true,
      worksheet: { name: true },
    });
    return { key, table, range };
  });
  const base = settings.getItemOrNullObject(BASE_SETTING);
  base.load({ value: true });
  return { found, base, front: findFront(workbook) };
}

async function knownCampaign(): Promise<CampaignId | null> {
  return runExcel(async (context) => {
    const base = context.workbook.settings.getItemOrNullObject(BASE_SETTING);
    base.load({ value: true });
    await context.sync();
    return base.isNullObject ? null : (StoredBase.safeParse(base.value).data?.campaign ?? null);
  });
}

async function rememberVersion({ campaign, version }: VersionOfCampaign): Promise<void> {
  await runExcel(async (context) => {
    context.workbook.settings.add(BASE_SETTING, { campaign, version });
    await context.sync();
  });
}
