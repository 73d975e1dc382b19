/** The table of a unit's sheet: which row reports which indicator. */
import type { Assignment, Catalog } from '../model/catalog.ts';
import type { IndicatorCode, UnitCode } from '../model/identifiers.ts';
import { issueError, issueWarning, type Issue } from '../model/issue.ts';
import type { SubmissionLine } from '../model/submission.ts';
import { indexCatalog } from '../rules/catalog-index.ts';
import { cellsOfRow, parseUnitLine } from './parse-unit-line.ts';
import { comparableText } from '../notation/comparable-text.ts';
import { addressIn, type CellValue, type SheetBlock } from './sheet-block.ts';
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
  unit: UnitCode,
  catalog: Catalog,
  issues: Issue[],
): UnitLines {
  const { indicators, assignments } = indexCatalog(catalog);
  const targets = new Map(
    (assignments.get(unit) ?? []).map((assignment) => [assignment.indicator, assignment.target]),
  );
  const lines: SubmissionLine[] = [];
  const rowOf = new Map<IndicatorCode, number>();
  for (let row = frame.headerRow + 1; row < block.values.length; row += 1) {
    const cell = cellsOfRow(block, frame, row);
    const code = String(cell('code')).trim();
    if (isColumnNumberRow(cell)) continue;
    if (code === '') {
      issues.push(...valuesWithoutCode(block, frame, row, cell));
      continue;
    }
    const at = { ...addressIn(block, row, frame.columns.get('code') ?? 0), field: 'code' };
    const indicator = indicators.get(code);
    const target = targets.get(code);
    const earlier = rowOf.get(code);
    if (indicator === undefined || target === undefined) {
      // A newer catalog may have dropped the indicator: its row blocks nothing once the clerk has cleared it.
      const filled = INPUTS.some((key) => comparableText(cell(key)) !== '');
      const make = filled ? issueError : issueWarning;
      issues.push(make('unknown-indicator', { ...at, params: { text: code.slice(0, 60) } }));
    } else if (earlier !== undefined) {
      const other = addressIn(block, earlier, frame.columns.get('code') ?? 0).cell ?? '';
      issues.push(issueError('indicator-doubled', { ...at, indicator: code, params: { text: code, other } }));
    } else {
      rowOf.set(code, row);
      const line = parseUnitLine(block, frame, row, { indicator, target }, issues);
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

/** The row of official forms that numbers the columns: A, B, 1, 2, … All must fit: `B` may be an indicator's code. */
function isColumnNumberRow(cell: (key: UnitColumn) => CellValue): boolean {
  return unitColumns.every(
    ({ key, number, required }) => !required || comparableText(cell(key)) === comparableText(number),
  );
}

const INPUTS: readonly UnitColumn[] = ['actual', 'denominator', 'notArising', 'estimate'];

function valuesWithoutCode(
  block: SheetBlock,
  frame: UnitSheetFrame,
  row: number,
  cell: (key: UnitColumn) => CellValue,
): Issue[] {
  return INPUTS.filter((key) => comparableText(cell(key)) !== '').map((key) =>
    issueError('row-without-code', {
      ...addressIn(block, row, frame.columns.get(key) ?? 0),
      field: key,
      params: { text: String(cell(key)) },
    }),
  );
}
