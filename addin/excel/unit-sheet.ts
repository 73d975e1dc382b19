/** The unit's sheet in the workbook, found by its name wherever it was moved and whatever its worksheet is called. */
import * as z from 'zod/mini';
import { CampaignId, UnitCode } from '../../shared/model/identifiers.ts';
import { Revision } from '../../shared/model/submission.ts';
import type { Issue } from '../../shared/model/issue.ts';
import type { UnitSheet } from '../../shared/sheet/unit-sheet.ts';
import {
  AlreadyInWorkbook,
  type ReadUnitSheet,
  type RevisionOfUnit,
  type UnitSheetPort,
} from '../flows/ports.ts';
import { drawUnitSheetOn, PROTECTION } from './draw-unit-sheet.ts';
import { goTo } from './go-to.ts';
import { markIssues } from './issue-marks.ts';
import { readWithFormulas, replaceUnitSheet } from './replace-unit-sheet.ts';
import { runExcel } from './run-excel.ts';
import { throughFirstBlankRow } from './sheet-rows.ts';
import { watchEdits } from './watch-edits.ts';
import { freeWorksheetName } from '../../shared/sheet/worksheet-names.ts';

/** The named item over the whole sheet; it grows with the rows inserted in it. */
const SHEET_NAME = 'ThiDuaUnitSheet';
/** The workbook setting that holds the revision of the latest receipt. Anybody can change it, so it is parsed. */
const BASE_SETTING = 'ThiDua.baseRevision';
const StoredBase = z.object({ campaign: CampaignId, unit: UnitCode, revision: Revision });

export const unitSheet: UnitSheetPort = {
  create,
  read,
  mark,
  watch: (onEdit) => watchEdits(SHEET_NAME, onEdit),
  readWithFormulas: () => readWithFormulas(SHEET_NAME),
  replace: (sheet, oldWorksheet) => replaceUnitSheet(SHEET_NAME, sheet, oldWorksheet),
  rememberRevision,
  goTo,
};

async function create(sheet: UnitSheet): Promise<void> {
  await runExcel(async (context) => {
    const { worksheets, names, settings } = context.workbook;
    worksheets.load({ name: true });
    const name = names.getItemOrNullObject(SHEET_NAME);
    const existing = name.getRangeOrNullObject().untrack();
    const revision = settings.getItemOrNullObject(BASE_SETTING);
    await context.sync();

    if (!existing.isNullObject) throw new AlreadyInWorkbook('This workbook has a unit sheet.');
    if (!name.isNullObject) name.delete();
    if (!revision.isNullObject) revision.delete();
    const taken = worksheets.items.map((worksheet) => worksheet.name);
    const worksheet = worksheets.add(freeWorksheetName(sheet.worksheet, taken));
    names.add(SHEET_NAME, drawUnitSheetOn(worksheet, sheet));
    await context.sync();
  });
}

async function read(): Promise<ReadUnitSheet | null> {
  return runExcel(async (context) => {
    const block = context.workbook.names.getItemOrNullObject(SHEET_NAME).getRangeOrNullObject().untrack();
    block.load({ rowIndex: true, rowCount: true });
    const used = block.worksheet.getUsedRangeOrNullObject(true).untrack();
    used.load({ values: true, rowIndex: true, columnIndex: true, worksheet: { name: true } });
    const base = context.workbook.settings.getItemOrNullObject(BASE_SETTING);
    base.load({ value: true });
    await context.sync();
    if (block.isNullObject || used.isNullObject) return null;
    const end = block.rowIndex + block.rowCount - used.rowIndex;
    return {
      block: {
        worksheet: used.worksheet.name,
        row: used.rowIndex,
        column: used.columnIndex,
        values: throughFirstBlankRow(used.values, end),
      },
      base: base.isNullObject ? null : (StoredBase.safeParse(base.value).data ?? null),
    };
  });
}

async function mark(issues: readonly Issue[]): Promise<boolean> {
  return runExcel((context) => markIssues(context, SHEET_NAME, PROTECTION, issues));
}

async function rememberRevision({ campaign, unit, revision }: RevisionOfUnit): Promise<void> {
  await runExcel(async (context) => {
    context.workbook.settings.add(BASE_SETTING, { campaign, unit, revision });
    await context.sync();
  });
}
