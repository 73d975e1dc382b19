/** One unit as the council reviews it: its report line by line, what is decided about it, and the council's word. */
import type { PublishedCatalog } from '../../../../shared/model/catalog.ts';
import type { UnitCode } from '../../../../shared/model/identifiers.ts';
import type { Review } from '../../../../shared/model/review.ts';
import { isBlankDecision } from '../../../../shared/rules/review/decision-draft.ts';
import type { ReviewDraft } from '../../../../shared/rules/review/review-draft.ts';
import type { QueueEntry } from '../../../../shared/rules/review/review-queue.ts';
import type { UnitUnderReview } from '../../../flows/unit-under-review.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { BusyLine } from '../../parts/busy-line.tsx';
import type { CouncilActions } from '../council-actions.ts';
import { DecisionsForm } from './decisions-form.tsx';
import { IssueList } from '../../issues/issue-list.tsx';
import { OvertakenNotice } from './overtaken-notice.tsx';
import { ProblemNotice } from '../../issues/problem-notice.tsx';
import { RankWithoutReport } from './rank-without-report.tsx';
import { ReportHead } from './report-head.tsx';
import { ReviewDone } from './review-done.tsx';
import { ReviewForm } from './review-form.tsx';
import { LineMarks, linesUnderReview, ReviewLine } from './review-line.tsx';
import { RevisionHistory } from './revision-history.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { StandingHeadline } from '../../standing/standing-headline.tsx';
import { StandingLines } from '../../standing/standing-lines.tsx';
import { StartedDetails } from '../../parts/started-details.tsx';
import { UnitExtension, type ExtensionDraft } from './unit-extension.tsx';
import { UnaddedNotice } from './unadded-notice.tsx';
import { useFocus } from '../../parts/use-focus.ts';
import { useUnitReview } from './use-unit-review.ts';

interface UnitReviewProps {
  readonly entry: Pick<QueueEntry, 'unit' | 'name'>;
  /** The opening, which takes the focus; `null` leaves it. */
  readonly opened: object | null;
  readonly held: PublishedCatalog;
  readonly actions: CouncilActions;
  readonly draft: ReviewDraft;
  readonly onDraft: (draft: ReviewDraft) => void;
  readonly extension: ExtensionDraft;
  readonly onExtension: (draft: ExtensionDraft) => void;
  readonly onReviewed: (review: Review, sent: ReviewDraft) => void;
  readonly onBack: () => void;
  /** The next report that waits; `null` when none does. */
  readonly next: Pick<QueueEntry, 'unit' | 'name'> | null;
  readonly onOpen: (unit: UnitCode) => void;
}

export function UnitReview(props: UnitReviewProps) {
  const { entry, opened, held, actions, draft, onDraft, onReviewed, onBack, next, onOpen } = props;
  const { language, format } = useSpeech();
  const words = reviewTexts[language];
  const of = { campaign: held.catalog.campaign.id, unit: entry.unit };
  const review = useUnitReview({ of, held, actions, draft, onReviewed });
  const { unit, news, busy } = review;
  const heading = useFocus<HTMLHeadingElement>(opened);
  const progress = (
    <>
      {news?.kind === 'hasErrors' && (
        <IssueList
          heading={words.form.errors(format.number(news.issues.length))}
          severity="error"
          issues={news.issues}
          outcome={news}
        />
      )}
      {news?.kind === 'unadded' && !isBlankDecision(draft.decision) && (
        <UnaddedNotice news={news} onDiscard={() => onDraft({ ...draft, decision: null })} />
      )}
      <BusyLine busy={busy} />
      <ProblemNotice failure={review.failure} />
    </>
  );
  return (
    <>
      <button type="button" class="link back" onClick={onBack}>
        {words.unit.back}
      </button>
      <h2 tabIndex={-1} ref={heading}>
        {entry.name}
      </h2>
      {news?.kind === 'reviewed' && (
        <ReviewDone news={news} name={entry.name} next={next} onOpen={onOpen} onBack={onBack} />
      )}
      {news?.kind === 'overtaken' && unit?.report && (
        <OvertakenNotice news={news} now={unit.report} catalog={unit.seen.published.catalog} />
      )}
      {unit !== null && <UnitBody {...props} of={of} unit={unit} review={review} />}
      {unit !== null && (
        <StartedDetails title={words.extension.title}>
          <UnitExtension
            campaign={unit.seen.published.catalog.campaign}
            unit={entry.unit}
            actions={actions}
            draft={props.extension}
            onDraft={props.onExtension}
          />
        </StartedDetails>
      )}
      {unit?.report ? (
        <ReviewForm
          draft={draft}
          current={unit.report.current}
          busy={busy !== null}
          onDraft={onDraft}
          onSend={review.send}
        >
          {progress}
        </ReviewForm>
      ) : (
        progress
      )}
    </>
  );
}

interface UnitBodyProps extends UnitReviewProps {
  readonly of: { readonly campaign: string; readonly unit: UnitCode };
  readonly unit: UnitUnderReview;
  readonly review: ReturnType<typeof useUnitReview>;
}

function UnitBody({ of, unit, review, draft, onDraft, onReviewed, actions }: UnitBodyProps) {
  const { language } = useSpeech();
  const words = reviewTexts[language];
  const { seen, report } = unit;
  const { catalog } = seen.published;
  const { row, explanation } = seen.standing;
  const orgUnit = catalog.units.find(({ code }) => code === of.unit);
  const history = orgUnit !== undefined && (
    <StartedDetails title={words.unit.history}>
      <RevisionHistory
        key={`${row?.revision ?? 0}.${row?.review?.number ?? 0}`}
        of={{ campaign: catalog.campaign, unit: orgUnit }}
        indicators={catalog.indicators}
        actions={actions}
      />
    </StartedDetails>
  );
  if (report === null)
    return (
      <>
        <p class="empty">{words.unit.nothing}</p>
        {row !== null && (
          <RankWithoutReport
            of={of}
            row={row}
            published={seen.published}
            actions={actions}
            draft={draft}
            onDraft={onDraft}
            onReviewed={onReviewed}
            onChanged={review.look}
          />
        )}
        {history}
      </>
    );
  const lookUp = linesUnderReview(report);
  const comment = (indicator: string) => draft.comments.get(indicator) ?? '';
  return (
    <>
      <ReportHead
        report={report}
        catalog={catalog}
        whole={lookUp(null)}
        busy={review.busy !== null}
        opened={review.news?.kind === 'sheetOpened' ? review.news : null}
        onOpenSheet={review.openSheet}
      />
      {row !== null && <StandingHeadline row={row} />}
      {explanation !== null && (
        <StandingLines
          explanation={explanation}
          catalog={catalog}
          marks={(indicator) => <LineMarks seen={lookUp(indicator)} comment={comment(indicator)} />}
          below={(indicator) => (
            <ReviewLine
              seen={lookUp(indicator)}
              comment={comment(indicator)}
              earlierRevision={report.current.receipt.revision - 1}
              onComment={(text) =>
                onDraft({ ...draft, comments: new Map(draft.comments).set(indicator, text) })
              }
            />
          )}
        />
      )}
      <DecisionsForm
        decided={report.decided}
        draft={draft}
        lines={explanation?.lines ?? []}
        catalog={catalog}
        onDraft={onDraft}
      />
      {history}
    </>
  );
}
