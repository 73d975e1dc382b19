/* oxlint-disable jsx-a11y/prefer-tag-over-role -- ARIA's combobox keeps the focus in the input, which a select would take */
/** What a cell with a list validation offers: an arrow beside the active cell, and beneath it the list once that is open. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Desk } from './desk.ts';
import { useWords } from './words.ts';

/** By these names the cell's input says which list is open, and which choice of it is marked. */
export const CHOICES_ID = 'cell-choices';
export const choiceId = (index: number): string => `cell-choice-${index}`;

/** Presses here are none on the cell. */
const apart = {
  onPointerDown: (event: Event) => event.stopPropagation(),
  onDblClick: (event: Event) => event.stopPropagation(),
};

export function ChoiceList({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const marked = useRef<HTMLDivElement>(null);
  const { choosing } = desk;
  useLayoutEffect(() => marked.current?.scrollIntoView({ block: 'nearest' }), [choosing?.index]);
  return (
    <>
      <button
        type="button"
        class="open-choices"
        tabIndex={-1}
        aria-label={words.choices}
        title={words.choices}
        aria-expanded={choosing !== null}
        onClick={() => (choosing === null ? desk.openChoices() : desk.closeChoices())}
        {...apart}
      />
      {choosing !== null && (
        <div class="cell-choices" id={CHOICES_ID} role="listbox" aria-label={words.choices} {...apart}>
          {choosing.choices.map(({ text }, index) => (
            // The keyboard is the input's, which says what is marked.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={index}
              id={choiceId(index)}
              ref={index === choosing.index ? marked : null}
              role="option"
              tabIndex={-1}
              aria-selected={index === choosing.index}
              onClick={() => desk.choose(index)}
            >
              {text}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
