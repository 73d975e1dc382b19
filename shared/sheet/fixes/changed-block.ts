/** A block as it reads after a fix. */
import { TEXT_FORMAT, type DrawnFigure } from '../drawing.ts';
import { positionIn, type CellValue, type SheetBlock } from '../sheet-block.ts';
import type { Fix } from './fix.ts';

/** The block with the cells of a fix changed; rows that it does not touch are the same ones. */
export function changedBlock(block: SheetBlock, { changes }: Pick<Fix, 'changes'>): SheetBlock {
  const values = [...block.values];
  const formats = block.values.map((row, at) => block.formats?.[at] ?? row.map(() => ''));
  for (const { cell, to } of changes) {
    const { row, column } = positionIn(block, cell);
    values[row] = (values[row] ?? []).with(column, valueOf(to));
    const format = formatOf(to);
    if (format !== null) formats[row] = (formats[row] ?? []).with(column, format);
  }
  return { ...block, values, formats };
}

function valueOf(figure: DrawnFigure): CellValue {
  switch (figure.kind) {
    case 'blank':
      return '';
    case 'text':
      return figure.text;
    case 'number':
      return figure.value;
  }
}

function formatOf(figure: DrawnFigure): string | null {
  return figure.kind === 'text' ? TEXT_FORMAT : figure.format;
}
