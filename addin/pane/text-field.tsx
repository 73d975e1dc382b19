/** One line to type into, or a day to choose, under its label. */
import { useId } from 'preact/hooks';

interface TextFieldProps {
  readonly label: string;
  readonly type: 'text' | 'date';
  readonly value: string;
  /** Said below the field; nothing where it is blank. */
  readonly hint?: string;
  readonly onType: (value: string) => void;
}

export function TextField({ label, type, value, hint = '', onType }: TextFieldProps) {
  const id = useId();
  const onInput = (event: { readonly currentTarget: HTMLInputElement }) => onType(event.currentTarget.value);
  const field = { id, value, onInput, 'aria-describedby': hint === '' ? undefined : `${id}-hint` };
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      {type === 'date' ? <input {...field} type="date" /> : <input {...field} type="text" />}
      {hint !== '' && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
