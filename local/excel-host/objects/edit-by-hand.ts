/** How a person's hands change cells: all of it or nothing, remembered for undo, heard by those who listen. */
import { keepCells } from '../workbook/keep-cells.ts';
import type { SheetArea } from '../workbook/sheet-area.ts';
import { noteChange } from './change-event.ts';
import { selectArea } from './select.ts';
import type { Session } from './session.ts';
import type { HandEdit } from './undo-list.ts';

/**
 * Does `work`, which changes nothing but the cells of `places`. What it throws is thrown on, with the cells as before.
 * `keep` answers how to bring back what stands there now; the cells alone unless the work reaches further.
 */
export function editByHand(
  session: Session,
  places: readonly SheetArea[],
  work: () => void,
  keep: () => () => void = () => keepAll(places),
): void {
  const undo = keep();
  try {
    work();
  } catch (error) {
    undo();
    throw error;
  }
  // What a co-author did is theirs to take back.
  if (session.events.source === 'Local') session.undo.add({ places, undo, redo: keep() });
  tell(session, places);
}

/** Remembers cells of several sheets; answers how to bring all of them back. */
export function keepAll(places: readonly SheetArea[]): () => void {
  const kept = places.map(({ sheet, area }) => keepCells(sheet, area));
  return () => {
    for (const bringBack of kept) bringBack();
  };
}

function tell(session: Session, places: readonly SheetArea[]): void {
  for (const { sheet, area } of places) noteChange(session, sheet, area);
}

/** Takes back, or does again, the last edit, and selects what it changed. `false` when there is none. */
export function stepThroughEdits(session: Session, direction: 'undo' | 'redo'): boolean {
  const edit: HandEdit | null = session.undo[direction]();
  const [first] = edit?.places ?? [];
  if (edit === null || first === undefined) return false;
  tell(session, edit.places);
  selectArea(session, first.sheet, first.area);
  return true;
}
