/**
 * A unit whose report was returned, as it is for what is still possible: without its figures, with the council's
 * points.
 */
import type { Catalog } from '../../model/catalog.ts';
import { reportOf, type UnitHead } from './unit-head.ts';
import { computeUnitResult } from '../score/unit-result.ts';

/**
 * The head without its figures. Adjustments are kept: they hold whatever is reported. Overrides are not: the verdict is
 * taken as open, as if it will follow from the figure to come. Should an override contradict that figure, the points
 * can come to lie outside the bounds computed from here.
 */
export function asUnreported(catalog: Catalog, head: UnitHead): UnitHead {
  const { submittedAt, decisions } = reportOf(head);
  const report = { lines: [], submittedAt, decisions: { ...decisions, overrides: [] } };
  return { ...head, result: computeUnitResult(catalog, head.unit, report) };
}
