/** The unit's sheet in the workbook, found by its name wherever it was moved and whatever its worksheet is called. */
import * as z from 'zod/mini';
import { CampaignId, Digest, UnitCode } from '../../shared/model/identifiers.ts';
import { Revision } from '../../shared/model/submission.ts';
import { endOfTable } from '../../shared/sheet/adopt/row-kind.ts';
import type { UnitSheet } from '../../shared/sheet/unit/unit-sheet.ts';
import { AlreadyInWorkbook } from '../flows/failures.ts';
import type { CellToMark, KnownReport, ReadUnitSheet, UnitSheetPort } from '../flows/ports.ts';
import { drawUnitSheetOn, PROTECTION } from './draw-unit-sheet.ts';
import { addPapers } from './add-papers.ts';
import { adoptSheet, lookAtWorksheet } from './adopt-sheet.ts';
import {
  findAdoption,
  forgetAdoption,
  isAdopted,
  locateAdoption,
  rememberedAdoption,
} from './adopted-names.ts';
import { applyFixes, undoChange } from './change-cells.ts';
import { goTo } from './go-to.ts';
import { markIssues } from './issue-marks.ts';
import { readCalculated } from './read-calculated.ts';
import { readWithFormulas, replaceUnitSheet } from './replace-unit-sheet.ts';
import { runExcel } from './run-excel.ts';
import { endOfOwn } from './sheet-rows.ts';
import { SHEET_NAME } from './unit-sheet-name.ts';
import { watchEdits } from './watch-edits.ts';
import { loadStructure, requireOpenStructure, worksheetNames } from './workbook-structure.ts';
import { freeWorksheetName } from '../../shared/sheet/worksheet-names.ts';

/** The workbook setting that holds what it knows of the report. Anybody can change it, so it is parsed. */
const KNOWN_SETTING = 'ThiDua.baseRevision';
const StoredKnown = z.object({
  campaign: CampaignId,
  unit: UnitCode,
  revision: z.nullable(Revision),
  sending: z.optional(Digest),
});

export const unitSheet: UnitSheetPort = {
  create,
  look: lookAtWorksheet,
  adopt: adoptSheet,
  read,
  mark,
  watch: (onEdit) => watchEdits(SHEET_NAME, onEdit),
  readWithFormulas: () => readWithFormulas(SHEET_NAME),
  replace: (sheet, oldWorksheet) => replaceUnitSheet(SHEET_NAME, sheet, oldWorksheet),
  applyFixes: (fixes) => applyFixes(fixes, PROTECTION),
  undoChange: (changed) => undoChange(changed, PROTECTION),
  remember,
  addPapers,
  goTo,
};

async function create(sheet: UnitSheet): Promise<void> {
  await runExcel(async (context) => {
    const { workbook } = context;
    const { worksheets, names, settings } = workbook;
    loadStructure(workbook);
    const name = names.getItemOrNullObject(SHEET_NAME);
    const existing = name.getRangeOrNullObject().untrack();
    const used = existing.worksheet.getUsedRangeOrNullObject(true).untrack();
    used.load({ rowCount: true });
    const revision = settings.getItemOrNullObject(KNOWN_SETTING);
    const adoption = findAdoption(workbook);
    await context.sync();

    // One that was emptied is none to go on with: it is not read either.
    if (!existing.isNullObject && !used.isNullObject)
      throw new AlreadyInWorkbook('This workbook has a unit sheet.');
    requireOpenStructure(workbook);
    if (!name.isNullObject) name.delete();
    if (!revision.isNullObject) revision.delete();
    forgetAdoption(adoption);
    const worksheet = worksheets.add(freeWorksheetName(sheet.worksheet, worksheetNames(workbook)));
    names.add(SHEET_NAME, drawUnitSheetOn(worksheet, sheet));
    await context.sync();
  });
}

async function read(): Promise<ReadUnitSheet | null> {
  return runExcel(async (context) => {
    const { block, used, adopted, known, front, nameOfCopy } = await readCalculated(context, () =>
      findSheet(context.workbook),
    );
    if (block.isNullObject || used.isNullObject) return null;
    const end = block.rowIndex + block.rowCount - used.rowIndex;
    const place = { worksheet: used.worksheet.name, row: used.rowIndex, column: used.columnIndex };
    const adoption = rememberedAdoption(adopted);
    // A sheet moved here from another workbook has brought its names along, and nothing of what was remembered there.
    if (adoption === null && isAdopted(adopted)) return null;
    const endRow = adoption === null ? endOfOwn(used.values, end) : endOfTable(used.values, end);
    return {
      block: {
        ...place,
        values: used.values.slice(0, endRow),
        formats: used.numberFormat.slice(0, endRow),
      },
      adopted:
        adoption === null
          ? null
          : locateAdoption(adopted, adoption, { ...place, worksheetId: used.worksheet.id }, endRow),
      // Excel gives a copy of the worksheet a name of its own.
      copyInFront:
        nameOfCopy.isNullObject ||
        nameOfCopy.scope !== Excel.NamedItemScope.worksheet ||
        front.id === used.worksheet.id
          ? null
          : front.name,
      known: known.isNullObject ? null : (StoredKnown.safeParse(known.value).data ?? null),
    };
  });
}

/** Queues only. */
function findSheet(workbook: Excel.Workbook) {
  const { names, settings, worksheets } = workbook;
  const block = names.getItemOrNullObject(SHEET_NAME).getRangeOrNullObject().untrack();
  block.load({ rowIndex: true, rowCount: true });
  const used = block.worksheet.getUsedRangeOrNullObject(true).untrack();
  used.load({
    values: true,
    numberFormat: true,
    rowIndex: true,
    columnIndex: true,
    worksheet: { id: true, name: true },
  });
  const known = settings.getItemOrNullObject(KNOWN_SETTING);
  known.load({ value: true });
  const front = worksheets.getActiveWorksheet();
  front.load({ id: true, name: true });
  const nameOfCopy = front.names.getItemOrNullObject(SHEET_NAME);
  nameOfCopy.load({ scope: true });
  return { block, used, adopted: findAdoption(workbook), known, front, nameOfCopy };
}

async function mark(cells: readonly CellToMark[], known?: KnownReport): Promise<boolean> {
  return runExcel((context) => {
    if (known !== undefined) keepKnown(context.workbook, known);
    return markIssues(context, SHEET_NAME, cells);
  });
}

async function remember(known: KnownReport): Promise<void> {
  await runExcel(async (context) => {
    keepKnown(context.workbook, known);
    await context.sync();
  });
}

function keepKnown({ settings }: Excel.Workbook, { campaign, unit, revision, sending }: KnownReport): void {
  settings.add(KNOWN_SETTING, {
    campaign,
    unit,
    revision,
    ...(sending === undefined ? {} : { sending }),
  });
}
