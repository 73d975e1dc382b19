/** Widths: points here, characters of the default font in a file (7 pixels each and 5 beside them, 0.75 points a pixel). */

/** The width in a file for a width in points. */
export const charactersOf = (points: number): number => Math.round(((points / 0.75 - 5) / 7) * 100) / 100;

/** The width in points for a width in a file. */
export const pointsOf = (characters: number): number => Math.round((characters * 7 + 5) * 0.75 * 100) / 100;
