import type { Desk } from './desk.ts';
import { RedoIcon, UndoIcon } from './icons.tsx';
import { useWords } from './words.ts';

/** Taking back and doing again, for those who do not know the keys. */
export function EditButtons({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const { canUndo, canRedo } = desk.host.edits;
  return (
    <div class="edit-buttons">
      <button
        type="button"
        class="quiet icon-only"
        aria-label={words.undo}
        title={`${words.undo} (Ctrl+Z)`}
        disabled={!canUndo}
        onClick={() => desk.enter('stay') && desk.step('undo')}
      >
        <UndoIcon />
      </button>
      <button
        type="button"
        class="quiet icon-only"
        aria-label={words.redo}
        title={`${words.redo} (Ctrl+Y)`}
        disabled={!canRedo}
        onClick={() => desk.enter('stay') && desk.step('redo')}
      >
        <RedoIcon />
      </button>
    </div>
  );
}
