/**
 * Widths: points here; in a file digits of the default font, of 7 pixels each at 0.75 points a pixel. What Excel calls a
 * column's width leaves its margins out, 5 pixels; a file's counts them in (ECMA-376, part 1, 18.3.1.13): 64 pixels are 8.43
 * digits to a reader of Excel's and 9.14 in a file.
 */

const POINTS_OF_DIGIT = 7 * 0.75;

/** The width in a file for a width in points. */
export const charactersOf = (points: number): number => Math.round((points / POINTS_OF_DIGIT) * 100) / 100;

/** The width in points for a width in a file. */
export const pointsOf = (characters: number): number => Math.round(characters * POINTS_OF_DIGIT * 100) / 100;
