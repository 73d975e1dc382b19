/** Notes below a table, numbered, of which its rows name those that are theirs: only what occurs is listed. */

export interface NoteKind<T> {
  /** What the row says before the note's number; empty for the number alone, `null` where the note is not of this row. */
  readonly words: (row: T) => string | null;
  /** What the note says to whoever looks for its number. */
  readonly meaning: string;
  /** What it says of single rows, each on a line of its own. */
  readonly details?: (row: T) => string;
}

export interface NumberedNotes<T> {
  /** The notes of a row in few words, each with its number: `Trễ hạn (1)`, `Đồng hạng (3)`. */
  readonly remarksOf: (row: T) => readonly string[];
  /** `(1) Trễ hạn: …`, in the order of their kinds. */
  readonly lines: readonly string[];
}

/** Numbers the kinds that any of the rows has. */
export function numberNotes<T>(kinds: readonly NoteKind<T>[], rows: readonly T[]): NumberedNotes<T> {
  const found = kinds
    .map((kind) => ({ ...kind, of: rows.filter((row) => kind.words(row) !== null) }))
    .filter(({ of }) => of.length > 0)
    .map((kind, at) => ({ ...kind, mark: `(${at + 1})` }));
  return {
    remarksOf: (row) =>
      found.flatMap(({ words, mark }) => {
        const said = words(row);
        return said === null ? [] : [`${said} ${mark}`.trim()];
      }),
    lines: found.flatMap(({ mark, meaning, details, of }) => [
      `${mark} ${meaning}`,
      ...(details === undefined ? [] : of.map((row) => `     - ${details(row)}`)),
    ]),
  };
}
