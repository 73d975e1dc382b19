/** Notices that somebody comes back to the pane: from the grid, another program, or a laptop that was closed. */
import { useEffect, useRef } from 'preact/hooks';

/** Who goes to and fro between grid and pane need not be answered each time. */
const LEAST_MS = 60_000;

/** Calls `onReturn` then, at most once a minute, the first one counted from when the page opened. */
export function useReturn(onReturn: () => void): void {
  const latest = useRef(onReturn);
  latest.current = onReturn;
  useEffect(() => {
    let last = Date.now();
    const look = () => {
      if (document.visibilityState !== 'visible' || Date.now() - last < LEAST_MS) return;
      last = Date.now();
      latest.current();
    };
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
}
