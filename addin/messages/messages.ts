/** What a language must be able to say. Codes come from the core; a code without a sentence does not compile. */
import type { ProblemCode } from '../../shared/api/problem.ts';
import type { ConfigTable } from '../../shared/model/issue.ts';
import type { IssueFacts } from './issue-facts.ts';
import type { Language } from './language.ts';
import type { fields } from './vi/fields.ts';
import type { interfaceTexts } from './vi/interface-texts.ts';

/** What is wrong and what to do about it, in one or two sentences. */
export type IssueSentence = (is: IssueFacts) => string;

/** What happened, and what the reader can do. */
export interface Notice {
  readonly title: string;
  readonly advice: string;
}

export interface Messages {
  readonly language: Language;
  readonly problems: Record<ProblemCode, Notice>;
  /** Labels of fields, by the `field` of an issue. */
  readonly fields: Record<keyof typeof fields, string>;
  readonly tables: Record<ConfigTable, string>;
  readonly texts: typeof interfaceTexts;
}
