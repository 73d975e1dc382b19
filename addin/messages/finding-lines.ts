/** What a check found, by what it is: a sentence that says what to do, how often, and at which indicators. */
import type { IndicatorCode } from '../../shared/model/identifiers.ts';
import type { Finding } from '../../shared/model/progress.ts';
import { groupBy } from '../../shared/rules/group-by.ts';
import type { Format } from './format.ts';
import { issueFacts } from './issue-facts.ts';
import { issueSentences } from './issue-sentences.ts';
import type { Language } from './language.ts';

export interface FindingLine {
  readonly sentence: string;
  readonly count: number;
  readonly indicators: readonly IndicatorCode[];
}

/** One line a code, in the order they come. Only what holds of every such issue is said: facts of cells never leave the unit. */
export function findingLines(
  findings: readonly Finding[],
  language: Language,
  format: Format,
): FindingLine[] {
  const nothingKnown = issueFacts({ params: {} }, format);
  return [...groupBy(findings, ({ code }) => code)].map(([code, same]) => ({
    sentence: issueSentences[language][code](nothingKnown),
    count: same.reduce((sum, { count }) => sum + count, 0),
    indicators: same.flatMap(({ indicator }) => indicator ?? []),
  }));
}

/** How many indicators the last check found nothing reported of; `null` where there was no check. */
export function blankIndicators(findings: readonly Finding[] | null): number | null {
  return findings && findings.filter(({ code }) => code === 'value-missing').length;
}
