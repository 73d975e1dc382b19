import type { Desk } from './desk.ts';
import { IconButton } from './icon-button.tsx';
import { RedoIcon, UndoIcon } from './icons.tsx';
import { useWords } from './words.ts';

/** Taking back and doing again, for those who do not know the keys. */
export function EditButtons({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const { canUndo, canRedo } = desk.host.edits;
  const step = (direction: 'undo' | 'redo') => () => {
    if (desk.enter('stay')) desk.step(direction);
  };
  return (
    <div class="edit-buttons">
      <IconButton label={words.undo} keys="Ctrl+Z" disabled={!canUndo} onPress={step('undo')}>
        <UndoIcon />
      </IconButton>
      <IconButton label={words.redo} keys="Ctrl+Y" disabled={!canRedo} onPress={step('redo')}>
        <RedoIcon />
      </IconButton>
    </div>
  );
}
