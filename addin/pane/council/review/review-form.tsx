/** The council's word on a report: a comment on the whole, and accepting or returning it with all that was written. */
import type { ComponentChildren } from 'preact';
import {
  lastReviewOf,
  type CurrentSubmission,
  type ReviewDecision,
} from '../../../../shared/model/review.ts';
import { emptyDraft, isEmptyDraft, type ReviewDraft } from '../../../../shared/rules/review/review-draft.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { LONGEST_COMMENT } from './review-line.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { TextArea } from '../../parts/text-area.tsx';

interface ReviewFormProps {
  readonly draft: ReviewDraft;
  readonly current: CurrentSubmission;
  readonly busy: boolean;
  readonly onDraft: (draft: ReviewDraft) => void;
  readonly onSend: (decision: ReviewDecision) => void;
  /** What came of the last press. */
  readonly children: ComponentChildren;
}

export function ReviewForm({ draft, current, busy, onDraft, onSend, children }: ReviewFormProps) {
  const { language, format } = useSpeech();
  const words = reviewTexts[language].form;
  const commented = [...draft.comments.values()].filter((text) => text.trim() !== '').length;
  const isAccepted = lastReviewOf(current)?.decision === 'accepted';
  return (
    <>
      <section class="part" aria-labelledby="review-title">
        <h3 id="review-title">{words.title}</h3>
        <TextArea
          label={words.comment}
          value={draft.comment}
          longest={LONGEST_COMMENT}
          onType={(comment) => onDraft({ ...draft, comment })}
        />
        <p class="hint">{commented > 0 ? words.counted(format.number(commented)) : words.hint}</p>
        {!isEmptyDraft(draft) && (
          <>
            <p class="hint">{words.kept}</p>
            <button type="button" class="link" onClick={() => onDraft(emptyDraft)}>
              {words.discard}
            </button>
          </>
        )}
      </section>
      {children}
      <div class="actions stuck">
        <ActionButton primary busy={busy} onPress={() => onSend('accepted')}>
          {isAccepted ? words.acceptAgain : words.accept}
        </ActionButton>
        <ActionButton busy={busy} onPress={() => onSend('returned')}>
          {words.giveBack}
        </ActionButton>
      </div>
    </>
  );
}
