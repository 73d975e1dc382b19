/** What a range does to the sheet: clear, insert, delete, merge, select. */
import { isWholeColumns, isWholeRows, overlaps, subtract } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import { withoutFormats, withoutValidations } from '../workbook/cut-rules.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { withoutLinks } from '../workbook/hyperlink.ts';
import { deletion, insertion } from '../workbook/shift.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { noteChange, tablesIn } from './change-event.ts';
import type { ChangeType } from './change-event.ts';
import type { Members } from './host-object.ts';
import { requirePermission, requireUnlocked, requireUnprotected } from './permission.ts';
import { readBoolean, readOneOf } from './read-argument.ts';
import { selectArea } from './select.ts';
import type { Session } from './session.ts';
import { shiftHeldCells } from './shift-cells.ts';

const CLEAR_KINDS = [
  'All',
  'Contents',
  'Formats',
  'Hyperlinks',
  'RemoveHyperlinks',
  'ResetContents',
] as const;

function clear(session: Session, sheet: Worksheet, area: Area, kind: (typeof CLEAR_KINDS)[number]): void {
  if (kind !== 'Formats') requireUnlocked(sheet, area);
  if (kind !== 'Contents') requirePermission(sheet, 'allowFormatCells');
  if (kind === 'All' || kind === 'Contents' || kind === 'ResetContents') {
    sheet.clearContents(area);
    noteChange(session, sheet, area);
  }
  if (kind === 'RemoveHyperlinks') sheet.clearFormats(area);
  if (kind === 'All' || kind === 'Hyperlinks' || kind === 'RemoveHyperlinks')
    sheet.hyperlinks = withoutLinks(sheet.hyperlinks, area);
  if (kind === 'All' || kind === 'Formats') {
    sheet.clearFormats(area);
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
    sheet.conditionalFormats = withoutFormats(session.workbook, sheet.conditionalFormats, area);
  }
  if (kind === 'All') {
    sheet.validations = withoutValidations(sheet.validations, area);
    sheet.comments = sheet.comments.filter((one) => !overlaps(one.area, area));
    sheet.notes = sheet.notes.filter((one) => !overlaps(one.area, area));
  }
}

function merge(sheet: Worksheet, area: Area, across: boolean): void {
  requireUnprotected(sheet);
  if (sheet.tables.some((table) => overlaps(table.area, area))) {
    throw new ExcelError('InvalidOperation', 'Cells of a table cannot be merged.');
  }
  const parts = across
    ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
    : [area];
  sheet.merges = sheet.merges.filter((one) => !overlaps(one, area));
  for (const part of parts) {
    const corner = { ...part, rows: 1, columns: 1 };
    for (const rest of subtract(part, corner)) sheet.clearContents(rest);
    if (part.rows * part.columns > 1) sheet.merges.push(part);
  }
}

/** The line changes' words and permissions, by axis. */
const LINES = {
  row: { insert: 'allowInsertRows', delete: 'allowDeleteRows', whole: isWholeRows, noun: 'Row' },
  column: {
    insert: 'allowInsertColumns',
    delete: 'allowDeleteColumns',
    whole: isWholeColumns,
    noun: 'Column',
  },
} as const;

function shift(
  session: Session,
  sheet: Worksheet,
  area: Area,
  axis: 'row' | 'column',
  verb: 'insert' | 'delete',
): void {
  const lines = LINES[axis];
  const whole = lines.whole(area);
  if (whole) requirePermission(sheet, lines[verb]);
  else requireUnprotected(sheet);
  const change = verb === 'insert' ? insertion(area, axis) : deletion(area, axis);
  const tables = tablesIn(sheet, area);
  shiftHeldCells(session, sheet, change);
  const changeType: ChangeType = `${whole ? lines.noun : 'Cell'}${verb === 'insert' ? 'Inserted' : 'Deleted'}`;
  const shiftDirection =
    verb === 'insert'
      ? axis === 'row'
        ? 'ShiftCellDown'
        : 'ShiftCellRight'
      : axis === 'row'
        ? 'ShiftCellUp'
        : 'ShiftCellLeft';
  noteChange(session, sheet, area, { changeType, shiftDirection, tables });
}

/** The methods of a range that change something. */
export function editCalls(
  session: Session,
  sheet: Worksheet,
  here: () => Area,
): NonNullable<Members['call']> {
  return {
    Clear: (kind) => clear(session, sheet, here(), readOneOf(kind, CLEAR_KINDS, 'All')),
    Insert: (direction) => {
      const area = here();
      const axis = readOneOf(direction, ['Down', 'Right']) === 'Down' ? 'row' : 'column';
      shift(session, sheet, area, axis, 'insert');
      return session.objects.range(sheet, area);
    },
    Delete: (direction) => {
      const axis = readOneOf(direction, ['Up', 'Left']) === 'Up' ? 'row' : 'column';
      shift(session, sheet, here(), axis, 'delete');
    },
    Merge: (across) => merge(sheet, here(), readBoolean(across, false)),
    Unmerge: () => {
      requireUnprotected(sheet);
      sheet.merges = sheet.merges.filter((one) => !overlaps(one, here()));
    },
    Select: () => selectArea(session, sheet, here()),
  };
}
