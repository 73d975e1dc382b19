/** The table of a unit's sheet: which row reports which indicator. */
import type { Assignment, Catalog } from '../../model/catalog.ts';
import type { IndicatorCode, UnitCode } from '../../model/identifiers.ts';
import { issueError, issueWarning, type Issue } from '../../model/issue.ts';
import type { SubmissionLine } from '../../model/submission.ts';
import { indexCatalog } from '../../rules/catalog-index.ts';
import { indicatorsByName } from './parse-row-labels.ts';
import { cellsOfRow, parseUnitLine } from './parse-unit-line.ts';
import { codeOfRow, rowSuggestions, type RowCells } from './row-suggestions.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import { addressIn, type SheetBlock } from '../sheet-block.ts';
import { unitColumns, type UnitColumn } from './unit-sheet-columns.ts';
import type { UnitSheetFrame } from './unit-sheet-frame.ts';

export interface UnitLines {
  readonly lines: SubmissionLine[];
  /** Row of each indicator within the block. */
  readonly rowOf: ReadonlyMap<IndicatorCode, number>;
}

/** Reads every row below the header; what cannot be understood is added to the issues. */
export function parseUnitLines(
  block: SheetBlock,
  frame: UnitSheetFrame,
  { unit, outdated }: { readonly unit: UnitCode; readonly outdated: boolean },
  catalog: Catalog,
  issues: Issue[],
): UnitLines {
  const { indicators, assignments } = indexCatalog(catalog);
  const assigned = assignments.get(unit) ?? [];
  const targets = new Map(assigned.map(({ indicator, target }) => [indicator, target]));
  const byName = indicatorsByName(assigned, indicators);
  const rows = block.values
    .map((_, row) => ({ row, cell: cellsOfRow(block, frame, row) }))
    .filter(({ row, cell }) => row > frame.headerRow && !isColumnNumberRow(cell));
  const suggestions = rowSuggestions(
    rows.map(({ cell }) => cell),
    assigned,
    byName,
  );
  const lines: SubmissionLine[] = [];
  const rowOf = new Map<IndicatorCode, number>();
  for (const { row, cell } of rows) {
    const code = codeOfRow(cell);
    if (code === '') {
      issues.push(...valuesWithoutCode(block, frame, row, cell, suggestions.ofName(cell)));
      continue;
    }
    const at = { ...addressIn(block, row, frame.columns.get('code') ?? 0), field: 'code' };
    const indicator = indicators.get(code);
    const target = targets.get(code);
    const earlier = rowOf.get(code);
    if (indicator === undefined || target === undefined) {
      issues.push(unknownCode(at, code, cell, suggestions.ofCode(code)));
    } else if (earlier !== undefined) {
      const other = addressIn(block, earlier, frame.columns.get('code') ?? 0).cell ?? '';
      issues.push(issueError('indicator-doubled', { ...at, indicator: code, params: { text: code, other } }));
    } else {
      rowOf.set(code, row);
      const line = parseUnitLine(block, frame, row, { indicator, target, byName, outdated }, issues);
      if (line !== null) lines.push(line);
    }
  }
  return { lines: inOrderOf(assignments.get(unit) ?? [], lines), rowOf };
}

/** In the catalog's order: a sheet whose rows were sorted reports the same. */
function inOrderOf(assignments: readonly Assignment[], lines: readonly SubmissionLine[]): SubmissionLine[] {
  const lineOf = new Map(lines.map((line) => [line.indicator, line]));
  return assignments.flatMap(({ indicator }) => lineOf.get(indicator) ?? []);
}

/**
 * A code that is spelled in another way is told which one is meant. A newer catalog may have dropped an indicator: its row
 * blocks nothing once the clerk has cleared it.
 */
function unknownCode(
  at: Pick<Issue, 'worksheet' | 'cell' | 'field'>,
  code: string,
  cell: RowCells,
  meant: IndicatorCode | null,
): Issue {
  const filled = INPUTS.some((key) => comparableText(cell(key).value) !== '');
  const text = code.slice(0, 60);
  if (meant !== null && filled) {
    const params = { text, expected: meant };
    return issueError('code-spelled-otherwise', { ...at, indicator: meant, params });
  }
  const make = filled ? issueError : issueWarning;
  return make('unknown-indicator', { ...at, params: { text } });
}

/** The row of official forms that numbers the columns: A, B, 1, 2, … All must fit: `B` may be an indicator's code. */
export function isColumnNumberRow(cell: RowCells): boolean {
  return unitColumns.every(
    ({ key, number, required }) => !required || comparableText(cell(key).value) === comparableText(number),
  );
}

const INPUTS: readonly UnitColumn[] = ['actual', 'denominator', 'notArising', 'estimate'];

/** Figures in a row without a code, and evidence: one that lost it, or the row of a group or a total. */
function valuesWithoutCode(
  block: SheetBlock,
  frame: UnitSheetFrame,
  row: number,
  cell: RowCells,
  meant: IndicatorCode | null,
): Issue[] {
  const isGroup = meant === null && isGroupRow(cell);
  const isFilled = (key: UnitColumn) => comparableText(cell(key).value) !== '';
  const about = (key: UnitColumn) => ({
    ...addressIn(block, row, frame.columns.get(key) ?? 0),
    field: key,
    ...(meant === null ? {} : { indicator: meant }),
    params: { text: String(cell(key).value), ...(meant === null ? {} : { expected: meant }) },
  });
  const figures = INPUTS.filter(isFilled).map((key) =>
    issueError(isGroup ? 'group-row-with-data' : 'row-without-code', about(key)),
  );
  // Who has typed it counts on its being sent; a note may be anybody's remark.
  const isEvidenceAlone = figures.length === 0 && !isGroup && isFilled('evidence');
  return isEvidenceAlone ? [issueWarning('row-without-code', about('evidence'))] : figures;
}

/** How groups are numbered: I, II or A, B. */
const GROUP_ORDINAL = /^(?:[ivx]+|[a-hđ])[.)]?$/u;
const TOTAL = /^(?:tổng|cộng|nhóm|phần)(?: |$)/u;

function isGroupRow(cell: RowCells): boolean {
  return (
    GROUP_ORDINAL.test(comparableText(cell('ordinal').value)) ||
    TOTAL.test(comparableText(cell('name').value))
  );
}
