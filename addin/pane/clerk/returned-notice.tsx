/** The council has returned the current revision: what it said, and how far the sheet answers it. */
import type { Indicator } from '../../../shared/model/indicator.ts';
import type { ReturnedRevision } from '../../flows/checked-sheet.ts';
import { CommentList } from './comment-list.tsx';
import type { Jump } from '../issues/issue-list.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { useFocus } from '../parts/use-focus.ts';

interface ReturnedNoticeProps {
  readonly returned: ReturnedRevision;
  readonly indicators: readonly Indicator[];
  readonly timeZone: string;
  /** The revision came from elsewhere: this sheet can answer it once the clerk has chosen between the two. */
  readonly inConflict: boolean;
  /** An attempt to send what was returned as it was; takes the focus when it changes. */
  readonly unchanged: object | null;
  readonly jump: Jump;
}

export function ReturnedNotice(props: ReturnedNoticeProps) {
  const { returned, indicators, timeZone, inConflict, unchanged, jump } = props;
  const { texts, format } = useSpeech();
  const heading = useFocus<HTMLHeadingElement>(unchanged);
  const { review, comments } = returned;
  const answered = comments.filter((comment) => comment.answered).length;
  return (
    <section class="notice warning" aria-labelledby="returned-title">
      <h2 id="returned-title" tabIndex={-1} ref={heading}>
        {texts.review.returnedTitle(review.revision)}
      </h2>
      {unchanged !== null && <p>{texts.review.unchanged}</p>}
      <p class="hint">{texts.review.byAt(review.by, format.instant(review.at, timeZone))}</p>
      {review.comment.trim() !== '' && <p class="said">{review.comment}</p>}
      <p>
        {inConflict
          ? texts.review.settleFirst
          : comments.length > 0
            ? texts.review.answer
            : texts.review.answerWhole}
      </p>
      <p>{texts.review.notCounted}</p>
      {comments.length > 0 && (
        <>
          <CommentList comments={comments} indicators={indicators} jump={jump} />
          {/* Said again whenever the sheet answers one more. */}
          <output>{texts.review.progress(format.number(answered), format.number(comments.length))}</output>
        </>
      )}
    </section>
  );
}
