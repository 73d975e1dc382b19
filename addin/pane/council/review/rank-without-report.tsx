/** A unit that has not reported: whether it is waited for, or who took it out of the ranking and why; and changing that. */
import { useState } from 'preact/hooks';
import type { PublishedCatalog } from '../../../../shared/model/catalog.ts';
import type { Review } from '../../../../shared/model/review.ts';
import type { StandingsRow } from '../../../../shared/model/standings.ts';
import { reviewWithoutReport, type ReviewDraft } from '../../../../shared/rules/review/review-draft.ts';
import type { ReviewOutcome } from '../../../flows/send-review.ts';
import type { OneUnit } from '../../../flows/unit-under-review.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { BusyLine } from '../../parts/busy-line.tsx';
import type { CouncilActions } from '../council-actions.ts';
import { IssueList } from '../../issues/issue-list.tsx';
import { ProblemNotice } from '../../issues/problem-notice.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useAction } from '../../parts/use-action.ts';

interface RankWithoutReportProps {
  readonly of: OneUnit;
  readonly row: StandingsRow;
  readonly published: PublishedCatalog;
  readonly actions: Pick<CouncilActions, 'review'>;
  /** Its comment is the reason. */
  readonly draft: ReviewDraft;
  readonly onDraft: (draft: ReviewDraft) => void;
  readonly onReviewed: (review: Review, sent: ReviewDraft) => void;
  /** Looks at the unit again. */
  readonly onChanged: () => Promise<void>;
}

/** As long as the standings can show. */
const LONGEST_REASON = 300;

export function RankWithoutReport(props: RankWithoutReportProps) {
  const { of, row, published, actions, draft, onDraft, onReviewed, onChanged } = props;
  const { language, texts, format } = useSpeech();
  const { ranking: words, decisions } = reviewTexts[language];
  const { run, busy, failure } = useAction();
  const [isSilent, setSilent] = useState(false);
  const [outcome, setOutcome] = useState<ReviewOutcome | null>(null);
  const { disqualification, review } = row;
  const side = disqualification === null ? words.ranked : words.out;
  const decide = () => {
    const isBlank = draft.comment.trim() === '';
    setSilent(isBlank);
    setOutcome(null);
    if (isBlank) return;
    run({ busy: words.busy, sending: true }, async () => {
      const found = await actions.review(of, reviewWithoutReport(draft, row), published);
      if (found.kind === 'reviewed') onReviewed(found.review, draft);
      if (found.kind !== 'hasErrors') await onChanged();
      setOutcome(found);
    });
  };
  return (
    <section class="part" aria-labelledby="ranking-title">
      <h3 id="ranking-title">{words.title}</h3>
      <p>{disqualification === null ? words.ranked.meaning : words.out.meaning(disqualification)}</p>
      {review !== null && (
        <p class="hint">
          {side.by(
            texts.review.byAt(review.by, format.instant(review.at, published.catalog.campaign.timeZone)),
          )}
        </p>
      )}
      <TextField
        label={side.reason}
        type="text"
        longest={LONGEST_REASON}
        value={draft.comment}
        hint={side.hint}
        onType={(comment) => onDraft({ ...draft, comment })}
      />
      <p class="wrong" role="alert">
        {isSilent ? decisions.needsReason : ''}
      </p>
      <div class="actions">
        <ActionButton busy={busy !== null} onPress={decide}>
          {side.action}
        </ActionButton>
      </div>
      <output>
        {outcome?.kind === 'overtaken' && words.overtaken}
        {outcome?.kind === 'reviewed' && words.done}
      </output>
      {outcome?.kind === 'hasErrors' && (
        <IssueList heading={words.errors} severity="error" issues={outcome.issues} outcome={outcome} />
      )}
      <BusyLine busy={busy} />
      <ProblemNotice failure={failure} />
    </section>
  );
}
