import { useRef } from 'preact/hooks';
import { ChoiceDialog } from './choice-dialog.tsx';
import { IconButton } from './icon-button.tsx';
import { ResetIcon } from './icons.tsx';
import { useWords } from './words.ts';

/** Opens the workbook anew, once it is understood what that loses. */
export function ResetButton({ onReset }: { readonly onReset: () => void }) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <IconButton label={words.reset} onPress={() => dialog.current?.showModal()}>
        <ResetIcon />
      </IconButton>
      <ChoiceDialog
        dialog={dialog}
        id="reset-title"
        title={words.resetTitle}
        yes={words.resetYes}
        onYes={onReset}
      >
        <p>{words.resetMeaning}</p>
      </ChoiceDialog>
    </>
  );
}
