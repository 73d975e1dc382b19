/** Comments of the council that the report to be sent does not answer: a warning, not a lock. */
import type { Indicator } from '../../../shared/model/indicator.ts';
import type { AnsweredComment } from '../../../shared/sheet/unit/answered-comments.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { CommentList } from './comment-list.tsx';
import type { Jump } from '../issues/issue-list.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { WarningNotice } from '../issues/warning-notice.tsx';

interface UnansweredNoticeProps {
  /** The asking, which takes the focus when it is another object. */
  readonly asked: object;
  readonly comments: readonly AnsweredComment[];
  readonly indicators: readonly Indicator[];
  readonly busy: boolean;
  readonly onSubmit: () => void;
  readonly onKeep: () => void;
  readonly jump: Jump;
}

export function UnansweredNotice(props: UnansweredNoticeProps) {
  const { asked, comments, indicators, busy, onSubmit, onKeep, jump } = props;
  const { texts, format } = useSpeech();
  return (
    <WarningNotice
      outcome={asked}
      title={texts.review.unansweredTitle(format.number(comments.length))}
      advice={texts.review.unansweredAdvice}
    >
      <CommentList comments={comments} indicators={indicators} jump={jump} />
      <div class="actions">
        <ActionButton primary busy={busy} onPress={onKeep}>
          {texts.review.answerFirst}
        </ActionButton>
        <ActionButton busy={busy} onPress={onSubmit}>
          {texts.review.submitAnyway}
        </ActionButton>
      </div>
    </WarningNotice>
  );
}
