/** The differences between two standings of a campaign, value by value. */
import { canonicalJson } from '../../digest/digest.ts';
import type { StandingsDifference } from '../../model/snapshot.ts';
import type { Standings } from '../../model/standings.ts';

type Part = StandingsDifference['part'];

/**
 * What differs from `before` to `after`; empty where they say the same. Rows are matched by their codes, not by their
 * place in the list, which follows from ranks. Linear.
 */
export function standingsDifferences(before: Standings, after: Standings): StandingsDifference[] {
  const { rows: rowsBefore, indicators: indicatorsBefore, groups: groupsBefore, ...wholeBefore } = before;
  const { rows: rowsAfter, indicators: indicatorsAfter, groups: groupsAfter, ...wholeAfter } = after;
  return [
    ...differingMembers('standings', null, wholeBefore, wholeAfter),
    ...differingItems('unit', rowsBefore, rowsAfter, ({ unit }) => unit),
    ...differingItems('indicator', indicatorsBefore, indicatorsAfter, ({ indicator }) => indicator),
    ...differingItems('group', groupsBefore, groupsAfter, ({ group }) => group),
  ];
}

function differingItems<T extends object>(
  part: Part,
  before: readonly T[],
  after: readonly T[],
  codeOf: (item: T) => string,
): StandingsDifference[] {
  const earlier = new Map(before.map((item) => [codeOf(item), item]));
  const later = new Map(after.map((item) => [codeOf(item), item]));
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((code) => {
    const [was, is] = [earlier.get(code), later.get(code)];
    if (was !== undefined && is !== undefined) return differingMembers(part, code, was, is);
    return [{ part, code, field: null, before: textOf(was), after: textOf(is) }];
  });
}

function differingMembers(
  part: Part,
  code: string | null,
  before: object,
  after: object,
): StandingsDifference[] {
  const earlier = new Map<string, unknown>(Object.entries(before));
  const later = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((field) => {
    const [was, is] = [textOf(earlier.get(field)), textOf(later.get(field))];
    return was === is ? [] : [{ part, code, field, before: was, after: is }];
  });
}

function textOf(value: unknown): string | null {
  return value === undefined ? null : canonicalJson(value);
}
