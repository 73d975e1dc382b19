/** A few words why a warned figure is right. They are put into the row's note, which is sent along with it. */
import { useId, useState } from 'preact/hooks';
import { ActionButton } from './action-button.tsx';
import { useSpeech } from './speech.tsx';

/** Of a note's 2,000 characters, so that a few explanations fit into one. */
const LONGEST = 500;

interface ExplainFormProps {
  /** The note's cell. */
  readonly cell: string;
  readonly busy: boolean;
  readonly onExplain: (words: string) => void;
}

export function ExplainForm({ cell, busy, onExplain }: ExplainFormProps) {
  const { texts } = useSpeech();
  const [words, setWords] = useState('');
  const id = useId();
  const write = () => {
    if (words.trim() !== '') onExplain(words);
  };
  return (
    <details class="explain">
      <summary>{texts.fixes.explain}</summary>
      <label for={id}>{texts.fixes.explainLabel(cell)}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={LONGEST}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <ActionButton busy={busy} onPress={write}>
        {texts.fixes.explainWrite}
      </ActionButton>
    </details>
  );
}
