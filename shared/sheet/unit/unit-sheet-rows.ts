/** The rows of a unit's sheet by the indicators they speak of, whether the sheet was read or is only drawn. */
import type { IndicatorCode } from '../../model/identifiers.ts';
import { cellsOfRow } from './parse-unit-line.ts';
import { isColumnNumberRow } from './parse-unit-lines.ts';
import type { CellValue, SheetBlock } from '../sheet-block.ts';
import type { UnitSheet } from './unit-sheet.ts';
import { findFrame, type UnitSheetFrame } from './unit-sheet-frame.ts';

/** A sheet that could be read. */
export interface FramedSheet {
  readonly block: SheetBlock;
  readonly frame: UnitSheetFrame;
}

/** A drawn sheet as it reads before anything is typed: formulas give nothing yet. */
export function framedDrawing({ worksheet, cells }: UnitSheet): FramedSheet {
  const values = cells.map((row) =>
    row.map((cell): CellValue =>
      cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.value : '',
    ),
  );
  const block: SheetBlock = { worksheet, row: 0, column: 0, values };
  const { frame } = findFrame(block);
  if (frame === null) throw new TypeError('A drawn sheet has to read as what it was drawn for.');
  return { block, frame };
}

/** Row of each indicator within the block: the first one that names it, as the check reads it. */
export function rowsByCode({ block, frame }: FramedSheet): Map<IndicatorCode, number> {
  const rows = new Map<IndicatorCode, number>();
  for (const row of tableRows({ block, frame })) {
    const code = String(cellsOfRow(block, frame, row)('code').value).trim();
    if (code !== '' && !rows.has(code)) rows.set(code, row);
  }
  return rows;
}

/** The rows below the header that can hold an indicator. */
export function tableRows({ block, frame }: FramedSheet): number[] {
  return block.values
    .map((_, row) => row)
    .slice(frame.headerRow + 1)
    .filter((row) => !isColumnNumberRow(cellsOfRow(block, frame, row)));
}
