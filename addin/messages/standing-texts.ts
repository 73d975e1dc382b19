/** The words of a unit's points and place, apart from all other messages: nobody needs them before signing in. */
import { standingTexts as english } from './en/standing-texts.ts';
import type { Language } from './language.ts';
import { standingTexts as vietnamese } from './vi/standing-texts.ts';

export type StandingTexts = typeof vietnamese;

export const standingTexts: Record<Language, StandingTexts> = { vi: vietnamese, en: english };
