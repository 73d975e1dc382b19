/**
 * Tab from where office.js does not know its way. In Excel on the web office.js (1.1.110) stops every Tab and goes
 * through a list of its own; from anything not on it, such as a heading that has just taken the focus, Tab would leave
 * the pane for the grid. Where the control in focus is gone, as a line that was withdrawn, Tab goes on from its place.
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

/** The controls up to what had the focus last, in order: of those that are still there, the last is nearest to its place. */
let passed: readonly HTMLElement[] = [];

/**
 * Has Tab and Shift+Tab go on to the nearest control after or before what is in focus. Leaves the key alone where
 * office.js knows its way, and where there is no such control.
 */
export function keepTabInside(): void {
  document.addEventListener('keydown', goOn, true);
  document.addEventListener('focusin', remember, true);
}

function controls(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(LISTED)];
}

function remember({ target }: FocusEvent): void {
  if (!(target instanceof Node)) return;
  passed = controls().filter(
    (one) => one === target || (target.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  );
}

function goOn(event: KeyboardEvent): void {
  const { activeElement } = document;
  if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
  if (activeElement === null || activeElement.matches(LISTED)) return;
  const place = activeElement === document.body ? passed.findLast((one) => one.checkVisibility()) : undefined;
  // Where nothing was ever in focus it is the body: every control is after it.
  const from = place ?? activeElement;
  const there = (side: number) =>
    controls().filter((one) => (from.compareDocumentPosition(one) & side) !== 0);
  const reached = event.shiftKey
    ? [...there(Node.DOCUMENT_POSITION_PRECEDING), ...(place === undefined ? [] : [place])].findLast(
        takesFocus,
      )
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
