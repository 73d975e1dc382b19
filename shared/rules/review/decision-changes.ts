/**
 * What a review changes of the decisions in force. A stored review lists all decisions anew, while its author thinks of
 * what is added and withdrawn. Kept as changes, a draft still makes sense after a colleague has decided something in
 * between.
 */
import type { Adjustment, UnitDecisions, VerdictOverride } from '../../model/decisions.ts';
import type { IndicatorCode } from '../../model/identifiers.ts';

export type DecisionChange =
  | { readonly kind: 'adjust'; readonly adjustment: Adjustment }
  | { readonly kind: 'withdrawAdjustment'; readonly adjustment: Adjustment }
  | { readonly kind: 'override'; readonly override: VerdictOverride }
  | { readonly kind: 'withdrawOverride'; readonly indicator: IndicatorCode }
  | { readonly kind: 'disqualify'; readonly reason: string }
  | { readonly kind: 'requalify' };

/** The decisions after making the changes in order. Withdrawing what is no longer there changes nothing. */
export function decisionsAfter(decisions: UnitDecisions, changes: readonly DecisionChange[]): UnitDecisions {
  return changes.reduce(changed, decisions);
}

function changed(decisions: UnitDecisions, change: DecisionChange): UnitDecisions {
  const { adjustments, overrides } = decisions;
  switch (change.kind) {
    case 'adjust':
      return { ...decisions, adjustments: [...adjustments, change.adjustment] };
    case 'withdrawAdjustment': {
      const key = keyOfAdjustment(change.adjustment);
      const at = adjustments.findIndex((one) => keyOfAdjustment(one) === key);
      return { ...decisions, adjustments: adjustments.filter((_, place) => place !== at) };
    }
    case 'override':
      return {
        ...decisions,
        overrides: [...withoutIndicator(overrides, change.override.indicator), change.override],
      };
    case 'withdrawOverride':
      return { ...decisions, overrides: withoutIndicator(overrides, change.indicator) };
    case 'disqualify':
      return { ...decisions, disqualified: { reason: change.reason } };
    case 'requalify':
      return { ...decisions, disqualified: null };
  }
}

function withoutIndicator(
  overrides: readonly VerdictOverride[],
  indicator: IndicatorCode,
): VerdictOverride[] {
  return overrides.filter((one) => one.indicator !== indicator);
}

function keyOfAdjustment(adjustment: Adjustment): string {
  return keyOfChange({ kind: 'adjust', adjustment });
}

/** A decision in force, as the change that would make it. */
export type DecisionInForce = Extract<DecisionChange, { kind: 'adjust' | 'override' | 'disqualify' }>;

/** Disqualification first, then the last override of each indicator, then adjustments. */
export function decisionsInForce({ adjustments, overrides, disqualified }: UnitDecisions): DecisionInForce[] {
  const lastOf = new Map(overrides.map((override) => [override.indicator, override]));
  return [
    ...(disqualified === null ? [] : [{ kind: 'disqualify', reason: disqualified.reason } as const]),
    ...[...lastOf.values()].map((override) => ({ kind: 'override', override }) as const),
    ...adjustments.map((adjustment) => ({ kind: 'adjust', adjustment }) as const),
  ];
}

/** The change that takes a decision back. */
export function withdrawalOf(decision: DecisionInForce): DecisionChange {
  switch (decision.kind) {
    case 'adjust':
      return { kind: 'withdrawAdjustment', adjustment: decision.adjustment };
    case 'override':
      return { kind: 'withdrawOverride', indicator: decision.override.indicator };
    case 'disqualify':
      return { kind: 'requalify' };
  }
}

/** A text that is equal for changes that say the same. */
export function keyOfChange(change: DecisionChange): string {
  return JSON.stringify(partsOf(change));
}

/** The decisions with keys of their own: of what they say, and of how many before them say the same. */
export function numberedDecisions(decisions: UnitDecisions): { decision: DecisionInForce; key: string }[] {
  const seen = new Map<string, number>();
  return decisionsInForce(decisions).map((decision) => {
    const words = keyOfChange(decision);
    const before = seen.get(words) ?? 0;
    seen.set(words, before + 1);
    return { decision, key: `${before} ${words}` };
  });
}

function partsOf(change: DecisionChange): (string | null)[] {
  const { kind } = change;
  switch (kind) {
    case 'adjust':
    case 'withdrawAdjustment': {
      const { indicator, points, reason } = change.adjustment;
      return [kind, indicator, points, reason];
    }
    case 'override': {
      const { indicator, verdict, reason } = change.override;
      return [kind, indicator, verdict, reason];
    }
    case 'withdrawOverride':
      return [kind, change.indicator];
    case 'disqualify':
      return [kind, change.reason];
    case 'requalify':
      return [kind];
  }
}
