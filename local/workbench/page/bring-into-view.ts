/** Scrolls as little as shows the cell whole, clear of headings and frozen cells. */
export function bringIntoView(scroller: HTMLElement, cell: HTMLElement): void {
  const view = scroller.getBoundingClientRect();
  const box = cell.getBoundingClientRect();
  const heading = scroller.querySelector('thead')?.getBoundingClientRect().bottom ?? view.top;
  const numbers = cell.parentElement?.querySelectorAll(':scope > th, :scope > .stays') ?? [];
  const left = Math.max(view.left, ...Array.from(numbers, (one) => one.getBoundingClientRect().right));
  const frozen = { row: cell.closest('thead') !== null, column: cell.classList.contains('stays') };
  scroller.scrollBy({
    top: frozen.row ? 0 : distance(box.top, box.bottom, heading, view.top + scroller.clientHeight),
    left: frozen.column ? 0 : distance(box.left, box.right, left, view.left + scroller.clientWidth),
  });
}

/** How far to scroll so that start…end lies in from…to; its start where it is longer. */
function distance(start: number, end: number, from: number, to: number): number {
  if (start < from) return start - from;
  return end > to ? Math.min(end - to, start - from) : 0;
}
