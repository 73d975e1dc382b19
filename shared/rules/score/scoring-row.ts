/** Rows of scoring with their place in the catalog, and keys by which they are compared. */
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

/** The address of an issue in one field of a row; `params` are what its sentence names. */
export function atRow({ rule, row }: ScoringRow, field: string, params: Issue['params'] = {}) {
  const { indicator } = rule;
  return { table: 'scoring', row, field, params, ...(indicator === null ? {} : { indicator }) } as const;
}

/** Equal exactly for intervals of the same numbers, because each is written in one way only. */
export function intervalKey({ min, max, open }: Interval): string {
  return `${min ?? ''};${max ?? ''};${open}`;
}

/** Equal exactly for tiers of the same units; `null`: no tier. */
export function tierKey(tier: Tier | null): string {
  return tier === null ? '' : `${tier.indicator};${intervalKey(tier.within)}`;
}

/** Equal for rules that would score the same thing twice; `null` for bands, which have an overlap check of their own. */
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

/** Two rows, the later one first: it is the one that contradicts what stood there before. */
export function laterFirst<T extends ScoringRow>([one, other]: readonly [T, T]): readonly [T, T] {
  return one.row > other.row ? [one, other] : [other, one];
}
