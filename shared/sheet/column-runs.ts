/** Cells of a column that are alike, gathered into runs. */

export interface Run<T> {
  readonly value: T;
  /** Position of the first one. */
  readonly start: number;
  readonly length: number;
}

/** Runs of equal values, in order; `null` is in none. Values are equal where they are the same as JSON. */
export function columnRuns<T>(values: readonly (T | null)[]): Run<T>[] {
  const runs: Run<T>[] = [];
  let spelled = '';
  values.forEach((value, position) => {
    const last = runs.at(-1);
    const spelling = JSON.stringify(value);
    if (value !== null && last !== undefined && spelling === spelled && last.start + last.length === position)
      runs[runs.length - 1] = { ...last, length: last.length + 1 };
    else if (value !== null) runs.push({ value, start: position, length: 1 });
    spelled = spelling;
  });
  return runs;
}
