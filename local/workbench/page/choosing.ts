/** The list that a cell with a list validation opens. No DOM. */

import type { ListedValue } from '../../excel-host/workbook/listed-values.ts';

/** An open list and the choice that is marked in it. */
export interface Choosing {
  readonly choices: readonly ListedValue[];
  readonly index: number;
}

/** The list with another choice marked, by steps; it ends at its ends. */
export const moved = (choosing: Choosing, steps: number): Choosing => ({
  ...choosing,
  index: Math.max(0, Math.min(choosing.choices.length - 1, choosing.index + steps)),
});
