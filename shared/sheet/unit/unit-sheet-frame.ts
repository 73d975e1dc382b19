/** Finding one's way in a unit's sheet as read: its header row, its columns, the fields above the table. */
import { issueError, type Issue } from '../../model/issue.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import { addressIn, type CellValue, type SheetBlock } from '../sheet-block.ts';
import { unitColumns, unitFields, type UnitColumn, type UnitField } from './unit-sheet-columns.ts';

export interface UnitSheetFrame {
  /** Row of the header within the block. */
  readonly headerRow: number;
  /** Column of each key within the block. */
  readonly columns: ReadonlyMap<UnitColumn, number>;
  /** Value cell of each field within the block, right of its label. */
  readonly fields: ReadonlyMap<UnitField, { readonly row: number; readonly column: number }>;
}

/** The frame of a sheet, or the issues that keep it from being read. Columns may stand in any order. */
export function findFrame(block: SheetBlock): { frame: UnitSheetFrame | null; issues: Issue[] } {
  const headerRow = findHeaderRow(block);
  if (headerRow === -1)
    return { frame: null, issues: [issueError('header-row-missing', addressIn(block, 0, 0))] };
  const { columns, issues } = findColumns(block, headerRow);
  const fields = findFields(block, headerRow);
  const missing = unitFields
    .filter(({ key }) => !fields.has(key))
    .map(({ label }) => issueError('column-missing', { ...addressIn(block, 0, 0), params: { name: label } }));
  const all = [...issues, ...missing];
  return { frame: all.length === 0 ? { headerRow, columns, fields } : null, issues: all };
}

/** The labels that stay in sight at the top of the sheet read like the header; the fields stand between the two. */
function findHeaderRow({ values }: SheetBlock): number {
  const firstField = values.findIndex((cells) => cells.some((cell) => fieldOf.has(comparableText(cell))));
  return values.findIndex((cells, row) => row > firstField && isHeaderRow(cells));
}

const fieldOf = new Map(unitFields.map((field) => [comparableText(field.label), field.key]));
const labelOf = new Map(unitColumns.map((column) => [comparableText(column.label), column.key]));
const requiredLabels = unitColumns.filter((column) => column.required).map((column) => column.label);

/** The header is the first row with at least half of the required labels: one renamed label is then named as missing. */
function isHeaderRow(cells: readonly CellValue[]): boolean {
  const texts = new Set(cells.map(comparableText));
  const found = requiredLabels.filter((label) => texts.has(comparableText(label)));
  return found.length * 2 >= requiredLabels.length;
}

function findColumns(block: SheetBlock, headerRow: number) {
  const columns = new Map<UnitColumn, number>();
  const issues: Issue[] = [];
  (block.values[headerRow] ?? []).forEach((cell, column) => {
    const key = labelOf.get(comparableText(cell));
    if (key === undefined) return;
    if (columns.has(key)) {
      issues.push(
        issueError('column-doubled', {
          ...addressIn(block, headerRow, column),
          field: key,
          params: { name: String(cell) },
        }),
      );
    } else columns.set(key, column);
  });
  for (const { key, label, required } of unitColumns) {
    if (required && !columns.has(key)) {
      issues.push(
        issueError('column-missing', {
          ...addressIn(block, headerRow, 0),
          field: key,
          params: { name: label },
        }),
      );
    }
  }
  return { columns, issues };
}

function findFields(block: SheetBlock, headerRow: number) {
  const fields = new Map<UnitField, { row: number; column: number }>();
  block.values.slice(0, headerRow).forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const key = fieldOf.get(comparableText(cell));
      if (key !== undefined && !fields.has(key) && column + 1 < cells.length) {
        fields.set(key, { row, column: column + 1 });
      }
    });
  });
  return fields;
}
