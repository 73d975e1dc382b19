/** Looks at the sheet again when whoever fills it in pauses. */
import { useEffect, useRef } from 'preact/hooks';

/** Long enough for the next key, short enough to be the answer to what was typed. */
const PAUSE_MS = 600;

interface LiveCheck {
  /** Whether there is a sheet to watch. */
  readonly watching: boolean;
  /** Which sheet it is: another one is listened to anew. */
  readonly sheet: number;
  /** As `UnitSheetPort.watch`. */
  readonly watch: (onEdit: () => void) => Promise<(() => Promise<void>) | null>;
  readonly check: () => Promise<void>;
  /** Told when watching, or a check, failed; `retry` does it again. */
  readonly fail: (error: unknown, retry: () => void) => void;
}

/** One check at a time, and one more after it for all that was typed meanwhile. */
export function useLiveCheck(live: LiveCheck): void {
  const latest = useRef(live);
  latest.current = live;
  const { watching, sheet } = live;
  useEffect(() => {
    if (!watching) return undefined;
    let pause: ReturnType<typeof setTimeout> | undefined;
    let isChecking = false;
    let isTyped = false;
    const check = async () => {
      isTyped = true;
      if (isChecking) return;
      isChecking = true;
      try {
        do {
          isTyped = false;
          await latest.current.check();
        } while (isTyped);
      } catch (error) {
        latest.current.fail(error, start);
      } finally {
        isChecking = false;
      }
    };
    const start = () => void check();
    const onEdit = () => {
      clearTimeout(pause);
      pause = setTimeout(start, PAUSE_MS);
    };
    const fail = (error: unknown) => latest.current.fail(error, start);
    const watched = latest.current.watch(onEdit);
    watched.catch(fail);
    return () => {
      clearTimeout(pause);
      watched
        .then(
          (end) => end?.(),
          () => undefined,
        )
        .catch(fail);
    };
  }, [watching, sheet]);
}
