/** What the council decided about a unit while it had not reported: who, when and why, also where it was taken back. */
import type { Review } from '../../../../shared/model/review.ts';
import { useSpeech } from '../../parts/speech.tsx';

interface DecidedWithoutReportProps {
  /** Of revision 0, in order. */
  readonly reviews: readonly Review[];
  readonly timeZone: string;
}

/** The newest first, as revisions are. */
export function DecidedWithoutReport({ reviews, timeZone }: DecidedWithoutReportProps) {
  const { texts, format } = useSpeech();
  const words = texts.history.withoutReport;
  return (
    <section class="part" aria-labelledby="without-report-title">
      <h2 id="without-report-title">{words.title}</h2>
      <ul class="decisions">
        {reviews.toReversed().map((review) => (
          <li key={review.number}>
            <strong>{words.said[wordOf(review)]}</strong>
            {reasonsOf(review).map((reason) => (
              <span key={reason} class="said">
                {reason}
              </span>
            ))}
            <span class="hint">{texts.review.byAt(review.by, format.instant(review.at, timeZone))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordOf({ decisions }: Review): 'out' | 'ranked' | 'comment' {
  if (decisions === null) return 'comment';
  return decisions.disqualified === null ? 'ranked' : 'out';
}

/** The pane writes one reason in both places; another client may write two. */
function reasonsOf({ decisions, comment }: Review): string[] {
  const written = [decisions?.disqualified?.reason ?? '', comment];
  return [...new Set(written)].filter((text) => text.trim() !== '');
}
