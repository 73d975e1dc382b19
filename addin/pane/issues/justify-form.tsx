/** A few words why a warned figure is right. They are put into the row's note, which is sent along with it. */
import { useId, useRef, useState } from 'preact/hooks';
import { ActionButton } from '../parts/action-button.tsx';
import { useUnsent } from '../parts/leaving.tsx';
import { useSpeech } from '../parts/speech.tsx';

/** Of a note's 2,000 characters, so that a few explanations fit into one. */
const LONGEST = 500;

interface JustifyFormProps {
  /** The note's cell. */
  readonly cell: string;
  readonly busy: boolean;
  readonly onJustify: (words: string) => void;
}

export function JustifyForm({ cell, busy, onJustify }: JustifyFormProps) {
  const { texts } = useSpeech();
  const [words, setWords] = useState('');
  useUnsent(words.trim() !== '');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const write = () => {
    if (words.trim() === '') field.current?.focus();
    else onJustify(words);
  };
  return (
    <details class="justify">
      <summary>{texts.fixes.justify}</summary>
      <label for={id}>{texts.fixes.justifyLabel(cell)}</label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        maxLength={LONGEST}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <ActionButton busy={busy} onPress={write}>
        {texts.fixes.justifyWrite}
      </ActionButton>
    </details>
  );
}
