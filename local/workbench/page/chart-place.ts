/** Where the browser has drawn what an anchor speaks of: rows grow with their text, so that points alone do not say. */
import type { Anchor } from '../../excel-host/workbook/anchor.ts';
import { lineSize } from '../../excel-host/workbook/distance.ts';
import type { Worksheet } from '../../excel-host/workbook/worksheet.ts';

export interface Pixels {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A sheet and the table it is drawn as. */
interface Drawn {
  readonly sheet: Worksheet;
  readonly table: HTMLTableElement;
}

/** The place of an anchor from the table's corner on. */
export function placeOf(drawn: Drawn, { row, column }: Anchor): Pixels {
  const [top, bottom] = [at(drawn, 'row', row[0]), at(drawn, 'row', row[1])];
  const [left, right] = [at(drawn, 'column', column[0]), at(drawn, 'column', column[1])];
  return { left, top, width: right - left, height: bottom - top };
}

/** As far into the line as drawn as the point is into the line as Excel has it. */
function at(drawn: Drawn, axis: 'row' | 'column', { line, offset }: Anchor['row'][number]): number {
  const size = lineSize(drawn.sheet, axis, line);
  const start = startOf(drawn.table, axis, line);
  if (size === 0 || offset === 0) return start;
  return start + (startOf(drawn.table, axis, line + 1) - start) * Math.min(1, offset / size);
}

/** Where a line begins: a hidden one where the next visible one does. */
function startOf(table: HTMLTableElement, axis: 'row' | 'column', line: number): number {
  const side = axis === 'row' ? 'top' : 'left';
  const corner = table.getBoundingClientRect();
  for (let index = line; ; index++) {
    const heading = table.querySelector(`th[data-${axis}="${index}"]`);
    if (heading === null) return axis === 'row' ? corner.height : corner.width;
    const box = heading.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    // Frozen rows stay where the table is scrolled away beneath them.
    const frozen = axis === 'row' ? heading.closest('thead')?.getBoundingClientRect() : undefined;
    return box[side] - (frozen ?? corner)[side];
  }
}
