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
  const controls = [...document.querySelectorAll<HTMLElement>(LISTED)];
  // Where nothing is in focus, `from` is the body: every control is after it.
  const there = (side: number) => controls.filter((one) => (from.compareDocumentPosition(one) & side) !== 0);
  const reached = event.shiftKey
    ? there(Node.DOCUMENT_POSITION_PRECEDING).findLast(takesFocus)
    : there(Node.DOCUMENT_POSITION_FOLLOWING).find(takesFocus);
  if (reached === undefined) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Moves the focus; `false` for what is not to be seen and so cannot take it. */
function takesFocus(control: HTMLElement): boolean {
  control.focus();
  return document.activeElement === control;
}
