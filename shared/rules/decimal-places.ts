/** How many decimals computed figures are written with. Rules compare exact values and never these rounded ones. */

/** Of percents, at most. */
export const PERCENT_PLACES = 4;

/** Of points: no rounded points and no adjustment have more, so that writing them loses nothing. */
export const POINT_PLACES = 15;
