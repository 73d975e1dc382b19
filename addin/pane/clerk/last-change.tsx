/** What the pane changed last in the sheet, with the way to take it back. */
import { fixText } from '../../messages/fix-text.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { useSpeech } from '../parts/speech.tsx';
import type { Change } from './use-clerk.ts';

interface LastChangeProps {
  readonly change: Change;
  readonly busy: boolean;
  readonly onUndo: (change: Change) => void;
}

/** More cells than this are counted, not listed. */
const LISTED = 3;

export function LastChange({ change, busy, onUndo }: LastChangeProps) {
  const { texts, messages, format } = useSpeech();
  const cells = change.fixes.flatMap((fix) => fixText(fix, messages, format).changes);
  const what = cells.length <= LISTED ? cells.join('; ') : texts.fixes.cells(format.number(cells.length));
  return (
    <div class="last-change">
      <output>{texts.fixes.changed(what)}</output>
      <ActionButton busy={busy} onPress={() => onUndo(change)}>
        {texts.fixes.undo}
      </ActionButton>
    </div>
  );
}
