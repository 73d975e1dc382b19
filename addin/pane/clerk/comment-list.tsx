/** What the council said of indicators in a report it returned, and whether the sheet answers it; choosing one goes to its cell. */
import type { Indicator } from '../../../shared/model/indicator.ts';
import type { AnsweredComment } from '../../../shared/sheet/unit/answered-comments.ts';
import type { Jump } from '../issues/issue-list.tsx';
import { useSpeech } from '../parts/speech.tsx';

interface CommentListProps {
  readonly comments: readonly AnsweredComment[];
  readonly indicators: readonly Indicator[];
  readonly jump: Jump;
}

export function CommentList({ comments, indicators, jump }: CommentListProps) {
  const { texts } = useSpeech();
  const nameOf = new Map(indicators.map(({ code, name }) => [code, name]));
  return (
    <ol class="comments">
      {comments.map(({ indicator, text, answered, at }, position) => {
        const name = nameOf.get(indicator);
        const words = (
          <>
            <span class="subject">
              {texts.issues.indicator(indicator)}
              {name === undefined ? '' : `: ${name}`}
            </span>
            <span class="sentence">{text}</span>
            <span class={answered ? 'answer answered' : 'answer'}>
              {answered ? texts.review.answered : texts.review.unanswered}
            </span>
          </>
        );
        return (
          <li key={`${indicator} ${position}`}>
            {at === null ? (
              <div class="issue">{words}</div>
            ) : (
              <button type="button" class="issue" onClick={() => jump(at.worksheet, at.cell)}>
                <span class="place">{at.cell}</span>
                {words}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
