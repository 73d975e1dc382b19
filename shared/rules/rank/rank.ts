/** Competition ranking (1, 1, 3): equals share a rank, and the ranks they use up are skipped. */

export interface Ranked<T> {
  readonly item: T;
  readonly rank: number;
  /** Whether it shares its rank with another item. */
  readonly tied: boolean;
  /** One of the next better items; `null` for the best. */
  readonly above: T | null;
  /** One of the next worse items; `null` for the worst. */
  readonly below: T | null;
}

/** Items from best to worst with their ranks. `compare` is negative when `a` is better; equals keep their given order. */
export function rank<T>(items: readonly T[], compare: (a: T, b: T) => number): Ranked<T>[] {
  const groups = equalGroups(items.toSorted(compare), compare);
  let place = 1;
  return groups.flatMap((group, position) => {
    const shared = {
      rank: place,
      tied: group.length > 1,
      above: groups[position - 1]?.[0] ?? null,
      below: groups[position + 1]?.[0] ?? null,
    };
    place += group.length;
    return group.map((item) => ({ item, ...shared }));
  });
}

function equalGroups<T>(sorted: readonly T[], compare: (a: T, b: T) => number): T[][] {
  const groups: T[][] = [];
  for (const item of sorted) {
    const group = groups.at(-1);
    const [other] = group ?? [];
    if (group !== undefined && other !== undefined && compare(other, item) === 0) group.push(item);
    else groups.push([item]);
  }
  return groups;
}
