/** What a measurement comes to, and what its budget (design §10) allows. */

export interface Measurement {
  readonly what: string;
  readonly value: number;
  /** Of the value: `requests`, `KB`, `MB`, `ms`, or `×` for ratios. */
  readonly unit: string;
  readonly budget: { readonly bound: 'atMost' | 'atLeast'; readonly value: number };
  /** The figures behind the value, by name; those with a clock in them hold for this machine and this run only. */
  readonly details: Readonly<Record<string, number>>;
}

/** Whether the value keeps to its budget. */
export function isWithinBudget({ value, budget }: Measurement): boolean {
  return budget.bound === 'atMost' ? value <= budget.value : value >= budget.value;
}

/** The middle one; of an even number the mean of the two in the middle. Throws `RangeError` where there is none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new RangeError('nothing has no median');
  return (low + high) / 2;
}
