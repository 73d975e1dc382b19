/** What functions in cells ask, and what they are told; without the rules, so that the pane can speak it before sign-in. */

/** What is asked of a unit in one of its indicators. */
export type LineFigure = 'completion' | 'actual';

/** What is asked of a unit as a whole. */
export type UnitFigure = 'rank' | 'points' | 'status';

/** Unit and indicator as they stand in the call: codes, or names. */
export type CellQuestion =
  | { readonly figure: LineFigure; readonly unit: string; readonly indicator: string }
  | { readonly figure: UnitFigure; readonly unit: string };

/** Why there is no answer; each has a sentence in `addin/messages/`. */
export type NoAnswer =
  | 'unknownUnit'
  | 'unknownIndicator'
  | 'notAssigned'
  | 'noScoring'
  /** Nobody has signed in at the pane as the council. */
  | 'signedOut'
  | 'noCampaign'
  | 'unreachable';

export type CellAnswer =
  | { readonly kind: 'value'; readonly value: number | string }
  | { readonly kind: 'none'; readonly why: NoAnswer };
