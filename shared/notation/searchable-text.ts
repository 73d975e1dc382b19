/** Text to find names by as people type them: without case, accents, unseen characters and doubled blanks. */
import { comparableText } from './comparable-text.ts';
import { withoutAccents } from './without-accents.ts';

export function searchableText(text: string): string {
  return withoutAccents(comparableText(text));
}
