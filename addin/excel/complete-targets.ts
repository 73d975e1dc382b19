/** New units and indicators into the targets matrix, beside what was typed there. */
import type { TargetsToAdd } from '../../shared/sheet/config/complete-targets.ts';
import { targetHint } from '../../shared/sheet/config/config-helps.ts';
import { configTables, targetColumns } from '../../shared/sheet/config/council-columns.ts';
import { targetLook } from '../../shared/sheet/config/council-layout.ts';
import {
  captionFormula,
  CAPTIONS_LABEL,
  type NamedIndicators,
} from '../../shared/sheet/config/target-captions.ts';
import { TEXT_FORMAT } from '../../shared/sheet/drawing.ts';
import { comparableText } from '../../shared/notation/comparable-text.ts';
import { helpEntry } from './entry-rules.ts';
import { runExcel } from './run-excel.ts';
import { applyStyle, columnPoints } from './styles.ts';
import { textContent, writeCells } from './write-cells.ts';

/** Two requests. Rows and columns are inserted: nothing that stands in the table is written over. */
export async function completeTargets({ rows, columns, blankRows, named }: TargetsToAdd): Promise<void> {
  await runExcel(async (context) => {
    const table = context.workbook.tables.getItem(configTables.targets.table);
    table.columns.load({ name: true });
    const header = findHeader(table);
    await context.sync();
    const labels = table.columns.items.map(({ name }) => comparableText(name));
    for (const { at, items } of rows) {
      const blank = labels.map(() => '');
      table.rows.add(
        at,
        items.map(() => blank),
      );
      const write = (label: string, texts: readonly string[]) =>
        writeTexts(table, at, labels.indexOf(comparableText(label)), texts);
      write(
        targetColumns.unit,
        items.map(({ code }) => code),
      );
      write(
        targetColumns.unitName,
        items.map(({ name }) => name),
      );
    }
    // They stand below the new ones now.
    const added = rows.reduce((sum, { items }) => sum + items.length, 0);
    for (let row = 0; row < blankRows; row += 1) table.rows.getItemAt(added).delete();
    for (const { at, items } of columns) {
      for (const code of items.toReversed()) addTargetColumn(table, at, code);
    }
    const width = labels.length + columns.reduce((sum, { items }) => sum + items.length, 0);
    captionColumns(table, header, width, named);
    await context.sync();
  });
}

/** Rows at the top of the worksheet among which the captions are looked for. */
const TOP = '1:20';

/** Queues only: where the header is, and what stands at the top of its worksheet. */
function findHeader(table: Excel.Table) {
  const range = table.getHeaderRowRange().untrack();
  range.load({ rowIndex: true, columnIndex: true });
  const top = table.worksheet.getRange(TOP).untrack().getUsedRangeOrNullObject(true).untrack();
  top.load({ values: true, rowIndex: true, columnIndex: true });
  return { range, top };
}

/** Names over the columns that have none, where the matrix has a row of names: over new ones, and over a council's. */
function captionColumns(
  table: Excel.Table,
  { range, top }: ReturnType<typeof findHeader>,
  columns: number,
  named: NamedIndicators,
): void {
  if (top.isNullObject) return;
  const above = top.values[range.rowIndex - 1 - top.rowIndex] ?? [];
  if (!above.some((cell) => comparableText(String(cell)) === comparableText(CAPTIONS_LABEL))) return;
  const caption = { content: captionFormula(range.rowIndex, named), format: 'General' };
  for (let column = range.columnIndex; column < range.columnIndex + columns; column += 1) {
    if (String(above[column - top.columnIndex] ?? '') !== '') continue;
    const cell = table.worksheet.getRangeByIndexes(range.rowIndex - 1, column, 1, 1).untrack();
    writeCells(cell, [[caption]]);
    applyStyle(cell, 'caption');
  }
}

/** Texts under each other in a column of the body; a column that the council deleted stays deleted. */
function writeTexts(table: Excel.Table, row: number, column: number, texts: readonly string[]): void {
  if (column === -1) return;
  const first = table.getDataBodyRange().untrack().getCell(row, column).untrack();
  writeCells(
    first.getResizedRange(texts.length - 1, 0).untrack(),
    texts.map((text) => [{ content: textContent(text), format: TEXT_FORMAT }]),
  );
}

function addTargetColumn(table: Excel.Table, at: number, code: string): void {
  const column = table.columns.add(at);
  const range = column.getRange().untrack();
  applyStyle(range, 'centered');
  range.format.columnWidth = columnPoints(targetLook(code.length).width);
  // Text, also where a code looks like a number.
  const header = column.getHeaderRowRange().untrack();
  writeCells(header, [[{ content: textContent(code), format: TEXT_FORMAT }]]);
  applyStyle(header, 'header');
  helpEntry(column.getDataBodyRange().untrack(), null, targetHint(code));
}
