/** Which states of the stories the guides show. A new picture is a line here and a place in its guide. */
import type { Language } from '../../addin/messages/language.ts';

export interface Picture {
  readonly state: string;
  readonly language: Language;
  /** The pane alone, or the worksheet beside it. */
  readonly of: 'pane' | 'sheet';
  /** What of a long page comes first, as a selector; else all of it, from the top. */
  readonly from?: string;
  /** Both from the repository's root. */
  readonly path: string;
  readonly guide: string;
}

const ofPane =
  (who: 'clerk' | 'council') =>
  (state: string, language: Language = 'vi'): Picture => ({
    state,
    language,
    of: 'pane',
    path: `docs/images/${who}-${state}${language === 'vi' ? '' : `-${language}`}.png`,
    guide: `docs/${who}-guide.md`,
  });

const ofSheet = (who: 'clerk' | 'council', state: string): Picture => ({
  state,
  language: 'vi',
  of: 'sheet',
  path: `docs/images/sheet-${state}.png`,
  guide: `docs/${who}-guide.md`,
});

const ofClerk = ofPane('clerk');
const ofCouncil = ofPane('council');
const ofCouncilFrom = (state: string, from: string): Picture => ({ ...ofCouncil(state), from });

export const pictures: readonly Picture[] = [
  ofClerk('sign-in'),
  ofClerk('no-sheet'),
  ofClerk('sheet-created'),
  ofSheet('clerk', 'sheet-created'),
  ofClerk('ready'),
  ofClerk('sending'),
  ofClerk('receipt'),
  ofSheet('clerk', 'receipt-written'),
  ofClerk('errors'),
  ofClerk('fixed'),
  ofClerk('warnings'),
  ofClerk('explained'),
  ofClerk('differs'),
  ofClerk('matches'),
  ofClerk('cut-off'),
  ofClerk('offline'),
  ofClerk('conflict'),
  ofClerk('settled'),
  ofClerk('returned'),
  ofClerk('unanswered'),
  ofClerk('history'),
  ofClerk('adoption'),
  ofClerk('standing'),
  ofClerk('update-offer'),
  ofClerk('updated'),
  ofClerk('errors', 'en'),
  ofClerk('receipt', 'en'),

  ofCouncil('set-up'),
  ofCouncil('set-up-done'),
  ofCouncil('catalog-error'),
  ofCouncil('catalog-first'),
  ofCouncil('catalog-published'),
  ofCouncil('catalog-changes'),
  ofCouncil('catalog-replaced'),
  ofCouncil('refreshed'),
  ofSheet('council', 'refreshed'),
  ofSheet('council', 'data'),
  ofSheet('council', 'dashboard'),
  ofCouncil('queue'),
  ofCouncil('report'),
  ofSheet('council', 'report-sheet'),
  ofCouncilFrom('report-line', '#lines-title'),
  ofCouncil('report-returned'),
  ofCouncilFrom('report-again', '#lines-title'),
  ofCouncil('report-accepted'),
  ofCouncil('extension'),
  ofCouncil('refreshed-again'),
  ofCouncil('chase-list'),
  ofCouncilFrom('chase-reminder', '.cause'),
  ofCouncil('freezing'),
  ofCouncil('frozen'),
  ofCouncilFrom('verified', '.snapshots'),
  ofCouncilFrom('compared', '#compared-title'),
  ofCouncil('queue', 'en'),
];
