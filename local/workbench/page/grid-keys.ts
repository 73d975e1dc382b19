/** The keyboard on the grid, as Excel has it. */
import { pressInChoices } from './choice-keys.ts';
import type { Desk } from './desk.ts';
import type { Onward } from './typing.ts';

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const PAGE = 15;
const FAR = 1_000_000;

/** Where the keyboard may go from the grid. */
export interface WaysOut {
  readonly toPane: () => void;
  readonly toTopBar: () => void;
  readonly toNameBox: () => void;
}

/** Does what a key asks for; `false` for a key that is left to the browser. */
export function pressKey(desk: Desk, event: KeyboardEvent, ways: WaysOut): boolean {
  // An input method is still putting a letter together, as Vietnamese ones do.
  if (event.isComposing) return false;
  if (desk.choosing !== null && pressInChoices(desk, event)) return true;
  const { key, shiftKey } = event;
  if (key === 'PageDown' || key === 'PageUp') return pressPage(desk, event);
  if (event.altKey) return key === 'ArrowDown' && desk.openChoices();
  if (key === 'F6') {
    if (desk.enter('stay')) (shiftKey ? ways.toTopBar : ways.toPane)();
    return true;
  }
  if (key === 'Enter' && desk.draft === null && desk.refusal !== null) {
    // As in Excel, where this closes the message.
    desk.dismiss();
    return true;
  }
  const onward = onwardBy(key, shiftKey);
  if (onward !== null) {
    desk.enter(onward);
    return true;
  }
  if (desk.draft !== null) return pressInDraft(desk, key);
  return event.ctrlKey || event.metaKey ? pressWithControl(desk, event, ways) : pressOnCell(desk, event);
}

function onwardBy(key: string, back: boolean): Onward | null {
  if (key === 'Enter') return back ? 'up' : 'down';
  if (key === 'Tab') return back ? 'left' : 'right';
  return null;
}

/** By screens; with Ctrl to the sheet beside, and with Alt too for browsers that keep Ctrl+PageDown to themselves. */
function pressPage(desk: Desk, { key, ctrlKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const step = key === 'PageDown' ? 1 : -1;
  if (altKey && !ctrlKey) return false;
  if (ctrlKey) {
    if (desk.enter('stay')) desk.showBeside(step);
  } else if (desk.draft === null) desk.move(step * PAGE, 0, shiftKey);
  return true;
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

function pressOnCell(desk: Desk, { key, shiftKey }: KeyboardEvent): boolean {
  const arrow = ARROWS[key];
  if (arrow !== undefined) desk.move(...arrow, shiftKey);
  else if (key === 'F2') desk.edit();
  else if (key === 'Escape') desk.cancel();
  else if (key === 'Delete' || key === 'Backspace') desk.clear();
  else if (key === 'Home') desk.move(0, -FAR, shiftKey);
  else if (key === 'End') desk.moveToEnd('row', shiftKey);
  else if (key === ' ' && shiftKey) desk.selectLines('row');
  else return false;
  return true;
}

const WITH_CONTROL: Readonly<Record<string, (desk: Desk, extend: boolean, ways: WaysOut) => void>> = {
  a: (desk) => desk.selectAll(),
  d: (desk) => desk.fillDown(),
  g: (_desk, _extend, ways) => ways.toNameBox(),
  y: (desk) => desk.step('redo'),
  z: (desk, extend) => desk.step(extend ? 'redo' : 'undo'),
  ' ': (desk) => desk.selectLines('column'),
  home: (desk, extend) => desk.move(-FAR, -FAR, extend),
  end: (desk, extend) => desk.moveToEnd('sheet', extend),
};

function pressWithControl(desk: Desk, { key, shiftKey }: KeyboardEvent, ways: WaysOut): boolean {
  const arrow = ARROWS[key];
  const act = WITH_CONTROL[key.toLowerCase()];
  if (arrow !== undefined) desk.moveToEdge(...arrow, shiftKey);
  else if (act !== undefined) act(desk, shiftKey, ways);
  else return false;
  return true;
}
