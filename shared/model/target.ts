/** What a unit, or the district, is asked to reach for one indicator (kế hoạch). */
import * as z from 'zod/mini';
import { Decimal, fractionOf } from './decimal.ts';
import { IsoDate, Name } from './identifiers.ts';

/** A quantity between two bounds; a single number is the range with `min` = `max`. `text` is as the council typed it. */
export const QuantityTarget = z
  .strictObject({ kind: z.literal('quantity'), min: Decimal, max: Decimal, text: Name })
  .check(
    z.refine((target) => fractionOf(target.min).lte(target.max), {
      path: ['max'],
      error: 'below min',
      // What is no decimal cannot be compared, and has been refused already.
      when: ({ issues }) => issues.length === 0,
    }),
  );
export type QuantityTarget = z.infer<typeof QuantityTarget>;

/** A day by which something is done; that day itself still counts. */
export const DateTarget = z.strictObject({ kind: z.literal('date'), by: IsoDate, text: Name });
export type DateTarget = z.infer<typeof DateTarget>;

/** Something that is done or is not: the target of yes/no indicators and of parents whose parts must all be met. */
export const DoneTarget = z.strictObject({ kind: z.literal('done'), text: Name });
export type DoneTarget = z.infer<typeof DoneTarget>;

export const Target = z.discriminatedUnion('kind', [QuantityTarget, DateTarget, DoneTarget]);
export type Target = z.infer<typeof Target>;
