import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard in the grid while the person works there: the active cell's input is another element after every
 * move. The focus is never taken from elsewhere, so a jump by the pane leaves it in the pane.
 */
export function useGridFocus(
  grid: { readonly current: HTMLElement | null },
  input: { readonly current: HTMLInputElement | null },
): void {
  const here = useRef(true);
  useEffect(() => {
    const arrive = ({ target }: Event) => {
      here.current = target instanceof Node && grid.current?.contains(target) === true;
    };
    // The focus going into the pane's frame shows only as the window losing it.
    const depart = () => {
      if (document.activeElement instanceof HTMLIFrameElement) here.current = false;
    };
    // A press on a cell is work in the grid although nothing there was in focus yet.
    document.addEventListener('pointerdown', arrive, true);
    document.addEventListener('focusin', arrive);
    window.addEventListener('blur', depart);
    return () => {
      document.removeEventListener('pointerdown', arrive, true);
      document.removeEventListener('focusin', arrive);
      window.removeEventListener('blur', depart);
    };
  }, [grid]);
  useLayoutEffect(() => {
    if (here.current) input.current?.focus({ preventScroll: true });
  });
}
