/** Which rows of a worksheet are a unit's sheet of our making. */

/**
 * Where the sheet ends: at `end`, and behind the rows that people added right below, over which Excel does not stretch a
 * name. A blank row ends the sheet, so that signatures below it are not taken for figures.
 */
export function endOfOwn(rows: readonly (readonly unknown[])[], end: number): number {
  const blank = rows.slice(end).findIndex((cells) => cells.every((cell) => cell === ''));
  return blank === -1 ? rows.length : end + blank;
}
