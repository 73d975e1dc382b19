/** What a unit, or the district, is asked to reach for one indicator (kế hoạch). */
import * as z from 'zod/mini';
import { IsoDate, Name } from './identifiers.ts';
import { intervalFields, intervalHolds } from './interval.ts';

/** A quantity within an interval; a single number is the interval with `min` = `max`. `text` is what the council typed. */
export const QuantityTarget = z
  .strictObject({ kind: z.literal('quantity'), ...intervalFields, text: Name })
  .check(intervalHolds);
export type QuantityTarget = z.infer<typeof QuantityTarget>;

/** A day by which something has to be done; that day itself still counts. */
export const DateTarget = z.strictObject({ kind: z.literal('date'), by: IsoDate, text: Name });
export type DateTarget = z.infer<typeof DateTarget>;

/** That something is done at all: the target of yes/no indicators, and of parents whose parts must all be met. */
export const DoneTarget = z.strictObject({ kind: z.literal('done'), text: Name });
export type DoneTarget = z.infer<typeof DoneTarget>;

export const Target = z.discriminatedUnion('kind', [QuantityTarget, DateTarget, DoneTarget]);
export type Target = z.infer<typeof Target>;
