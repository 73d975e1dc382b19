/** Accepting or returning many reports with the same words: which ones, how far it is, and what came of each. */
import { useState } from 'preact/hooks';
import type { PublishedCatalog } from '../../../../shared/model/catalog.ts';
import type { UnitCode } from '../../../../shared/model/identifiers.ts';
import type { Review, ReviewDecision } from '../../../../shared/model/review.ts';
import type { QueueEntry } from '../../../../shared/rules/review/review-queue.ts';
import { reviewEach, type BulkResult } from '../../../flows/bulk-review.ts';
import { fewAtATime } from '../../../flows/few-at-a-time.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { BulkOutcomes } from './bulk-outcomes.tsx';
import type { CouncilActions } from '../council-actions.ts';
import { ProblemNotice } from '../../issues/problem-notice.tsx';
import { LONGEST_COMMENT } from './review-line.tsx';
import { useUnsent } from '../../parts/leaving.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useAction } from '../../parts/use-action.ts';

interface BulkReviewProps {
  /** All reports that wait. */
  readonly waiting: readonly QueueEntry[];
  /** Those listed that have a report. */
  readonly shown: readonly QueueEntry[];
  readonly ticked: readonly QueueEntry[];
  readonly published: PublishedCatalog;
  readonly actions: Pick<CouncilActions, 'countWarnings' | 'reviewEntry'>;
  readonly onTicks: (entries: readonly QueueEntry[]) => void;
  readonly onReviewed: (review: Review) => void;
  readonly onOpen: (unit: UnitCode) => void;
}

interface Progress {
  readonly words: (done: string, all: string) => string;
  readonly done: number;
  readonly all: number;
}

/** How much is done, in whole quarters of all. */
function toQuarter({ done, all }: Progress): number {
  return Math.floor((Math.floor((done * 4) / all) * all) / 4);
}

/** What a run came to. */
export interface BulkRun {
  readonly decision: ReviewDecision;
  readonly comment: string;
  readonly results: readonly BulkResult[];
}

export function BulkReview(props: BulkReviewProps) {
  const { waiting, shown, ticked, published, actions, onTicks, onReviewed, onOpen } = props;
  const { language, format } = useSpeech();
  const words = reviewTexts[language].bulk;
  const { run, busy, failure } = useAction();
  const [comment, setComment] = useState('');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [clean, setClean] = useState<{ readonly found: number; readonly of: number } | null>(null);
  const [last, setLast] = useState<BulkRun | null>(null);
  useUnsent(comment.trim() !== '' && comment !== last?.comment);
  const [isWanting, setWanting] = useState(false);
  const isBusy = busy !== null;
  const number = (count: number) => format.number(count);
  const isShown = new Set(shown.map(({ unit }) => unit));
  const unseen = ticked.filter(({ unit }) => !isShown.has(unit)).length;

  /** Counts what is done while it is done. */
  const counting = async (
    said: Progress['words'],
    all: number,
    work: (tell: () => void) => Promise<void>,
  ): Promise<void> => {
    let done = 0;
    setProgress({ words: said, done, all });
    try {
      await work(() => {
        done += 1;
        setProgress({ words: said, done, all });
      });
    } finally {
      setProgress(null);
    }
  };
  const tickClean = () =>
    run({ busy: words.tickClean }, () =>
      counting(words.looking, waiting.length, async (tell) => {
        const found: QueueEntry[] = [];
        await fewAtATime(waiting, async (entry) => {
          if ((await actions.countWarnings(entry, published)) === 0) found.push(entry);
          tell();
        });
        onTicks(found);
        setClean({ found: found.length, of: waiting.length });
      }),
    );
  const review = (decision: ReviewDecision, said: string, entries: readonly QueueEntry[]) => {
    const isMissing = decision === 'returned' && said.trim() === '';
    setWanting(isMissing);
    if (isMissing) return;
    run({ busy: words.title, sending: true }, () =>
      counting(words.busy, entries.length, async (tell) => {
        const results: BulkResult[] = [];
        const send = (entry: QueueEntry) =>
          actions.reviewEntry(entry, { decision, comment: said.trim() }, published);
        await reviewEach(entries, send, (result) => {
          results.push(result);
          if (result.outcome.kind === 'reviewed') onReviewed(result.outcome.review);
          tell();
        });
        setLast({ decision, comment: said, results });
        // Said of these reports, not of the next ones.
        if (results.every(({ outcome }) => outcome.kind === 'reviewed')) setComment('');
      }),
    );
  };
  return (
    <details class="bulk">
      <summary tabIndex={0}>{words.title}</summary>
      <p>{words.why}</p>
      <div class="actions">
        <ActionButton busy={isBusy} onPress={tickClean}>
          {words.tickClean}
        </ActionButton>
        <ActionButton busy={isBusy} onPress={() => onTicks(shown)}>
          {words.tickShown}
        </ActionButton>
        {ticked.length > 0 && (
          <ActionButton busy={isBusy} onPress={() => onTicks([])}>
            {words.untick}
          </ActionButton>
        )}
      </div>
      <output>{clean !== null && <p>{words.foundClean(number(clean.found), number(clean.of))}</p>}</output>
      <output>
        <p class="figure">{words.ticked(number(ticked.length))}</p>
        {unseen > 0 && <p class="hint">{words.unseen(number(unseen))}</p>}
      </output>
      <TextArea label={words.comment} value={comment} longest={LONGEST_COMMENT} onType={setComment} />
      <p class="wrong" role="alert">
        {isWanting ? words.needsComment : ''}
      </p>
      {ticked.length > 0 && (
        <div class="actions">
          <ActionButton primary busy={isBusy} onPress={() => review('accepted', comment, ticked)}>
            {words.accept(number(ticked.length))}
          </ActionButton>
          <ActionButton busy={isBusy} onPress={() => review('returned', comment, ticked)}>
            {words.giveBack(number(ticked.length))}
          </ActionButton>
        </div>
      )}
      <p class="busy" aria-hidden="true">
        {progress !== null && progress.words(number(progress.done), number(progress.all))}
      </p>
      {/* Whoever hears it is not told of each one of hundreds. */}
      <output class="unseen">
        {progress !== null && progress.words(number(toQuarter(progress)), number(progress.all))}
      </output>
      <ProblemNotice failure={failure} />
      {last !== null && (
        <BulkOutcomes
          last={last}
          busy={isBusy}
          onAgain={(entries) => review(last.decision, last.comment, entries)}
          onOpen={onOpen}
        />
      )}
    </details>
  );
}
