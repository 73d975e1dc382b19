/** One of a few, chosen from the browser's own list: it works with every keyboard, screen reader and screen size. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** The words of what is chosen, where they may be longer than the pane is wide. */
  readonly title?: string | undefined;
  readonly onChoose: (value: string) => void;
  /** `<option>` and `<optgroup>` elements. */
  readonly children: ComponentChildren;
}

export function Choice({ label, value, title, onChoose, children }: ChoiceProps) {
  const id = useId();
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <select id={id} value={value} title={title} onChange={(event) => onChoose(event.currentTarget.value)}>
        {children}
      </select>
    </div>
  );
}
