/** A cell as Excel keeps it and as people see it. */
import { cellAsShown } from './cells-as-shown.ts';
import type { CellValue, SheetBlock } from '../sheet-block.ts';

export interface ReadCell {
  readonly value: CellValue;
  /** `95%` where 0.95 is shown as a percent, `15/12/2023` where a serial is shown as a day; else the value. */
  readonly shown: CellValue;
}

const blankCell: ReadCell = { value: '', shown: '' };

/** The cell at a place within the block; blank beside it. */
export function readCell(block: SheetBlock, row: number, column: number): ReadCell {
  const value = block.values[row]?.[column];
  if (value === undefined) return blankCell;
  return { value, shown: cellAsShown(value, block.formats?.[row]?.[column] ?? '') };
}
