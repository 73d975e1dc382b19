/** What came of each report that was reviewed together with others; first those that were not recorded. */
import type { UnitCode } from '../../../../shared/model/identifiers.ts';
import type { QueueEntry } from '../../../../shared/rules/review/review-queue.ts';
import type { BulkOutcome } from '../../../flows/bulk-review.ts';
import { failureNotice } from '../../../messages/failure-notice.ts';
import { issueText } from '../../../messages/issue-text.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import type { BulkRun } from './bulk-review.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { useFocus } from '../../parts/use-focus.ts';

interface BulkOutcomesProps {
  readonly last: BulkRun;
  readonly busy: boolean;
  /** Those that failed for no reason of their own, to be tried again. */
  readonly onAgain: (entries: readonly QueueEntry[]) => void;
  readonly onOpen: (unit: UnitCode) => void;
}

export function BulkOutcomes({ last, busy, onAgain, onOpen }: BulkOutcomesProps) {
  const { language, format } = useSpeech();
  const words = reviewTexts[language].bulk;
  const heading = useFocus<HTMLHeadingElement>(last);
  const done = last.results.filter(({ outcome }) => outcome.kind === 'reviewed');
  const undone = last.results.filter(({ outcome }) => outcome.kind !== 'reviewed');
  const failed = undone.filter(({ outcome }) => outcome.kind === 'failed');
  const title = words.done[last.decision];
  return (
    <section class={undone.length > 0 ? 'notice warning' : 'notice success'} aria-labelledby="bulk-title">
      <h3 id="bulk-title" tabIndex={-1} ref={heading}>
        {title(format.number(done.length), format.number(last.results.length))}
      </h3>
      {undone.length > 0 && (
        <>
          <p class="figure">{words.notDone}</p>
          <ul class="outcomes">
            {undone.map(({ entry, outcome }) => (
              <li key={entry.unit}>
                <button type="button" class="link" onClick={() => onOpen(entry.unit)}>
                  {entry.name}
                </button>
                <OutcomeWords outcome={outcome} />
              </li>
            ))}
          </ul>
        </>
      )}
      {failed.length > 0 && (
        <ActionButton busy={busy} onPress={() => onAgain(failed.map(({ entry }) => entry))}>
          {words.again(format.number(failed.length))}
        </ActionButton>
      )}
      {done.length > 0 && (
        <details>
          <summary tabIndex={0}>{words.reviewed}</summary>
          <ul>
            {done.map(({ entry }) => (
              <li key={entry.unit}>{entry.name}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function OutcomeWords({ outcome }: { readonly outcome: BulkOutcome }) {
  const { language, messages, format } = useSpeech();
  switch (outcome.kind) {
    case 'reviewed':
      return null;
    case 'overtaken':
      return <span>{reviewTexts[language].bulk.overtaken}</span>;
    case 'hasErrors':
      return (
        <span>{outcome.issues.map((issue) => issueText(issue, messages, format).sentence).join(' ')}</span>
      );
    case 'failed': {
      const { title, supportCode } = failureNotice(outcome.error, true, messages);
      return (
        <span>
          {title} <code>{supportCode}</code>
        </span>
      );
    }
  }
}
