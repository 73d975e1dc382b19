/** Competition ranking (1, 1, 3): equals share a rank, and the ranks they use up are skipped. */

export interface Ranked<T> {
  readonly item: T;
  readonly rank: number;
  /** Shares its rank with another item. */
  readonly tied: boolean;
}

/** Items from best to worst with their ranks. `compare` is negative when `a` is better; equals keep their given order. */
export function rank<T>(items: readonly T[], compare: (a: T, b: T) => number): Ranked<T>[] {
  const sorted = items.toSorted(compare);
  const equal = (a: T | undefined, b: T | undefined) =>
    a !== undefined && b !== undefined && compare(a, b) === 0;
  let current = 0;
  return sorted.map((item, position) => {
    const afterEqual = equal(sorted[position - 1], item);
    if (!afterEqual) current = position + 1;
    return { item, rank: current, tied: afterEqual || equal(item, sorted[position + 1]) };
  });
}
