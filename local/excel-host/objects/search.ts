/**
 * Finding and replacing text. Assumed, as Microsoft's documentation does not say: what a cell shows is searched, what the
 * formula bar shows is replaced, and a cell counts as one replacement however often the text is in it.
 */
import { isJsonObject } from '../protocol/json.ts';
import { WHOLE_SHEET } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import { cellsAsAreas } from '../workbook/cells-as-areas.ts';
import type { CellPlace } from '../workbook/cells-as-areas.ts';
import { displayText } from '../workbook/display-text.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { matchesPattern, matchPattern } from '../workbook/text-match.ts';
import type { TextMatch } from '../workbook/text-match.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { noteChange } from './change-event.ts';
import { isMissing } from './host-object.ts';
import type { Argument, HostObject, Members } from './host-object.ts';
import { orNullObject } from './or-null-object.ts';
import { requireUnlocked } from './permission.ts';
import { readBoolean, readOneOf, readText } from './read-argument.ts';
import type { Session } from './session.ts';

interface Search extends TextMatch {
  readonly text: string;
  readonly backwards: boolean;
}

function readSearch(text: Argument, criteria: Argument): Search {
  const given = isMissing(criteria) ? {} : criteria;
  if (!isJsonObject(given)) throw new ExcelError('InvalidArgument');
  const wanted = readText(text);
  if (wanted === '') throw new ExcelError('InvalidArgument');
  return {
    text: wanted,
    complete: readBoolean(given['completeMatch'], false),
    matchCase: readBoolean(given['matchCase'], false),
    backwards: readOneOf(given['searchDirection'], ['Forward', 'Backwards'], 'Forward') === 'Backwards',
  };
}

/** The cells that show the text, row by row. */
function cellsWith({ workbook }: Session, sheet: Worksheet, area: Area, search: Search): CellPlace[] {
  const found: CellPlace[] = [];
  for (const [row, column, cell] of sheet.grid.cellsIn(area)) {
    const shown = displayText(sheet.valueAt(row, column), cell.format.numberFormat, workbook.locale);
    if (matchesPattern(shown, search.text, search)) found.push({ row, column });
  }
  return found.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

const comesAfter = (place: CellPlace, other: CellPlace): boolean =>
  place.row > other.row || (place.row === other.row && place.column > other.column);

/** From a single cell on the whole sheet is searched, beginning after that cell and coming round to it last. */
function firstCell(session: Session, sheet: Worksheet, area: Area, search: Search): CellPlace | undefined {
  const alone = area.rows === 1 && area.columns === 1;
  const found = cellsWith(session, sheet, alone ? WHOLE_SHEET : area, search);
  const ordered = search.backwards ? found.toReversed() : found;
  if (!alone) return ordered[0];
  const ahead = (place: CellPlace) => (search.backwards ? comesAfter(area, place) : comesAfter(place, area));
  return ordered.find(ahead) ?? ordered[0];
}

function replaceAll(
  session: Session,
  sheet: Worksheet,
  area: Area,
  search: Search,
  replacement: string,
): number {
  const pattern = matchPattern(search.text, search);
  const changed: { place: CellPlace; content: string }[] = [];
  for (const [row, column] of sheet.grid.cellsIn(area)) {
    const before = String(sheet.formulaAt(row, column));
    if (before.search(pattern) < 0) continue;
    changed.push({ place: { row, column }, content: before.replace(pattern, () => replacement) });
  }
  const places = changed.map(({ place: { row, column } }): Area => ({ row, column, rows: 1, columns: 1 }));
  for (const place of places) requireUnlocked(sheet, place);
  for (const [index, place] of places.entries()) sheet.write(place, () => changed[index]?.content ?? null);
  for (const one of cellsAsAreas(places)) noteChange(session, sheet, one);
  return changed.length;
}

/** `find` and `replaceAll` of a range. */
export function searchCalls(
  session: Session,
  sheet: Worksheet,
  here: () => Area,
): NonNullable<Members['call']> {
  const find = (text: Argument, criteria: Argument): HostObject | null => {
    const place = firstCell(session, sheet, here(), readSearch(text, criteria));
    return place === undefined ? null : session.objects.range(sheet, { ...place, rows: 1, columns: 1 });
  };
  return {
    ...orNullObject('Find', find),
    ReplaceAll: (text, replacement, criteria) =>
      replaceAll(session, sheet, here(), readSearch(text, criteria), readText(replacement)),
  };
}

/** `findAll` and `replaceAll` of a worksheet. */
export function sheetSearchCalls(session: Session, sheet: Worksheet): NonNullable<Members['call']> {
  const findAll = (text: Argument, criteria: Argument): HostObject | null => {
    const cells = cellsWith(session, sheet, WHOLE_SHEET, readSearch(text, criteria));
    return cells.length === 0 ? null : session.objects.rangeAreas(sheet, cellsAsAreas(cells));
  };
  return {
    ...orNullObject('FindAll', findAll),
    ReplaceAll: (text, replacement, criteria) =>
      replaceAll(session, sheet, WHOLE_SHEET, readSearch(text, criteria), readText(replacement)),
  };
}
