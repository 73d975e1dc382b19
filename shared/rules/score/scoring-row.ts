/** Rows of scoring as the rules of a catalog look at them: which is which, and where it stands. */
import type { Catalog } from '../../model/catalog.ts';
import type { Interval } from '../../model/interval.ts';
import type { Issue } from '../../model/issue.ts';
import type { ScoringRule, Tier } from '../../model/scoring.ts';

export interface ScoringRow<R extends ScoringRule = ScoringRule> {
  readonly rule: R;
  /** Its place in the catalog's list. */
  readonly row: number;
}

/** The rows of a catalog's scoring, in their order. */
export function scoringRows({ scoring }: Catalog): ScoringRow[] {
  return scoring.rules.map((rule, row) => ({ rule, row }));
}

/** The address of an issue in one field of a row, with what its sentence needs to name. */
export function atRow({ rule, row }: ScoringRow, field: string, params: Issue['params'] = {}) {
  const { indicator } = rule;
  return { table: 'scoring', row, field, params, ...(indicator === null ? {} : { indicator }) } as const;
}

/** Equal for intervals of the same numbers only: each has one spelling. */
export function intervalKey({ min, max, open }: Interval): string {
  return `${min ?? ''};${max ?? ''};${open}`;
}

/** Equal for rules that count for the same units. */
export function tierKey(tier: Tier | null): string {
  return tier === null ? '' : `${tier.indicator};${intervalKey(tier.within)}`;
}

/** Equal for rules that would score the same thing twice; `null` for bands, which then overlap. */
export function identityOf(rule: ScoringRule): string | null {
  const common = [rule.kind, rule.indicator, rule.part, tierKey(rule.tier)];
  switch (rule.kind) {
    case 'share':
      return JSON.stringify(common);
    case 'verdict':
      return JSON.stringify([...common, rule.verdict]);
    case 'band':
      return null;
    case 'step':
    case 'each': {
      const within = rule.kind === 'step' ? intervalKey(rule.within) : null;
      return JSON.stringify([...common, rule.points, rule.basis, within, rule.every, rule.cap]);
    }
  }
}

/** The later of two rows is the one that goes against what was said before. */
export function laterFirst<T extends ScoringRow>([one, other]: readonly [T, T]): readonly [T, T] {
  return one.row > other.row ? [one, other] : [other, one];
}
