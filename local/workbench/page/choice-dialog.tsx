/** A question in front of the page: what it means, a way out, and what is done on yes. */
import type { ComponentChildren, Ref } from 'preact';
import { useWords } from './words.ts';

interface ChoiceDialogProps {
  /** Opened by its `showModal`. */
  readonly dialog: { readonly current: HTMLDialogElement | null } & Ref<HTMLDialogElement>;
  /** Of its title, unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly children: ComponentChildren;
}

export function ChoiceDialog({ dialog, id, title, yes, onYes, children }: ChoiceDialogProps) {
  const words = useWords();
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      <div class="choices">
        <button type="button" onClick={close}>
          {words.cancel}
        </button>
        <button
          type="button"
          class="primary"
          onClick={() => {
            close();
            onYes();
          }}
        >
          {yes}
        </button>
      </div>
    </dialog>
  );
}
