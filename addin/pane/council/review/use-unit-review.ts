/** One unit under review: what is known of it, what came of the last press, and sending the review. */
import { useRef, useState } from 'preact/hooks';
import type { PublishedCatalog } from '../../../../shared/model/catalog.ts';
import type { Issue } from '../../../../shared/model/issue.ts';
import type { Review, ReviewDecision } from '../../../../shared/model/review.ts';
import { isBlankDecision } from '../../../../shared/rules/review/decision-draft.ts';
import { reviewOfDraft, type ReviewDraft } from '../../../../shared/rules/review/review-draft.ts';
import type { OneUnit, ReportUnderReview, UnitUnderReview } from '../../../flows/unit-under-review.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import type { CouncilActions } from '../council-actions.ts';
import { useSpeech } from '../../parts/speech.tsx';
import { useAction, useOnce, type Action } from '../../parts/use-action.ts';

/** What has just come about, each time another object. */
export type UnitNews =
  | { readonly kind: 'reviewed'; readonly review: Review }
  | { readonly kind: 'hasErrors'; readonly issues: readonly Issue[] }
  /** A decision was begun and not added: nothing was sent, since whoever has typed it believes that it would be. */
  | { readonly kind: 'unadded' }
  /** Somebody was faster. `earlier`: the report as it was looked at. */
  | { readonly kind: 'overtaken'; readonly earlier: ReportUnderReview }
  | { readonly kind: 'sheetOpened'; readonly worksheet: string; readonly leftOut: number };

export interface UnitReview extends Pick<Action, 'busy' | 'failure'> {
  /** `null` while it is asked for. */
  readonly unit: UnitUnderReview | null;
  readonly news: UnitNews | null;
  /** Asks for what is known of it anew. */
  readonly look: () => Promise<void>;
  readonly send: (decision: ReviewDecision) => void;
  readonly openSheet: () => void;
}

interface UnitReviewInput {
  readonly of: OneUnit;
  /** The catalog that the pane has already. */
  readonly held: PublishedCatalog;
  readonly actions: CouncilActions;
  readonly draft: ReviewDraft;
  readonly onReviewed: (review: Review, sent: ReviewDraft) => void;
}

export function useUnitReview(input: UnitReviewInput): UnitReview {
  const { of, held, actions } = input;
  const { language } = useSpeech();
  const words = reviewTexts[language];
  const { run, busy, failure } = useAction();
  const [unit, setUnit] = useState<UnitUnderReview | null>(null);
  const [news, setNews] = useState<UnitNews | null>(null);
  // A failed action that is tried again sends what is written by then.
  const latest = useRef(input);
  latest.current = input;
  const look = async () => setUnit(await actions.openUnit(of, held));
  useOnce(() => run({ busy: words.unit.busy }, look));

  const send = async ({ seen, report }: UnitUnderReview, decision: ReviewDecision) => {
    if (report === null) return;
    const { draft, onReviewed } = latest.current;
    if (!isBlankDecision(draft.decision)) return setNews({ kind: 'unadded' });
    setNews(null);
    const request = reviewOfDraft(draft, decision, report.current);
    const outcome = await actions.review(of, request, seen.published);
    switch (outcome.kind) {
      case 'hasErrors':
        return setNews(outcome);
      case 'overtaken':
        await look();
        return setNews({ kind: 'overtaken', earlier: report });
      case 'reviewed':
        onReviewed(outcome.review, draft);
        setNews(outcome);
        return look();
    }
  };
  return {
    busy,
    failure,
    unit,
    news,
    look,
    send: (decision) => {
      if (unit !== null) run({ busy: words.form.busy, sending: true }, () => send(unit, decision));
    },
    openSheet: () => {
      if (unit !== null)
        run({ busy: words.unit.busyOpening }, async () =>
          setNews({ kind: 'sheetOpened', ...(await actions.openSheet(unit)) }),
        );
    },
  };
}
