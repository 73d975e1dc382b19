/** The words of the chase list, apart from all other messages: nobody but the council needs them. */
import { chaseTexts as english } from './en/chase-texts.ts';
import type { Language } from './language.ts';
import { chaseTexts as vietnamese } from './vi/chase-texts.ts';

export type ChaseTexts = typeof vietnamese;

export const chaseTexts: Record<Language, ChaseTexts> = { vi: vietnamese, en: english };
