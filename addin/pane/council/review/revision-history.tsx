/** All that the unit has sent: when, how it was received, and what changed from one to another; and all that was decided. */
import { useState } from 'preact/hooks';
import type { Campaign, OrgUnit } from '../../../../shared/model/catalog.ts';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import {
  reviewStateOf,
  type Review,
  type ReviewedSubmission,
  type RevisionSummary,
} from '../../../../shared/model/review.ts';
import type { Revision } from '../../../../shared/model/submission.ts';
import { differencesOf } from '../../../../shared/rules/differences.ts';
import { BusyLine } from '../../parts/busy-line.tsx';
import { Choice } from '../../parts/choice.tsx';
import type { ClerkActions } from '../../clerk/clerk-actions.ts';
import { DecisionList } from './decision-list.tsx';
import { DifferenceList } from '../../parts/difference-list.tsx';
import { ProblemNotice } from '../../issues/problem-notice.tsx';
import { SaidReview } from './said-review.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { useAction, useOnce } from '../../parts/use-action.ts';
import { useFocus } from '../../parts/use-focus.ts';

interface RevisionHistoryProps {
  readonly of: { readonly campaign: Campaign; readonly unit: OrgUnit };
  readonly indicators: readonly Indicator[];
  readonly actions: Pick<ClerkActions, 'revisions' | 'revision' | 'reviews'>;
}

interface Compared {
  readonly before: ReviewedSubmission | null;
  readonly after: ReviewedSubmission;
  /** The opening, which takes the focus; `null` when another one to compare with was chosen, whose list keeps it. */
  readonly opened: object | null;
}

export function RevisionHistory({ of: { campaign, unit }, indicators, actions }: RevisionHistoryProps) {
  const { texts, format } = useSpeech();
  const words = texts.history;
  const action = useAction();
  const [all, setAll] = useState<readonly RevisionSummary[] | null>(null);
  const [reviews, setReviews] = useState<readonly Review[]>([]);
  const [compared, setCompared] = useState<Compared | null>(null);
  const choice = { campaign: campaign.id, unit: unit.code };
  useOnce(() =>
    action.run({ busy: words.busy }, async () => {
      const [sent, said] = await Promise.all([actions.revisions(choice), actions.reviews(choice)]);
      setAll(sent);
      setReviews(said);
    }),
  );
  const compare = (before: Revision, after: Revision, opened: object | null) =>
    action.run({ busy: words.busy }, async () => {
      const later = await actions.revision(choice, after);
      setCompared({
        before: before < 1 ? null : await actions.revision(choice, before),
        after: later,
        opened,
      });
    });
  return (
    <>
      {all?.length === 0 && <p>{words.none}</p>}
      <ol class="revisions">
        {(all ?? []).map(({ receipt, review }) => (
          <li key={receipt.revision}>
            <button
              type="button"
              class="link"
              onClick={() => compare(receipt.revision - 1, receipt.revision, {})}
            >
              {words.revision(receipt.revision)}
            </button>
            <span class="when">
              {format.instant(receipt.submittedAt, campaign.timeZone)}
              {' · '}
              {receipt.late ? texts.receipt.late : texts.receipt.onTime}
            </span>
            <span class="reviewed">
              {words.states[reviewStateOf(review)]}
              {review !== null &&
                `: ${texts.review.byAt(review.by, format.instant(review.at, campaign.timeZone))}`}
            </span>
          </li>
        ))}
      </ol>
      <DecisionList reviews={reviews} timeZone={campaign.timeZone} />
      <BusyLine busy={action.busy} />
      <ProblemNotice failure={action.failure} />
      {compared !== null && (
        <Comparison
          compared={compared}
          revisions={(all ?? []).map(({ receipt }) => receipt.revision)}
          indicators={indicators}
          timeZone={campaign.timeZone}
          onCompare={(before, after) => compare(before, after, null)}
        />
      )}
    </>
  );
}

interface ComparisonProps {
  readonly compared: Compared;
  readonly revisions: readonly Revision[];
  readonly indicators: readonly Indicator[];
  readonly timeZone: string;
  readonly onCompare: (before: Revision, after: Revision) => void;
}

function Comparison({ compared, revisions, indicators, timeZone, onCompare }: ComparisonProps) {
  const { texts, format } = useSpeech();
  const words = texts.history;
  const heading = useFocus<HTMLHeadingElement>(compared.opened);
  const { before, after } = compared;
  const { revision } = after.receipt;
  const differences = before === null ? [] : differencesOf(before.submission, after.submission);
  return (
    <section class="card" aria-labelledby="compared-title">
      <h2 id="compared-title" tabIndex={-1} ref={heading}>
        {words.revision(revision)}
      </h2>
      {after.reviews.map((review) => (
        <SaidReview key={review.number} review={review} timeZone={timeZone} />
      ))}
      {before === null ? (
        <p>{words.first}</p>
      ) : (
        <>
          <Choice
            label={words.comparedWith}
            value={String(before.receipt.revision)}
            onChoose={(chosen) => onCompare(Number(chosen), revision)}
          >
            {revisions
              .filter((other) => other !== revision)
              .map((other) => (
                <option key={other} value={String(other)}>
                  {words.revision(other)}
                </option>
              ))}
          </Choice>
          <p>{words.differences(format.number(differences.length))}</p>
          <DifferenceList differences={differences} indicators={indicators} />
        </>
      )}
    </section>
  );
}
