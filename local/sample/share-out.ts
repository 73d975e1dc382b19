/** Sharing a whole number out in whole numbers, so that the shares add up to it again. */

/**
 * `total`, a whole number, in whole shares proportional to the items' weights, by largest remainders; of equal
 * remainders the earlier one wins. The shares add up to `total` exactly. There is at least one item, and every weight
 * is above zero.
 */
export function shareOut<T>(
  total: number,
  items: readonly T[],
  weightOf: (item: T) => number,
): { item: T; share: number }[] {
  const sum = items.reduce((whole, item) => whole + weightOf(item), 0);
  const floored = items.map((item) => {
    const exact = total * weightOf(item);
    return { item, share: Math.floor(exact / sum), remainder: exact % sum };
  });
  const missing = total - floored.reduce((whole, { share }) => whole + share, 0);
  const raised = new Set(floored.toSorted((a, b) => b.remainder - a.remainder).slice(0, missing));
  return floored.map((part) => ({ item: part.item, share: part.share + (raised.has(part) ? 1 : 0) }));
}
