/** How the sheet stands against what the council has: the clerk's one most important line, and what it rests on. */
import { lastReviewOf } from '../../../shared/model/review.ts';
import type { CheckedSheet } from '../../flows/checked-sheet.ts';
import { DifferenceList } from '../parts/difference-list.tsx';
import type { Jump } from '../issues/issue-list.tsx';
import { useSpeech, type Speech } from '../parts/speech.tsx';

interface SubmissionStatusCardProps {
  readonly checked: CheckedSheet;
  readonly jump: Jump;
}

export function SubmissionStatusCard({ checked, jump }: SubmissionStatusCardProps) {
  const speech = useSpeech();
  const { of, status, differences, server, conflict } = checked;
  const { line, meaning } = statusWords(checked, speech);
  const stored = server?.stored ?? null;
  const review = stored && lastReviewOf(stored);
  const timeZone = of?.campaign.timeZone;
  return (
    <section
      class={`card status ${isUnanswered(checked) ? 'returned' : status.kind}`}
      aria-labelledby="status-title"
    >
      <h2 id="status-title">{line}</h2>
      <p>{meaning}</p>
      {review?.decision === 'accepted' && timeZone !== undefined && (
        <p>
          {speech.texts.review.accepted(review.revision)}
          {': '}
          {speech.texts.review.byAt(review.by, speech.format.instant(review.at, timeZone))}
        </p>
      )}
      {/* Where there is something to choose, the choices say it. */}
      {differences.length > 0 && server !== null && conflict === null && (
        <details>
          <summary tabIndex={0}>{speech.texts.differences.show}</summary>
          <DifferenceList
            differences={differences}
            indicators={server.published.catalog.indicators}
            jump={jump}
          />
        </details>
      )}
    </section>
  );
}

/** The sheet is just what the council returned: it matches, which is nothing to be content with. */
function isUnanswered({ status, returned }: CheckedSheet): boolean {
  return status.kind === 'matches' && returned !== null;
}

function statusWords(checked: CheckedSheet, { texts, format }: Speech) {
  const words = texts.clerk.status;
  const { status, returned } = checked;
  const cells = checked.differences.length;
  if (returned !== null && isUnanswered(checked))
    return { line: words.returned(returned.review.revision), meaning: words.returnedMeaning };
  switch (status.kind) {
    case 'notSubmitted':
      return { line: words.notSubmitted, meaning: words.notSubmittedMeaning };
    case 'matches':
      return { line: words.matches(status.receipt.revision), meaning: words.matchesMeaning };
    case 'differs': {
      const { revision } = status.receipt;
      // Cells that cannot be read are not counted, so that a sheet can differ in none that can.
      const line = cells === 0 ? words.differs(revision) : words.differsIn(format.number(cells), revision);
      return { line, meaning: words.differsMeaning };
    }
    case 'elsewhere':
      return { line: words.elsewhere(status.receipt.revision), meaning: words.elsewhereMeaning };
  }
}
