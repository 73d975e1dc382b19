/** The sentences of issues, apart from all other messages: nobody needs them before signing in. */
import type { IssueCode } from '../../shared/model/issue.ts';
import { issues as english } from './en/issues.ts';
import type { Language } from './language.ts';
import type { IssueSentence } from './messages.ts';
import { issues as vietnamese } from './vi/issues.ts';

export const issueSentences: Record<Language, Record<IssueCode, IssueSentence>> = {
  vi: vietnamese,
  en: english,
};
