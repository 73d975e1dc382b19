/** The head of a report under review: which revision, when it came, from whom, and what was said of it so far. */
import type { Catalog } from '../../../../shared/model/catalog.ts';
import { lastReviewOf, reviewStateOf } from '../../../../shared/model/review.ts';
import type { ReportUnderReview } from '../../../flows/unit-under-review.ts';
import { issueText } from '../../../messages/issue-text.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { DifferenceList } from '../../parts/difference-list.tsx';
import { Facts } from '../../parts/facts.tsx';
import { stateColors } from './queue-list.tsx';
import type { LineUnderReview } from './review-line.tsx';
import { SaidReview } from './said-review.tsx';
import { useSpeech } from '../../parts/speech.tsx';

interface ReportHeadProps {
  readonly report: ReportUnderReview;
  readonly catalog: Pick<Catalog, 'campaign' | 'indicators'>;
  /** What concerns the report as a whole. */
  readonly whole: LineUnderReview;
  readonly busy: boolean;
  /** The worksheet that has just been opened. */
  readonly opened: { readonly worksheet: string; readonly leftOut: number } | null;
  readonly onOpenSheet: () => void;
}

export function ReportHead({ report, catalog, whole, busy, opened, onOpenSheet }: ReportHeadProps) {
  const { language, messages, texts, format } = useSpeech();
  const words = reviewTexts[language].unit;
  const { current, before } = report;
  const { receipt, submission, reviews } = current;
  const { timeZone } = catalog.campaign;
  const state = reviewStateOf(lastReviewOf(current));
  const returned = before === null ? null : lastReviewOf(before);
  return (
    <>
      <section class="card plain">
        <p class="state">
          <strong>{texts.history.revision(receipt.revision)}</strong>
          <fluent-badge appearance="tint" color={stateColors[state]} shape="rounded">
            {reviewTexts[language].queue.kinds[state]}
          </fluent-badge>
          {receipt.late && (
            <fluent-badge appearance="tint" color="warning" shape="rounded">
              {texts.receipt.late}
            </fluent-badge>
          )}
        </p>
        <Facts
          facts={[
            [words.submittedAt, format.instant(receipt.submittedAt, timeZone)],
            [words.preparedBy, submission.preparedBy],
            [words.approvedBy, submission.approvedBy],
            [words.dataAsOf, format.date(submission.dataAsOf)],
          ]}
        />
        <div class="actions">
          <ActionButton busy={busy} onPress={onOpenSheet}>
            {words.openSheet}
          </ActionButton>
        </div>
        <output class="hint">{opened === null ? '' : words.opened(opened.worksheet)}</output>
        {opened !== null && opened.leftOut > 0 && (
          <p class="hint">{words.leftOut(format.number(opened.leftOut))}</p>
        )}
      </section>
      {reviews.length > 0 && (
        <section class="card" aria-labelledby="reviews-title">
          <h3 id="reviews-title">{words.reviews}</h3>
          {reviews.map((review) => (
            <SaidReview key={review.number} review={review} timeZone={timeZone} />
          ))}
        </section>
      )}
      {returned?.decision === 'returned' && (
        <section class="card" aria-labelledby="earlier-title">
          <h3 id="earlier-title">{words.earlier(returned.revision)}</h3>
          <SaidReview review={returned} timeZone={timeZone} />
        </section>
      )}
      {before !== null && whole.differences.length > 0 && (
        <section aria-labelledby="head-title">
          <h3 id="head-title">{words.changedHeader(before.receipt.revision)}</h3>
          <DifferenceList differences={whole.differences} indicators={catalog.indicators} />
        </section>
      )}
      {whole.warnings.length > 0 && (
        <section class="notice warning" aria-labelledby="warnings-title">
          <h3 id="warnings-title">{words.warningsOfAll}</h3>
          {whole.warnings.map((issue, position) => (
            <p key={position}>{issueText(issue, messages, format).sentence}</p>
          ))}
        </section>
      )}
    </>
  );
}
