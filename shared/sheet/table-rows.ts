/** Reading the rows of a table: cells by column label, each parse either a value or an issue at its cell. */
import { issueError, issueWarning, type ConfigTable, type Issue, type IssueCode } from '../model/issue.ts';
import { configTables } from './config/council-columns.ts';
import type { ParsedCell } from './cells/parse-cell.ts';
import { comparableText } from '../notation/comparable-text.ts';
import { addressIn, type CellValue, type SheetBlock } from './sheet-block.ts';

/** One row of a table, reporting into a shared list of issues. */
export class TableRow {
  readonly block: SheetBlock;
  /** Zero-based row among the table's data rows. */
  readonly index: number;
  readonly #table: ConfigTable;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #issues: Issue[];
  #name: string | null = null;

  constructor(
    block: SheetBlock,
    index: number,
    table: ConfigTable,
    columns: ReadonlyMap<string, number>,
    issues: Issue[],
  ) {
    this.block = block;
    this.index = index;
    this.#table = table;
    this.#columns = columns;
    this.#issues = issues;
  }

  /** The same row, with issues that name it so: where all rows have the same columns, people look for the row. */
  called(name: string): TableRow {
    const named = new TableRow(this.block, this.index, this.#table, this.#columns, this.#issues);
    named.#name = name;
    return named;
  }

  cell(label: string): CellValue {
    const column = this.#columns.get(comparableText(label));
    return column === undefined ? '' : (this.block.values[this.index + 1]?.[column] ?? '');
  }

  /** The cell's value; an issue is reported at the cell, also when a required cell is blank. */
  read<T>(label: string, parse: (cell: CellValue) => ParsedCell<T>, required = true): T | null {
    const { value, issue } = parse(this.cell(label));
    if (issue !== null) this.report(issue.code, label, issue.params);
    else if (value === null && required) this.report('required-cell-blank', label);
    return value;
  }

  report(code: IssueCode, label: string, params: Issue['params'] = {}): void {
    this.#issues.push(issueError(code, this.#at(label, params)));
  }

  warn(code: IssueCode, label: string, params: Issue['params'] = {}): void {
    this.#issues.push(issueWarning(code, this.#at(label, params)));
  }

  #at(label: string, params: Issue['params']) {
    const column = this.#columns.get(comparableText(label)) ?? 0;
    const name = this.#name ?? label;
    return {
      table: this.#table,
      row: this.index,
      field: name,
      ...addressIn(this.block, this.index + 1, column),
      params: { name, ...params },
    };
  }

  get isBlank(): boolean {
    return (this.block.values[this.index + 1] ?? []).every((cell) => comparableText(cell) === '');
  }
}

/**
 * The rows of a table that are not blank. A required column that is missing, or any that is there twice, is an issue on
 * the header, and there are no rows; a table that needs rows and has none is an issue on its first cell. An optional
 * column that is missing may only have been renamed: it is a warning, at the one column that could be it.
 */
export function tableRows(table: ConfigTable, block: SheetBlock, issues: Issue[]): TableRow[] {
  const { columns: labels, optionalColumns, needsRows } = configTables[table];
  const required = [...new Set(Object.values(labels))].filter((label) => !(label in optionalColumns));
  const header = (block.values[0] ?? []).map(comparableText);
  const columns = new Map(header.map((label, column) => [label, column]));
  const wrong = [
    ...required
      .filter((label) => !columns.has(comparableText(label)))
      .map((name) => issueError('column-missing', { table, ...addressIn(block, 0, 0), params: { name } })),
    ...header.flatMap((label, column) =>
      header.indexOf(label) === column
        ? []
        : [
            issueError('column-doubled', {
              table,
              ...addressIn(block, 0, column),
              params: { name: String(block.values[0]?.[column] ?? '') },
            }),
          ],
    ),
  ];
  issues.push(...wrong, ...optionalLacking(table, block, header));
  if (wrong.length > 0) return [];
  const rows = block.values
    .slice(1)
    .map((_, index) => new TableRow(block, index, table, columns, issues))
    .filter((row) => !row.isBlank);
  if (rows.length === 0 && needsRows) {
    issues.push(issueError('required-cell-blank', { table, row: 0, ...addressIn(block, 1, 0) }));
  }
  return rows;
}

function optionalLacking(table: ConfigTable, block: SheetBlock, header: readonly string[]): Issue[] {
  const { columns, optionalColumns } = configTables[table];
  const ours = new Set(Object.values(columns).map(comparableText));
  // Codes head the other columns of the targets, and one that is not a code is an issue of its own.
  const others = table === 'targets' ? [] : header.flatMap((label, at) => (ours.has(label) ? [] : [at]));
  const [renamed] = others.length === 1 ? others : [];
  return Object.entries(optionalColumns)
    .filter(([label]) => !header.includes(comparableText(label)))
    .map(([name, code]) =>
      issueWarning(code, {
        table,
        ...addressIn(block, 0, renamed ?? 0),
        params: {
          name,
          ...(renamed === undefined ? {} : { text: String(block.values[0]?.[renamed] ?? '') }),
        },
      }),
    );
}
