/** What the pane changed last in the sheet, with the way to take it back. */
import { fixText } from '../../messages/fix-text.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { useSpeech } from '../parts/speech.tsx';
import type { Change } from './use-clerk.ts';

interface LastChangeProps {
  /** `null`: there is none that could be taken back. */
  readonly change: Change | null;
  /** It has just been made. What lies below a change that was taken back is no news. */
  readonly isNew: boolean;
  readonly busy: boolean;
  readonly onUndo: (change: Change) => void;
}

/** More cells than this are counted, not listed. */
const LISTED = 3;

export function LastChange({ change, isNew, busy, onUndo }: LastChangeProps) {
  const { texts, messages, format } = useSpeech();
  const cells = change?.fixes.flatMap((fix) => fixText(fix, messages, format).changes) ?? [];
  const what = cells.length <= LISTED ? cells.join('; ') : texts.fixes.cells(format.number(cells.length));
  return (
    <>
      <output class="unseen">{isNew && change !== null ? texts.fixes.changed(what) : ''}</output>
      {change !== null && (
        <div class="last-change">
          <p>{texts.fixes.changed(what)}</p>
          <ActionButton busy={busy} onPress={() => onUndo(change)}>
            {texts.fixes.undo}
          </ActionButton>
        </div>
      )}
    </>
  );
}
