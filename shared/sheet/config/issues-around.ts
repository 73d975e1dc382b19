/**
 * What stands around a configuration table and looks like a part of it. A table takes in what is typed right below or
 * beside it only where Excel was left to do so, and never what is pasted at a distance: to whoever typed it, it is there.
 */
import { issueError, issueWarning, type ConfigTable, type Issue } from '../../model/issue.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import { cellAddress, rangeAddress, type CellValue, type SheetBlock } from '../sheet-block.ts';
import { configTables, type ConfigBlock } from './council-columns.ts';

/**
 * Rows right below a table are an error, and so is a column headed by what the table has no column for: `indicators` are
 * the codes that head columns of the targets. What stands further below may be a remark or a signature: a warning.
 */
export function issuesAround(
  table: ConfigTable,
  block: ConfigBlock | null,
  indicators: readonly CellValue[],
): Issue[] {
  if (block === null) return [];
  const { below, beside } = block;
  const headings = [
    ...Object.values(configTables[table].columns),
    ...(table === 'targets' ? indicators : []),
  ].map(comparableText);
  return [
    ...(below === undefined ? [] : rowsBelow(table, below)),
    ...(beside === undefined ? [] : columnsBeside(table, beside, lacking(block, headings))),
  ];
}

function rowsBelow(table: ConfigTable, below: SheetBlock): Issue[] {
  const isFilled = below.values.map((row) => row.some((cell) => comparableText(cell) !== ''));
  const gap = isFilled.indexOf(false);
  const adjoining = gap === -1 ? isFilled.length : gap;
  const [next, last] = [isFilled.indexOf(true, adjoining), isFilled.lastIndexOf(true)];
  return [
    ...(adjoining === 0
      ? []
      : [issueError('row-outside-table', { table, ...rowsAt(below, 0, adjoining - 1) })]),
    ...(next === -1 ? [] : [issueWarning('cells-below-table', { table, ...rowsAt(below, next, last) })]),
  ];
}

/** The cells of some rows, from the first column that holds anything to the last. */
function rowsAt(block: SheetBlock, first: number, last: number) {
  const rows = block.values.slice(first, last + 1);
  const filled = rows.flatMap((row) =>
    row.flatMap((cell, column) => (comparableText(cell) === '' ? [] : [column])),
  );
  const [left, right] = [Math.min(...filled), Math.max(...filled)];
  const [row, column] = [block.row + first, block.column + left];
  const isOneCell = rows.length === 1 && left === right;
  return {
    worksheet: block.worksheet,
    cell: cellAddress(row, column),
    params: {
      other: isOneCell ? cellAddress(row, column) : rangeAddress(row, column, rows.length, right - left + 1),
    },
  };
}

/** The headings that the table has no column for. */
function lacking({ values }: SheetBlock, headings: readonly string[]): ReadonlySet<string> {
  const standing = new Set((values[0] ?? []).map(comparableText));
  return new Set(headings.filter((heading) => heading !== '' && !standing.has(heading)));
}

function columnsBeside(table: ConfigTable, beside: SheetBlock, wanted: ReadonlySet<string>): Issue[] {
  return (beside.values[0] ?? []).flatMap((cell, column) =>
    wanted.has(comparableText(cell))
      ? [
          issueError('column-outside-table', {
            table,
            worksheet: beside.worksheet,
            cell: cellAddress(beside.row, beside.column + column),
            params: { text: String(cell) },
          }),
        ]
      : [],
  );
}
