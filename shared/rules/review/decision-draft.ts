/** A decision that somebody of the council is putting together, and what it would be. */
import type { VerdictOverride } from '../../model/decisions.ts';
import { looksBlank, type IndicatorCode } from '../../model/identifiers.ts';
import { withHyphens } from '../../notation/comparable-text.ts';
import { parseNumberText } from '../../notation/number-text.ts';
import type { DecisionInForce } from './decision-changes.ts';

export interface DecisionDraft {
  readonly kind: DecisionInForce['kind'];
  /** `null`: the unit as a whole. */
  readonly indicator: IndicatorCode | null;
  /** As typed. */
  readonly points: string;
  readonly verdict: VerdictOverride['verdict'];
  /** As typed. */
  readonly reason: string;
}

/** Whether nothing was typed; what is only chosen from lists is soon chosen again. */
export function isBlankDecision(draft: DecisionDraft | null): boolean {
  return draft === null || (looksBlank(draft.points) && looksBlank(draft.reason));
}

/** The decision, or what it wants. One of a verdict is always about an indicator. */
export function decisionOfDraft(draft: DecisionDraft): DecisionInForce | 'needsPoints' | 'needsReason' {
  const { kind, indicator, verdict } = draft;
  const reason = draft.reason.replace(/\p{Cc}/gu, ' ').trim();
  const points = parseNumberText(withHyphens(draft.points.trim().replace(/^\+/, '')));
  const isSilent = looksBlank(reason);
  switch (kind) {
    case 'adjust':
      if (points.kind !== 'decimal' || points.decimal === '0') return 'needsPoints';
      return isSilent ? 'needsReason' : { kind, adjustment: { indicator, points: points.decimal, reason } };
    case 'override':
      if (indicator === null) throw new TypeError('A verdict of no indicator');
      return isSilent ? 'needsReason' : { kind, override: { indicator, verdict, reason } };
    case 'disqualify':
      return isSilent ? 'needsReason' : { kind, reason };
  }
}
