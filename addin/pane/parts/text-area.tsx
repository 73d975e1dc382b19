/** Some lines to type into, under their label. */
import { useId } from 'preact/hooks';

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  /** In characters, as the server takes them. */
  readonly longest: number;
  readonly onType: (value: string) => void;
}

export function TextArea({ label, value, longest, onType }: TextAreaProps) {
  const id = useId();
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={longest}
        value={value}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </div>
  );
}
