/** Doing something again and again while a part of the pane is shown. */
import { useEffect, useRef } from 'preact/hooks';

const MINUTE = 60_000;
/** What was in the way, a cell that is being edited or a press of a button, is soon over. */
const TRY_AGAIN = 15_000;

/**
 * Tries every so many minutes; `null` ends it. `attempt` resolves with `false` where it is not the moment, and is then tried
 * again soon. When it rejects nothing further is tried: `onFailure` is to say so.
 */
export function useRepeated(
  minutes: number | null,
  attempt: () => Promise<boolean>,
  onFailure: (error: unknown) => void,
): void {
  const latest = useRef({ attempt, onFailure });
  latest.current = { attempt, onFailure };
  useEffect(() => {
    if (minutes === null) return undefined;
    let isOver = false;
    let timer = setTimeout(next, minutes * MINUTE);
    async function tryOnce(period: number): Promise<void> {
      try {
        const isDone = await latest.current.attempt();
        if (!isOver) timer = setTimeout(next, isDone ? period * MINUTE : TRY_AGAIN);
      } catch (error) {
        if (!isOver) latest.current.onFailure(error);
      }
    }
    function next() {
      if (minutes !== null) void tryOnce(minutes);
    }
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [minutes]);
}
