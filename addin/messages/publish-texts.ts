/** The words of publishing, apart from all other messages: nobody but the council needs them. */
import { publishTexts as english } from './en/publish-texts.ts';
import type { Language } from './language.ts';
import { publishTexts as vietnamese } from './vi/publish-texts.ts';

export type PublishTexts = typeof vietnamese;

export const publishTexts: Record<Language, PublishTexts> = { vi: vietnamese, en: english };
