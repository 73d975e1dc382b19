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
import { applyFixes, undoChange } from './change-cells.ts';
import { goTo } from './go-to.ts';
import { markIssues } from './issue-marks.ts';
import { layOutPage } from './page-layout.ts';
import { runExcel } from './run-excel.ts';
import { applyStyle, columnPoints } from './styles.ts';
import { watchEdits } from './watch-edits.ts';
import { freeWorksheetName } from './worksheet-names.ts';
import { cellInput, writeCells } from './write-cells.ts';

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
  applyFixes: (fixes) => applyFixes(fixes, PROTECTION),
  undoChange: (changed) => undoChange(changed, PROTECTION),
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
    draw(context, worksheet, sheet);
    await context.sync();
  });
}

function draw(context: Excel.RequestContext, worksheet: Excel.Worksheet, sheet: UnitSheet): void {
  const width = sheet.columnWidths.length;
  const at = (address: string) => worksheet.getRange(address).untrack();
  const block = worksheet.getRangeByIndexes(0, 0, sheet.cells.length, width).untrack();
  writeCells(
    block,
    sheet.cells.map((row) => row.map(cellInput)),
  );
  for (const { address, style } of sheet.styles) applyStyle(at(address), style);
  sheet.columnWidths.forEach((characters, column) => {
    block.getColumn(column).untrack().format.columnWidth = columnPoints(characters);
  });
  for (const address of sheet.inputs) {
    const input = at(address);
    applyStyle(input, 'input');
    input.format.protection.locked = false;
  }
  context.workbook.names.add(SHEET_NAME, block);
  worksheet.showGridlines = false;
  worksheet.freezePanes.freezeRows(sheet.headerRow + 1);
  layOutPage(worksheet, block, sheet.headerRow);
  worksheet.protection.protect(PROTECTION);
  worksheet.activate();
  at(sheet.firstInput).select();
}

/** A guard-rail, not security: no password, and rows may be added, sorted and widened. */
const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertRows: true,
  allowDeleteRows: true,
  allowSort: true,
  allowAutoFilter: true,
};

async function read(): Promise<ReadUnitSheet | null> {
  return runExcel(async (context) => {
    const block = context.workbook.names.getItemOrNullObject(SHEET_NAME).getRangeOrNullObject().untrack();
    block.load({ rowIndex: true, rowCount: true });
    const used = block.worksheet.getUsedRangeOrNullObject(true).untrack();
    used.load({
      values: true,
      numberFormat: true,
      rowIndex: true,
      columnIndex: true,
      worksheet: { name: true },
    });
    const base = context.workbook.settings.getItemOrNullObject(BASE_SETTING);
    base.load({ value: true });
    await context.sync();
    if (block.isNullObject || used.isNullObject) return null;
    const end = block.rowIndex + block.rowCount - used.rowIndex;
    const values = throughFirstBlankRow(used.values, end);
    return {
      block: {
        worksheet: used.worksheet.name,
        row: used.rowIndex,
        column: used.columnIndex,
        values,
        formats: used.numberFormat.slice(0, values.length),
      },
      base: base.isNullObject ? null : (StoredBase.safeParse(base.value).data ?? null),
    };
  });
}

/**
 * The rows up to `end`, and those that people added right below: Excel does not stretch a name over them. A blank row
 * ends the sheet, so that signatures below it are not taken for figures.
 */
function throughFirstBlankRow<T>(rows: readonly T[][], end: number): T[][] {
  const below = rows.slice(end);
  const blank = below.findIndex((cells) => cells.every((cell) => cell === ''));
  return rows.slice(0, end + (blank === -1 ? below.length : blank));
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
