/** Cells of a column that are alike, gathered into runs. */

export interface Run<T> {
  readonly value: T;
  /** Position of the first one. */
  readonly start: number;
  readonly length: number;
}

/** Runs of the same value, one after another; `null` is in none. Values are alike when they are spelled alike as JSON. */
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
