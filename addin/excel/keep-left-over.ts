/** What a refresh found no row for is put on a worksheet of its own, where a person finds it. */
import { text } from '../../shared/sheet/drawing.ts';
import type { LeftOver } from '../flows/ports.ts';
import { addWorksheet } from './draw-table.ts';
import type { LeftOverCell } from './left-over-cells.ts';
import type { RequestRoom } from './request-room.ts';
import { rowSlices } from './row-slices.ts';
import { applyBodyFont, applyStyle, columnPoints } from './styles.ts';
import { cellInput, writeCells, type CellInput } from './write-cells.ts';

const WORKSHEET = 'Ô riêng không còn dòng';
/** With their widths in characters. */
const COLUMNS = [
  ['Bảng', 16],
  ['Mã của dòng', 14],
  ['Tên', 30],
  ['Cột', 24],
  ['Nội dung', 50],
  ['Công thức (R1C1)', 30],
] as const;

/** Adds the worksheet, to be awaited before anything of the tables is written; `null` where there is nothing to keep. `taken` as in `layOutTable`. */
export async function keepLeftOver(
  workbook: Excel.Workbook,
  room: RequestRoom,
  cells: readonly LeftOverCell[],
  taken: string[],
): Promise<LeftOver | null> {
  if (cells.length === 0) return null;
  const worksheet = addWorksheet(workbook, WORKSHEET, taken);
  const name = taken.at(-1) ?? WORKSHEET;
  const block = worksheet.getRangeByIndexes(0, 0, cells.length + 1, COLUMNS.length).untrack();
  applyBodyFont(block);
  applyStyle(block.getRow(0).untrack(), 'header');
  COLUMNS.forEach(([, width], at) => {
    block.getColumn(at).untrack().format.columnWidth = columnPoints(width);
  });
  worksheet.freezePanes.freezeRows(1);
  const lines = [COLUMNS.map(([label]) => words(label)), ...cells.map(lineOf)];
  for (const { start, rows, bytes } of rowSlices(lines.length, (row) => lines[row] ?? [], room.mostBytes)) {
    await room.take(bytes);
    writeCells(worksheet.getRangeByIndexes(start, 0, rows.length, COLUMNS.length).untrack(), rows);
  }
  return { worksheet: name, cells: cells.length };
}

function lineOf({ worksheet, key, name, column, value, formula }: LeftOverCell): CellInput[] {
  return [
    words(worksheet),
    words(String(key)),
    words(String(name)),
    words(column),
    value,
    words(formula ?? ''),
  ];
}

const words = (said: string): CellInput => cellInput(text(said));
