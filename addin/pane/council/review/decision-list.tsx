/** What the council has decided about a unit, the newest first: who, when and why, also what was taken back. */
import type { Review } from '../../../../shared/model/review.ts';
import type { DecisionInForce } from '../../../../shared/rules/review/decision-changes.ts';
import { decisionHistory } from '../../../../shared/rules/review/decision-history.ts';
import { decisionWords } from '../../../messages/decision-words.ts';
import { useSpeech } from '../../parts/speech.tsx';

interface DecisionListProps {
  /** All of the unit, in the order they were made. */
  readonly reviews: readonly Review[];
  readonly timeZone: string;
}

/** Nothing where nothing was ever decided. */
export function DecisionList({ reviews, timeZone }: DecisionListProps) {
  const { texts, messages, format } = useSpeech();
  const words = texts.history.decisions;
  const history = decisionHistory(reviews).toReversed();
  const told = (decision: DecisionInForce) => {
    const { about, what, reason } = decisionWords(decision, messages, format);
    return { title: about === null ? what : `${about} · ${what}`, reason };
  };
  if (history.length === 0) return null;
  return (
    <section class="part" aria-labelledby="all-decisions-title">
      <h2 id="all-decisions-title">{words.title}</h2>
      <ul class="decisions">
        {history.map(({ review, made, ended }, position) => (
          <li key={position}>
            {made.map(told).map(({ title, reason }, place) => (
              <Decided key={place} title={title} reason={reason} />
            ))}
            {ended.length > 0 && (
              <Decided
                title={words.ended(ended.map((decision) => told(decision).title).join('; '))}
                reason={review.comment}
              />
            )}
            <span class="hint">{texts.review.byAt(review.by, format.instant(review.at, timeZone))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decided({ title, reason }: { readonly title: string; readonly reason: string }) {
  return (
    <>
      <strong>{title}</strong>
      {reason.trim() !== '' && <span class="said">{reason}</span>}
    </>
  );
}
