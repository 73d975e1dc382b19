/** Selecting with the mouse, a finger or a pen: press selects, dragging and Shift extend, a heading takes its line. */
import { useEffect, useRef } from 'preact/hooks';
import type { Desk } from './desk.ts';
import type { CellPlace } from './next-cell.ts';
import type { Lines } from './selecting.ts';

type Pressed = CellPlace | Lines | 'sheet';

export function usePointer(desk: Desk) {
  const dragging = useRef<'cells' | Lines['axis'] | null>(null);
  useEffect(() => {
    const stop = () => {
      dragging.current = null;
    };
    window.addEventListener('pointerup', stop);
    return () => window.removeEventListener('pointerup', stop);
  }, []);
  return {
    onPointerDown: (event: PointerEvent) => {
      const pressed = pressedIn(event.target);
      if (pressed === null || event.button !== 0 || isInDraft(desk, pressed)) return;
      if (!desk.enter('stay')) return;
      select(desk, pressed, event.shiftKey);
      if (event.pointerType === 'mouse') dragging.current = kindOf(pressed);
    },
    onMouseDown: (event: MouseEvent) => {
      // Else the browser takes the focus off the cell that was just selected.
      if (!(event.target instanceof HTMLInputElement) && event.target !== event.currentTarget)
        event.preventDefault();
    },
    onPointerOver: (event: PointerEvent) => {
      const over = pressedIn(event.target);
      if (over !== null && dragging.current !== null && kindOf(over) === dragging.current)
        select(desk, over, true);
    },
  };
}

function select(desk: Desk, pressed: Pressed, extend: boolean): void {
  if (pressed === 'sheet') desk.selectSheet();
  else if ('axis' in pressed) desk.selectLine(pressed, extend);
  else if (extend) desk.extendTo(pressed);
  else desk.select(pressed);
}

const kindOf = (pressed: Pressed): 'cells' | Lines['axis'] | null => {
  if (pressed === 'sheet') return null;
  return 'axis' in pressed ? pressed.axis : 'cells';
};

/** Inside the cell being typed into, the pointer moves the caret. */
function isInDraft({ draft, active }: Desk, pressed: Pressed): boolean {
  if (draft === null || pressed === 'sheet' || 'axis' in pressed) return false;
  return pressed.row === active.row && pressed.column === active.column;
}

function pressedIn(target: EventTarget | null): Pressed | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td, th') : null;
  const { row, column } = cell?.dataset ?? {};
  if (row !== undefined && column !== undefined) return { row: Number(row), column: Number(column) };
  if (row !== undefined) return { axis: 'row', index: Number(row) };
  if (column !== undefined) return { axis: 'column', index: Number(column) };
  return cell?.classList.contains('corner') === true ? 'sheet' : null;
}
