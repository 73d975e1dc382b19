import { useEffect, useReducer } from 'preact/hooks';
import type { Desk } from './desk.ts';

/** Draws the component again after every change at the desk. */
export function useDesk(desk: Desk): void {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const stop = desk.onChange(() => redraw(undefined));
    // What changed between drawing and listening is seen too.
    redraw(undefined);
    return () => {
      stop();
    };
  }, [desk]);
}
