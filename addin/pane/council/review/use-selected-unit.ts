/** Follows the unit that somebody selects on a worksheet, for as long as the part that shows it is in front. */
import { useEffect, useRef } from 'preact/hooks';
import type { UnitCode } from '../../../../shared/model/identifiers.ts';

/** Long enough for a key held down to run past rows that nobody means to look at. */
const PAUSE_MS = 350;

interface SelectedUnit {
  readonly watching: boolean;
  /** As `CouncilWorkbookPort.watchSelection`. */
  readonly watch: (onSelect: () => void) => Promise<() => Promise<void>>;
  /** As `CouncilWorkbookPort.selectedUnit`. */
  readonly selected: () => Promise<string | null>;
  readonly onUnit: (unit: UnitCode) => void;
  /** Told when watching or looking failed; `retry` looks at what is selected. */
  readonly fail: (error: unknown, retry: () => void) => void;
}

export function useSelectedUnit(following: SelectedUnit): void {
  const latest = useRef(following);
  latest.current = following;
  const { watching } = following;
  useEffect(() => {
    if (!watching) return undefined;
    let pause: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = async () => {
      try {
        const unit = await latest.current.selected();
        if (unit !== null && !isOver) latest.current.onUnit(unit);
      } catch (error) {
        fail(error);
      }
    };
    const fail = (error: unknown) => latest.current.fail(error, () => void look());
    const watched = latest.current.watch(() => {
      clearTimeout(pause);
      pause = setTimeout(() => void look(), PAUSE_MS);
    });
    watched.catch(fail);
    return () => {
      isOver = true;
      clearTimeout(pause);
      watched
        .then(
          (end) => end(),
          () => undefined,
        )
        .catch(fail);
    };
  }, [watching]);
}
