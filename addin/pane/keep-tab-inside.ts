/**
 * Tab from where office.js does not know its way. In Excel on the web office.js (1.1.110) stops every Tab and goes
 * through a list of its own; from anything not on it, such as a heading that has just taken the focus, Tab would leave
 * the pane for the grid.
 */

/** office.js's list. */
const LISTED = [
  'a[href]',
  'area[href]',
  'button:not([disabled])',
  'input:not([disabled])',
  'select:not([disabled])',
  'textarea:not([disabled])',
  '[tabindex]',
  '[contenteditable]:not([disabled])',
]
  .map((each) => `${each}:not([tabindex='-1'])`)
  .join();

/**
 * Has Tab and Shift+Tab go on to the nearest control after or before what is in focus. Leaves the key alone where
 * office.js knows its way, and where there is no such control.
 */
export function keepTabInside(): void {
  document.addEventListener('keydown', goOn, true);
}

function goOn(event: KeyboardEvent): void {
  const from = document.activeElement;
  if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
  if (from === null || from.matches(LISTED)) return;
  if (!controlsFrom(from, event.shiftKey).some(takesFocus)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** The controls after an element, or before it, the nearest first. With nothing in focus they are all after it. */
function controlsFrom(from: Element, back: boolean): HTMLElement[] {
  const side = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const there = [...document.querySelectorAll<HTMLElement>(LISTED)].filter(
    (control) => (from.compareDocumentPosition(control) & side) !== 0,
  );
  return back ? there.reverse() : there;
}

/** Moves the focus; `false` for what is not to be seen and so cannot take it. */
function takesFocus(control: HTMLElement): boolean {
  control.focus();
  return document.activeElement === control;
}
