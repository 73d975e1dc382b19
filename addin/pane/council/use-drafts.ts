/** What is being written of reports, kept while the council looks elsewhere: at other units, tabs and campaigns. */
import { useState } from 'preact/hooks';
import { emptyDraft, isEmptyDraft, type ReviewDraft } from '../../../shared/rules/review/review-draft.ts';
import type { OneUnit } from '../../flows/unit-under-review.ts';
import { useUnsent } from '../parts/leaving.tsx';
import { emptyExtension, type ExtensionDraft } from './review/unit-extension.tsx';

export interface Drafts {
  readonly of: (unit: OneUnit) => ReviewDraft;
  /** Whether something is written that was not sent. */
  readonly has: (unit: OneUnit) => boolean;
  readonly write: (unit: OneUnit, draft: ReviewDraft) => void;
  /** Forgets a draft that was sent, unless more was written since. */
  readonly forget: (unit: OneUnit, sent: ReviewDraft) => void;
  readonly extensionOf: (unit: OneUnit) => ExtensionDraft;
  readonly writeExtension: (unit: OneUnit, draft: ExtensionDraft) => void;
}

export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, ReviewDraft>>(new Map());
  const [extensions, setExtensions] = useState<ReadonlyMap<string, ExtensionDraft>>(new Map());
  const draftOf = (unit: OneUnit) => drafts.get(keyOf(unit)) ?? emptyDraft;
  useUnsent(
    [...drafts.values()].some((draft) => !isEmptyDraft(draft)) ||
      [...extensions.values()].some(({ until, reason }) => `${until}${reason}`.trim() !== ''),
  );
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
    extensionOf: (unit) => extensions.get(keyOf(unit)) ?? emptyExtension,
    writeExtension: (unit, draft) => setExtensions((earlier) => new Map(earlier).set(keyOf(unit), draft)),
  };
}

function keyOf({ campaign, unit }: OneUnit): string {
  return `${campaign} ${unit}`;
}
