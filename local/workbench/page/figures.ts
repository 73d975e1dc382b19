import type { Area } from '../../excel-host/workbook/area.ts';
import type { Worksheet } from '../../excel-host/workbook/worksheet.ts';

/** What the status bar says of the selected cells. */
export interface Figures {
  /** Of the cells that are not blank. */
  readonly count: number;
  /** `null` where no cell holds a number. */
  readonly sum: number | null;
  readonly average: number | null;
}

/** The figures of an area; `null` for fewer than two filled cells, of which there is nothing to say. */
export function figuresOf(sheet: Worksheet, area: Area): Figures | null {
  let count = 0;
  let numbers = 0;
  let total = 0;
  for (const [row, column] of sheet.grid.cellsIn(area)) {
    const value = sheet.valueAt(row, column);
    if (value === '') continue;
    count++;
    if (typeof value !== 'number') continue;
    numbers++;
    total += value;
  }
  if (count < 2) return null;
  // Fifteen digits, as Excel has them: 0.1 + 0.2 is 0.3.
  const exact = (value: number) => Number(value.toPrecision(15));
  return numbers === 0
    ? { count, sum: null, average: null }
    : { count, sum: exact(total), average: exact(total / numbers) };
}
