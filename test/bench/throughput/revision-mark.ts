import type { Receipt } from '../../../shared/model/receipt.ts';

/** A revision and its content in one word, so that what was acknowledged can be compared with what is stored. */
export function revisionMark({ unit, revision, digest }: Receipt): string {
  return `${unit}~${revision}~${digest}`;
}
