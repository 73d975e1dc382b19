/** Which rows of a worksheet are a unit's sheet. */

/**
 * The rows up to `end`, and those that people added right below: Excel does not stretch a name over them. A blank row
 * ends the sheet, so that signatures below it are not taken for figures.
 */
export function throughFirstBlankRow<T>(rows: readonly T[][], end: number): T[][] {
  const below = rows.slice(end);
  const blank = below.findIndex((cells) => cells.every((cell) => cell === ''));
  return rows.slice(0, end + (blank === -1 ? below.length : blank));
}
