/** A decision of the council about a unit in words: what it is about, and what it says. */
import type { DecisionInForce } from '../../shared/rules/review/decision-changes.ts';
import type { Format } from './format.ts';
import type { Messages } from './messages.ts';

export interface DecisionWords {
  /** `null` where it says itself what it is about. */
  readonly about: string | null;
  readonly what: string;
  readonly reason: string;
}

export function decisionWords(
  decision: DecisionInForce,
  { texts }: Pick<Messages, 'texts'>,
  format: Format,
): DecisionWords {
  const words = texts.review;
  switch (decision.kind) {
    case 'disqualify':
      return { about: null, what: words.disqualified, reason: decision.reason };
    case 'override': {
      const { indicator, verdict, reason } = decision.override;
      return {
        about: texts.issues.indicator(indicator),
        what: words.verdict(words.verdicts[verdict]),
        reason,
      };
    }
    case 'adjust': {
      const { indicator, points, reason } = decision.adjustment;
      return {
        about: indicator === null ? words.wholeUnit : texts.issues.indicator(indicator),
        what: words.points(signed(points, format.number(points))),
        reason,
      };
    }
  }
}

/** Points that are added say so. */
function signed(decimal: string, text: string): string {
  return decimal.startsWith('-') ? text : `+${text}`;
}
