/** The words of setting up, apart from all other messages: nobody but the council needs them. */
import { setUpTexts as english } from './en/set-up-texts.ts';
import type { Language } from './language.ts';
import { setUpTexts as vietnamese } from './vi/set-up-texts.ts';

export type SetUpTexts = typeof vietnamese;

export const setUpTexts: Record<Language, SetUpTexts> = { vi: vietnamese, en: english };
