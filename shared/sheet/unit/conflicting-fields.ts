/** The fields in which a newer revision and a sheet differ, and which of the two has changed each of them. */
import type { Difference, FieldValue } from '../../model/difference.ts';
import type { IndicatorCode } from '../../model/identifiers.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { StoredSubmission } from '../../model/receipt.ts';
import type { Submission } from '../../model/submission.ts';
import {
  fieldsOfHeader,
  fieldsOfLine,
  isSameValue,
  linesByIndicator,
  type Fields,
} from '../../rules/differences.ts';
import { figureAsShown } from '../cells/cells-as-shown.ts';
import { contentOfField } from './field-content.ts';
import type { Draft } from './parse-unit-sheet.ts';
import { readCell } from '../cells/read-cell.ts';
import { placeOf, positionIn, type CellOnSheet, type CellValue, type SheetBlock } from '../sheet-block.ts';

export interface ConflictInput {
  readonly theirs: StoredSubmission;
  /** What both began from; `null` where the workbook never had a receipt, and so began with nothing. */
  readonly base: Submission | null;
  readonly draft: Draft;
  /** The sheet; `null` for an adopted one, on which nothing may be written. */
  readonly block: SheetBlock | null;
  readonly indicators: ReadonlyMap<IndicatorCode, Indicator>;
}

export interface ConflictingField {
  /** `null` for a field of the header. */
  readonly indicator: IndicatorCode | null;
  readonly field: Difference['field'];
  readonly theirs: FieldValue | null;
  /** Of a cell that cannot be read, what is seen in it. */
  readonly mine: FieldValue | null;
  /** Since both were the same. */
  readonly changed: { readonly theirs: boolean; readonly mine: boolean };
  /** `null` where the sheet lacks the row or the column. */
  readonly at: CellOnSheet | null;
}

/** One row of the sheet, or its header (`null`), as each of the three has it. */
interface Three {
  readonly indicator: IndicatorCode | null;
  readonly theirs: Fields<Difference['field']>;
  readonly mine: Fields<Difference['field']>;
  readonly base: Fields<Difference['field']>;
}

/** The header's first, then row by row, then of rows that the sheet lacks. */
export function conflictingFields(input: ConflictInput): ConflictingField[] {
  const { theirs, base, draft } = input;
  const header: Three = {
    indicator: null,
    theirs: fieldsOfHeader(theirs.submission),
    mine: fieldsOfHeader(draft.submission),
    base: base === null ? [] : fieldsOfHeader(base),
  };
  const [their, my] = [theirs.submission, draft.submission].map(linesByIndicator);
  const common = base && linesByIndicator(base);
  const rows = rowsOf(input).map((indicator): Three => ({
    indicator,
    theirs: fieldsOfLine(their?.get(indicator)),
    mine: fieldsOfLine(my?.get(indicator)),
    base: fieldsOfLine(common?.get(indicator)),
  }));
  return [header, ...rows].flatMap((three) => conflictingIn(input, three));
}

/** The indicators that either side says something of, as their rows follow each other. */
function rowsOf({ theirs, draft, indicators }: ConflictInput): IndicatorCode[] {
  const lines = [draft.submission, theirs.submission].flatMap((submission: Submission) => submission.lines);
  const codes = new Set(lines.map(({ indicator }) => indicator));
  for (const code of draft.misread) if (indicators.has(code)) codes.add(code);
  const rowOf = (code: IndicatorCode) => {
    const at = draft.addressOf(code, 'code');
    return at === null ? Infinity : placeOf(at.cell).row;
  };
  const rows = new Map([...codes].map((code) => [code, rowOf(code)]));
  return [...codes].toSorted((a, b) => compare(rows.get(a) ?? Infinity, rows.get(b) ?? Infinity));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function conflictingIn({ draft, block, indicators }: ConflictInput, three: Three): ConflictingField[] {
  const { indicator } = three;
  const [mine, base] = [new Map(three.mine), new Map(three.base)];
  return three.theirs.flatMap(([field, theirs]) => {
    const at = draft.addressOf(indicator, field);
    const isMisread = draft.misread.has(indicator ?? field);
    const seen = isMisread && at !== null && block !== null ? shownAt(block, at) : null;
    // While the row cannot be read, what the sheet computes from it means nothing.
    if (isMisread && field === 'completion') return [];
    const asTheirs = contentOfField(theirs, indicators.get(indicator ?? '') ?? null);
    if (seen !== null && asTheirs !== null && seen === figureAsShown(asTheirs)) return [];
    const my = seen === null ? (mine.get(field) ?? null) : seenValue(seen);
    if (isSameValue(theirs, my)) return [];
    const was = base.get(field) ?? null;
    const changed = { theirs: !isSameValue(was, theirs), mine: !isSameValue(was, my) };
    return [{ indicator, field, theirs, mine: my, changed, at }];
  });
}

function seenValue(seen: CellValue): FieldValue | null {
  return seen === '' ? null : { kind: 'text', text: String(seen) };
}

/** What is seen in a cell of the block. */
export function shownAt(block: SheetBlock, { cell }: CellOnSheet): CellValue {
  const { row, column } = positionIn(block, cell);
  return readCell(block, row, column).shown;
}
