/** New units and indicators into the targets matrix, beside what was typed there. */
import type { TargetsToAdd } from '../../shared/sheet/config/complete-targets.ts';
import { targetHint } from '../../shared/sheet/config/config-helps.ts';
import { configTables, targetColumns } from '../../shared/sheet/config/council-columns.ts';
import { targetLook } from '../../shared/sheet/config/council-layout.ts';
import { TEXT_FORMAT } from '../../shared/sheet/drawing.ts';
import { comparableText } from '../../shared/notation/comparable-text.ts';
import { helpEntry } from './entry-rules.ts';
import { runExcel } from './run-excel.ts';
import { applyStyle, columnPoints } from './styles.ts';
import { textContent, writeCells } from './write-cells.ts';

/** Two requests. Rows and columns are inserted: nothing that stands in the table is written over. */
export async function completeTargets({ rows, columns, blankRows }: TargetsToAdd): Promise<void> {
  await runExcel(async (context) => {
    const table = context.workbook.tables.getItem(configTables.targets.table);
    table.columns.load({ name: true });
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
    await context.sync();
  });
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
