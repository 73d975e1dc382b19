/** What a review said: by whom and when, the comment on the whole and those on indicators. */
import type { Review } from '../../../../shared/model/review.ts';
import { useSpeech } from '../../parts/speech.tsx';

interface SaidReviewProps {
  readonly review: Review;
  readonly timeZone: string;
}

export function SaidReview({ review, timeZone }: SaidReviewProps) {
  const { texts, format } = useSpeech();
  const { decision, by, at, comment, comments } = review;
  return (
    <>
      <p>
        <strong>{texts.history.states[decision]}</strong>{' '}
        <span class="hint">{texts.review.byAt(by, format.instant(at, timeZone))}</span>
      </p>
      {comment.trim() !== '' && <p class="said">{comment}</p>}
      {comments.length > 0 && (
        <ul>
          {comments.map(({ indicator, text }, position) => (
            <li key={position} class="said">
              {texts.issues.indicator(indicator)}: {text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
