/**
 * What a review changes of the decisions in force. A review that decides names all of them anew; whoever reviews thinks of
 * what is added and withdrawn. Kept as changes, what was planned still holds when a colleague has decided in between.
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

/** All decisions once the changes are made, in order. Withdrawing what is no longer there changes nothing. */
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

/** A decision in force, in the words of what would make it. */
export type DecisionInForce = Extract<DecisionChange, { kind: 'adjust' | 'override' | 'disqualify' }>;

/** Disqualification first, then verdicts, of each indicator the last one, then points. */
export function decisionsInForce({ adjustments, overrides, disqualified }: UnitDecisions): DecisionInForce[] {
  const lastOf = new Map(overrides.map((override) => [override.indicator, override]));
  return [
    ...(disqualified === null ? [] : [{ kind: 'disqualify', reason: disqualified.reason } as const]),
    ...[...lastOf.values()].map((override) => ({ kind: 'override', override }) as const),
    ...adjustments.map((adjustment) => ({ kind: 'adjust', adjustment }) as const),
  ];
}

/** What takes a decision back. */
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

/** What a change says, as text: two that say the same have the same. */
export function keyOfChange(change: DecisionChange): string {
  return JSON.stringify(partsOf(change));
}

/** Decisions that are told apart by what they say, and by how many that say the same came before. */
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
