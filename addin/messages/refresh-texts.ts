/** The words of refreshing, apart from all other messages: nobody but the council needs them. */
import { refreshTexts as english } from './en/refresh-texts.ts';
import type { Language } from './language.ts';
import { refreshTexts as vietnamese } from './vi/refresh-texts.ts';

export type RefreshTexts = typeof vietnamese;

export const refreshTexts: Record<Language, RefreshTexts> = { vi: vietnamese, en: english };
