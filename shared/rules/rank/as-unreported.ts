/** A unit whose report was returned, as it stands for what is still possible: nothing reported, all points decided kept. */
import type { Catalog } from '../../model/catalog.ts';
import { reportOf, type UnitHead } from './unit-head.ts';
import { computeUnitResult } from '../score/unit-result.ts';

/**
 * The head without its figures. What the council added or took away holds whatever comes. A verdict that it gave itself
 * is taken as open, as if it came of the figure that is still to come: where the two will contradict each other, points
 * may come to lie beyond what is reckoned here.
 */
export function asUnreported(catalog: Catalog, head: UnitHead): UnitHead {
  const { submittedAt, decisions } = reportOf(head);
  const report = { lines: [], submittedAt, decisions: { ...decisions, overrides: [] } };
  return { ...head, result: computeUnitResult(catalog, head.unit, report) };
}
