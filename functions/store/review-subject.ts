import type { Review } from '../../shared/model/review.ts';

/** A review as the audit trail names it. */
export function reviewSubject({
  unit,
  revision,
  number,
}: Pick<Review, 'unit' | 'revision' | 'number'>): string {
  return `${unit}~${revision}~${number}`;
}
