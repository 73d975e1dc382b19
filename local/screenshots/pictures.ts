/** Which states of the clerk's stories the guide shows. A new picture is a line here and a place in `docs/clerk-guide.md`. */
import type { Language } from '../../addin/messages/language.ts';

export interface Picture {
  readonly state: string;
  readonly language: Language;
  /** The pane alone, or the worksheet beside it. */
  readonly of: 'pane' | 'sheet';
  /** From the repository's root. */
  readonly path: string;
}

const ofPane = (state: string, language: Language = 'vi'): Picture => ({
  state,
  language,
  of: 'pane',
  path: `docs/images/clerk-${state}${language === 'vi' ? '' : `-${language}`}.png`,
});

const ofSheet = (state: string): Picture => ({
  state,
  language: 'vi',
  of: 'sheet',
  path: `docs/images/sheet-${state}.png`,
});

export const pictures: readonly Picture[] = [
  ofPane('sign-in'),
  ofPane('no-sheet'),
  ofPane('sheet-created'),
  ofSheet('sheet-created'),
  ofPane('ready'),
  ofPane('sending'),
  ofPane('receipt'),
  ofSheet('receipt-written'),
  ofPane('errors'),
  ofPane('fixed'),
  ofPane('warnings'),
  ofPane('explained'),
  ofPane('differs'),
  ofPane('matches'),
  ofPane('cut-off'),
  ofPane('offline'),
  ofPane('conflict'),
  ofPane('settled'),
  ofPane('returned'),
  ofPane('unanswered'),
  ofPane('history'),
  ofPane('adoption'),
  ofPane('standing'),
  ofPane('update-offer'),
  ofPane('updated'),
  ofPane('errors', 'en'),
  ofPane('receipt', 'en'),
];
