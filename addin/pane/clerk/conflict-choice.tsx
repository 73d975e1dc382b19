/** One place of a conflict: what the newer revision has, what the sheet has, and which of them is to stand. */
import { useId } from 'preact/hooks';
import type { ConflictChoice, Side } from '../../../shared/sheet/unit/conflict.ts';
import type { ConflictingField } from '../../../shared/sheet/unit/conflicting-fields.ts';
import { fieldValueText } from '../../messages/field-value.ts';
import type { Format } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Jump } from '../issues/issue-list.tsx';
import { useSpeech } from '../parts/speech.tsx';

interface ConflictChoiceFieldProps {
  readonly choice: ConflictChoice;
  readonly revision: number;
  /** Of the indicators. */
  readonly names: ReadonlyMap<string, string>;
  /** `null` while nothing is chosen. */
  readonly side: Side | null;
  readonly jump: Jump;
  readonly onChoose: (side: Side) => void;
}

export function ConflictChoiceField(props: ConflictChoiceFieldProps) {
  const { choice, revision, names, side, jump, onChoose } = props;
  const { messages, texts, format } = useSpeech();
  const id = useId();
  const { fields } = choice;
  const at = fields[0]?.at ?? null;
  const option = (value: Side, words: string) => (
    <label>
      <input type="radio" name={id} value={value} checked={side === value} onChange={() => onChoose(value)} />
      <span>{words}</span>
    </label>
  );
  return (
    <fieldset class={side === null ? 'either undecided' : 'either'}>
      <legend>{placeWords(fields, names, messages)}</legend>
      {option('theirs', texts.conflict.theirs(revision, sideWords(fields, 'theirs', messages, format)))}
      {option('mine', texts.conflict.mine(sideWords(fields, 'mine', messages, format)))}
      {at !== null && (
        <button type="button" class="link" onClick={() => jump(at.worksheet, at.cell)}>
          {texts.conflict.goTo(at.cell)}
        </button>
      )}
    </fieldset>
  );
}

/** Where it lies: the indicator, and the field where there is only one. */
export function placeWords(
  fields: readonly ConflictingField[],
  names: ReadonlyMap<string, string>,
  { texts, fields: labels }: Messages,
): string {
  const [first, second] = fields;
  if (first === undefined) return '';
  const { indicator, field } = first;
  const name = names.get(indicator ?? '');
  const line = indicator === null ? [] : [`${texts.issues.indicator(indicator)}${name ? `: ${name}` : ''}`];
  return [...line, ...(second === undefined ? [labels[field]] : [])].join(' · ');
}

/** What one side has there, each value with its field where there are several. */
export function sideWords(
  fields: readonly ConflictingField[],
  side: Side,
  messages: Messages,
  format: Format,
): string {
  const values = fields.map((one) => {
    const value = fieldValueText(one[side], messages, format);
    return fields.length === 1 ? value : `${messages.fields[one.field]} ${value}`;
  });
  return values.join('; ');
}
