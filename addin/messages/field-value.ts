/** What a field of a report holds, in words. */
import type { FieldValue } from '../../shared/model/difference.ts';
import type { Format } from './format.ts';
import type { Messages } from './messages.ts';

/** A number and a day as people read them, a mark as the sheet has it, and a word for nothing. */
export function fieldValueText(value: FieldValue | null, { texts }: Messages, format: Format): string {
  switch (value?.kind) {
    case undefined:
      return texts.differences.blank;
    case 'number':
      return format.number(value.text);
    case 'date':
      return format.date(value.text);
    case 'yesNo':
      return value.text === 'yes' ? texts.differences.yes : texts.differences.no;
    case 'mark':
      return 'x';
    case 'text':
      return value.text;
  }
}
