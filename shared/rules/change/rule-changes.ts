/** Scoring rules that only one of two catalogs has, by the indicator they score. */
import { canonicalJson } from '../../digest/digest.ts';
import type { RulesChange } from '../../model/catalog-change.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { IndicatorCode } from '../../model/identifiers.ts';
import type { ScoringRule } from '../../model/scoring.ts';
import { groupBy } from '../group-by.ts';

/**
 * Removed and added rules: by indicator in the later catalog's order, then of indicators that are gone, last of the
 * report as a whole. A rule has no identity but its content, so that an edited one is removed and added.
 */
export function ruleChanges(before: Catalog, after: Catalog): RulesChange[] {
  const earlier = groupBy(onlyIn(before, after), ({ indicator }) => indicator);
  const later = groupBy(onlyIn(after, before), ({ indicator }) => indicator);
  const names = new Map([...before.indicators, ...after.indicators].map(({ code, name }) => [code, name]));
  const codes = [...after.indicators, ...before.indicators].map(({ code }) => code);
  return [...new Set<IndicatorCode | null>([...codes, null])].flatMap((code) => {
    const [was, is] = [earlier.get(code) ?? [], later.get(code) ?? []];
    if (was.length + is.length === 0) return [];
    const indicator = code === null ? null : { code, name: names.get(code) ?? code };
    return [{ kind: 'rules', indicator, before: was, after: is }];
  });
}

function onlyIn(here: Catalog, there: Catalog): ScoringRule[] {
  const known = new Set(there.scoring.rules.map(canonicalJson));
  return here.scoring.rules.filter((rule) => !known.has(canonicalJson(rule)));
}
