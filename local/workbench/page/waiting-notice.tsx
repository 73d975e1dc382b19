import type { Desk } from './desk.ts';
import { useWords } from './words.ts';

/** Why the pane does not answer: Excel takes nothing from it while a cell is being edited. */
export function WaitingNotice({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  return (
    <output class="waiting">{desk.isPaneWaiting && <p>{words.paneWaits(desk.activeAddress)}</p>}</output>
  );
}
