/** The words of printing annexes, apart from all other messages: nobody but the council needs them. */
import { annexTexts as english } from './en/annex-texts.ts';
import type { Language } from './language.ts';
import { annexTexts as vietnamese } from './vi/annex-texts.ts';

export type AnnexTexts = typeof vietnamese;

export const annexTexts: Record<Language, AnnexTexts> = { vi: vietnamese, en: english };
