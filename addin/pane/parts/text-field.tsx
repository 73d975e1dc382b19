/** One line to type into, or a day or a time of a day to choose, under its label. */
import { useId } from 'preact/hooks';

interface TextFieldProps {
  readonly label: string;
  readonly type: 'text' | 'date' | 'datetime-local';
  readonly value: string;
  /** Said below the field; nothing where it is blank. */
  readonly hint?: string;
  /** In characters; without it as long as people like. */
  readonly longest?: number;
  readonly onType: (value: string) => void;
}

export function TextField({ label, type, value, hint = '', longest, onType }: TextFieldProps) {
  const id = useId();
  const onInput = (event: { readonly currentTarget: HTMLInputElement }) => onType(event.currentTarget.value);
  const described = { 'aria-describedby': hint === '' ? undefined : `${id}-hint` };
  const field = { id, value, onInput, ...described, ...(longest !== undefined && { maxLength: longest }) };
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      {type === 'text' ? <input {...field} type="text" /> : <input {...field} type={type} />}
      {hint !== '' && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
