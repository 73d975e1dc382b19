/** Somebody was faster: what a colleague said, or what the unit has changed, since the report was looked at. */
import type { Catalog } from '../../../../shared/model/catalog.ts';
import { lastReviewOf } from '../../../../shared/model/review.ts';
import { differencesOf } from '../../../../shared/rules/differences.ts';
import type { ReportUnderReview } from '../../../flows/unit-under-review.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { DifferenceList } from '../../parts/difference-list.tsx';
import { SaidReview } from './said-review.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { WarningNotice } from '../../issues/warning-notice.tsx';

interface OvertakenNoticeProps {
  readonly news: { readonly earlier: ReportUnderReview };
  readonly now: ReportUnderReview;
  readonly catalog: Pick<Catalog, 'campaign' | 'indicators'>;
}

export function OvertakenNotice({ news, now, catalog }: OvertakenNoticeProps) {
  const { language, format } = useSpeech();
  const words = reviewTexts[language].overtaken;
  const { current: seen } = news.earlier;
  const { current } = now;
  const { revision } = seen.receipt;
  const isRevised = current.receipt.revision !== revision;
  const differences = differencesOf(seen.submission, current.submission);
  const known = isRevised ? 0 : (lastReviewOf(seen)?.number ?? 0);
  const reviews = current.reviews.filter(({ number }) => number > known);
  return (
    <WarningNotice
      outcome={news}
      title={isRevised ? words.revisedTitle(current.receipt.revision) : words.reviewedTitle}
      advice={words.kept}
    >
      {isRevised && (
        <p>
          {differences.length === 0
            ? words.unchanged(revision)
            : words.changed(revision, format.number(differences.length))}
        </p>
      )}
      {isRevised && <DifferenceList differences={differences} indicators={catalog.indicators} />}
      {reviews.length > 0 && <p class="figure">{words.reviewed}</p>}
      {reviews.map((review) => (
        <SaidReview key={review.number} review={review} timeZone={catalog.campaign.timeZone} />
      ))}
    </WarningNotice>
  );
}
