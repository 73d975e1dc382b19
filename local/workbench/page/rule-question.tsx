/** What the sheet's own validation says to what was typed: it refuses, asks or tells, as Excel's own three do. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Desk } from './desk.ts';
import { useWords } from './words.ts';

interface RuleQuestionProps {
  readonly desk: Desk;
  /** Takes the focus back to the grid. */
  readonly onDone: () => void;
}

export function RuleQuestion({ desk, onDone }: RuleQuestionProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const { question } = desk;
  useLayoutEffect(() => {
    if (question === null) return;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('.primary')?.focus();
  }, [question]);
  if (question === null) return null;
  const { style, title, message } = question.alert;
  const { ask, take, correct } = words.rules[style];
  const choose = (act: () => void) => () => {
    // Nothing around an open dialog can take the focus.
    dialog.current?.close();
    act();
    onDone();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby="rule-title"
      onCancel={(event) => {
        event.preventDefault();
        choose(() => desk.cancel())();
      }}
    >
      <h2 id="rule-title">{title || words.ruleTitle(question.address)}</h2>
      <p>{[message || words.ruleBroken, ask].filter(Boolean).join(' ')}</p>
      <div class="choices">
        <button type="button" onClick={choose(() => desk.cancel())}>
          {words.cancel}
        </button>
        {take !== null && (
          <button
            type="button"
            class={correct === null ? 'primary' : ''}
            onClick={choose(() => desk.insist())}
          >
            {take}
          </button>
        )}
        {correct !== null && (
          <button type="button" class="primary" onClick={choose(() => desk.correct())}>
            {correct}
          </button>
        )}
      </div>
    </dialog>
  );
}
