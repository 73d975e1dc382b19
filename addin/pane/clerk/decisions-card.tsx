/** What the council has decided about the unit beside its report, each with its reason; nothing where nothing is decided. */
import type { UnitDecisions } from '../../../shared/model/decisions.ts';
import { decisionsInForce } from '../../../shared/rules/review/decision-changes.ts';
import { decisionWords } from '../../messages/decision-words.ts';
import { Facts, type Fact } from '../parts/facts.tsx';
import { useSpeech } from '../parts/speech.tsx';

export function DecisionsCard({ decisions }: { decisions: UnitDecisions }) {
  const { messages, texts, format } = useSpeech();
  const facts = decisionsInForce(decisions).map((decision): Fact => {
    const { about, what, reason } = decisionWords(decision, messages, format);
    return about === null ? [what, reason] : [about, `${what} · ${reason}`];
  });
  if (facts.length === 0) return null;
  return (
    <section class="card" aria-labelledby="decisions-title">
      <h2 id="decisions-title">{texts.review.decisionsTitle}</h2>
      <p class="hint">{texts.review.decisionsWhy}</p>
      <Facts facts={facts} />
    </section>
  );
}
