/** What a sentence about an issue may name. Every fact can be absent: sentences give the words to say instead. */
import type { Issue } from '../../shared/model/issue.ts';
import type { Format } from './format.ts';

type Fact = 'text' | 'name' | 'max' | 'min' | 'other' | 'expected' | 'shown';

export interface IssueFacts {
  /** In quotation marks: what stands in a cell, a name. */
  readonly quoted: (fact: Fact, otherwise: string) => string;
  /** Words that make sense only together with a fact; nothing where it is absent. */
  readonly when: (fact: Fact, words: (value: string) => string) => string;
  /** The same with the fact as people write numbers. */
  readonly whenNumber: (fact: Fact, words: (value: string) => string) => string;
  /** The same with an ISO day as people write days. */
  readonly whenDate: (fact: Fact, words: (value: string) => string) => string;
}

const LONGEST_QUOTE = 60;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The facts of an issue. A blank text counts as absent; long texts are cut when quoted. */
export function issueFacts({ params }: Pick<Issue, 'params'>, format: Format): IssueFacts {
  const textOf = (fact: Fact) => String(params[fact] ?? '').trim();
  const when = (fact: Fact, words: (value: string) => string, show = (value: string) => value) =>
    textOf(fact) === '' ? '' : words(show(textOf(fact)));
  const day = (value: string) => (ISO_DAY.test(value) ? format.date(value) : value);
  return {
    quoted: (fact, otherwise) => when(fact, (value) => `“${shortened(value)}”`) || otherwise,
    when: (fact, words) => when(fact, words),
    whenNumber: (fact, words) => when(fact, words, format.number),
    whenDate: (fact, words) => when(fact, words, day),
  };
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST_QUOTE ? text : `${characters.slice(0, LONGEST_QUOTE).join('')}…`;
}
