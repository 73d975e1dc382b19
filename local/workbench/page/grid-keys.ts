/** The keyboard on the grid, as Excel has it. */
import type { Desk, Onward } from './desk.ts';

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const PAGE = 15;
const FAR = 1_000_000;

/** Does what a key asks for; `false` for a key that is left to the browser. `leave` takes the focus to the pane. */
export function pressKey(desk: Desk, event: KeyboardEvent, leave: () => void): boolean {
  // An input method is still putting a letter together, as Vietnamese ones do.
  if (event.isComposing || event.altKey) return false;
  const { key, shiftKey } = event;
  if (key === 'F6') {
    if (desk.enter('stay')) leave();
    return true;
  }
  const onward = onwardBy(key, shiftKey);
  if (onward !== null) {
    desk.enter(onward);
    return true;
  }
  return desk.draft === null ? pressOnCell(desk, event) : pressInDraft(desk, key);
}

function onwardBy(key: string, back: boolean): Onward | null {
  if (key === 'Enter') return back ? 'up' : 'down';
  if (key === 'Tab') return back ? 'left' : 'right';
  return null;
}

function pressInDraft(desk: Desk, key: string): boolean {
  const arrow = ARROWS[key];
  if (key === 'Escape') desk.cancel();
  else if (key === 'F2') desk.draftKeepsArrows = !desk.draftKeepsArrows;
  else if (arrow !== undefined && !desk.draftKeepsArrows) {
    if (desk.enter('stay')) desk.move(...arrow);
  } else return false;
  return true;
}

function pressOnCell(desk: Desk, { key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const arrow = ARROWS[key];
  const control = ctrlKey || metaKey;
  if (arrow !== undefined) desk.move(...arrow, shiftKey);
  else if (key === 'F2') desk.edit();
  else if (key === 'Delete' || key === 'Backspace') desk.clear();
  else if (key === 'PageDown') desk.move(PAGE, 0, shiftKey);
  else if (key === 'PageUp') desk.move(-PAGE, 0, shiftKey);
  else if (key === 'Home') desk.move(control ? -FAR : 0, -FAR, shiftKey);
  else return false;
  return true;
}
