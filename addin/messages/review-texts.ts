/** The words of the council's review, apart from all other messages: nobody needs them before signing in. */
import { reviewTexts as english } from './en/review-texts.ts';
import type { Language } from './language.ts';
import { reviewTexts as vietnamese } from './vi/review-texts.ts';

export type ReviewTexts = typeof vietnamese;

export const reviewTexts: Record<Language, ReviewTexts> = { vi: vietnamese, en: english };
