/** How many decimals computed figures are written with. Verdicts, points and ranks compare the exact ones. */

/** Percents, at most. */
export const PERCENT_PLACES = 4;

/** Rounded points and the council's adjustments have no more decimals than these, so that none is lost in writing. */
export const POINT_PLACES = 15;
