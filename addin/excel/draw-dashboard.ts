/** The dashboard and the tables behind its charts, laid out once: a refresh only writes into the tables. */
import { CHARTS_SIZE } from '../../shared/sheet/standings/dashboard-charts.ts';
import { MOST_INDICATORS } from '../../shared/sheet/standings/draw-not-met.ts';
import { MOST_UNITS } from '../../shared/sheet/standings/draw-unit-rates.ts';
import type { RefreshedTable } from '../../shared/sheet/drawn-table.ts';
import { text } from '../../shared/sheet/drawing.ts';
import { addWorksheet, layOutCells } from './draw-table.ts';
import { layOutPage } from './page-layout.ts';
import { applyStyle, columnPoints } from './styles.ts';
import { cellInput, writeCells } from './write-cells.ts';

/** In points, from the first row on: the title, the header and the figures of the headline (the name takes four lines), a gap. */
const HEIGHTS = [30, 48, 64, 8] as const;
const ROW_HEIGHT = 16;

/** Where the charts begin, in points from the top. */
export const CHARTS_TOP = HEIGHTS.reduce((sum, height) => sum + height, 0);

const TITLE = 'TỔNG QUAN ĐỢT THI ĐUA';
const NOTE = `Biểu đồ nêu nhiều nhất ${MOST_UNITS} đơn vị có tỷ lệ đạt thấp nhất và ${MOST_INDICATORS} chỉ tiêu nhiều đơn vị không đạt nhất; đầy đủ ở “Xếp hạng” và “Theo chỉ tiêu”. Đơn vị gửi lại được tính vào ngày gửi lại.`;

/** A worksheet of one A4 page for the headline and, below it, room for the charts. Queues only. */
export function layOutDashboard(workbook: Excel.Workbook, headline: RefreshedTable, taken: string[]): void {
  const worksheet = addWorksheet(workbook, headline.worksheet, taken);
  worksheet.showGridlines = false;
  const printed = headline.printedColumns ?? headline.columns.length;
  const { table, body } = layOutCells(worksheet, headline, { row: 1, column: 0 });
  table.showFilterButton = false;
  const { font } = body.format;
  font.bold = true;
  font.size = 16;
  // Words among the figures.
  for (const column of [0, printed - 2, printed - 1, printed])
    body.getCell(0, column).untrack().format.font.size = 12;
  const chartRows = Math.ceil(CHARTS_SIZE.height / ROW_HEIGHT);
  const firstChartRow = HEIGHTS.length;
  const row = (at: number) => worksheet.getRangeByIndexes(at, 0, 1, printed).untrack();
  applyStyle(row(0), 'title');
  writeText(row(0).getCell(0, 0).untrack(), TITLE, 'Left');
  HEIGHTS.forEach((height, at) => {
    row(at).format.rowHeight = height;
  });
  worksheet.getRangeByIndexes(firstChartRow, 0, chartRows, 1).untrack().format.rowHeight = ROW_HEIGHT;
  const note = row(firstChartRow + chartRows);
  writeText(note.getCell(0, 0).untrack(), NOTE, 'Left');
  note.format.font.name = 'Times New Roman';
  note.format.font.italic = true;
  note.format.font.size = 10;
  const page = worksheet.getRangeByIndexes(0, 0, firstChartRow + chartRows + 1, printed).untrack();
  layOutPage(worksheet, page, 0, { pages: 1 });
}

function writeText(cell: Excel.Range, words: string, alignment: 'Left'): void {
  writeCells(cell, [[cellInput(text(words))]]);
  cell.format.horizontalAlignment = alignment;
}

/** In characters: between tables that stand side by side. */
const GAP = 3;

/** Tables on one new worksheet, each grown downwards by its refreshes; no worksheet for none. Queues only. */
export function layOutSideBySide(
  workbook: Excel.Workbook,
  tables: readonly RefreshedTable[],
  taken: string[],
): void {
  const [first] = tables;
  if (first === undefined) return;
  const worksheet = addWorksheet(workbook, first.worksheet, taken);
  worksheet.freezePanes.freezeRows(1);
  let column = 0;
  for (const table of tables) {
    layOutCells(worksheet, table, { row: 0, column });
    column += table.columns.length;
    worksheet.getRangeByIndexes(0, column, 1, 1).untrack().format.columnWidth = columnPoints(GAP);
    column += 1;
  }
  layOutPage(
    worksheet,
    worksheet
      .getRangeByIndexes(0, 0, 1, column - 1)
      .untrack()
      .getEntireColumn()
      .untrack(),
    0,
  );
}
