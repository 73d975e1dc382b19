/** What is being written of reports, kept while the council looks elsewhere: at other units, tabs and campaigns. */
import { useState } from 'preact/hooks';
import { emptyDraft, isEmptyDraft, type ReviewDraft } from '../../../shared/rules/review/review-draft.ts';
import type { OneUnit } from '../../flows/unit-under-review.ts';

export interface Drafts {
  readonly of: (unit: OneUnit) => ReviewDraft;
  /** Whether something is written that was not sent. */
  readonly has: (unit: OneUnit) => boolean;
  readonly write: (unit: OneUnit, draft: ReviewDraft) => void;
  /** Forgets a draft that was sent, unless more was written since. */
  readonly forget: (unit: OneUnit, sent: ReviewDraft) => void;
}

export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, ReviewDraft>>(new Map());
  const draftOf = (unit: OneUnit) => drafts.get(keyOf(unit)) ?? emptyDraft;
  return {
    of: draftOf,
    has: (unit) => !isEmptyDraft(draftOf(unit)),
    write: (unit, draft) => setDrafts((earlier) => new Map(earlier).set(keyOf(unit), draft)),
    forget: (unit, sent) =>
      setDrafts((earlier) => {
        if (earlier.get(keyOf(unit)) !== sent) return earlier;
        const later = new Map(earlier);
        later.delete(keyOf(unit));
        return later;
      }),
  };
}

function keyOf({ campaign, unit }: OneUnit): string {
  return `${campaign} ${unit}`;
}
