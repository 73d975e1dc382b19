/** What is decided about a unit, by whom and why; what this review adds and withdraws. */
import type { Catalog } from '../../../../shared/model/catalog.ts';
import type { LineExplanation } from '../../../../shared/model/explanation.ts';
import {
  keyOfChange,
  withdrawalOf,
  type DecisionChange,
  type DecisionInForce,
} from '../../../../shared/rules/review/decision-changes.ts';
import type { ReviewDraft } from '../../../../shared/rules/review/review-draft.ts';
import type { TracedDecision } from '../../../../shared/rules/review/decision-origins.ts';
import { decisionWords } from '../../../messages/decision-words.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { AddDecision } from './add-decision.tsx';
import { useSpeech } from '../../parts/speech.tsx';

interface DecisionsFormProps {
  readonly decided: readonly TracedDecision[];
  readonly draft: ReviewDraft;
  /** The unit's lines, which decisions can be about. */
  readonly lines: readonly Pick<LineExplanation, 'indicator'>[];
  readonly catalog: Catalog;
  readonly onDraft: (draft: ReviewDraft) => void;
}

export function DecisionsForm({ decided, draft, lines, catalog, onDraft }: DecisionsFormProps) {
  const { language, texts, format } = useSpeech();
  const words = reviewTexts[language].decisions;
  const { timeZone } = catalog.campaign;
  const { changes } = draft;
  const change = (later: readonly DecisionChange[]) => onDraft({ ...draft, changes: later });
  const planned = changes.filter(isDecision);
  const without = (undone: DecisionChange) => {
    const at = changes.findIndex((one) => isSame(one, undone));
    return changes.filter((_, place) => place !== at);
  };
  return (
    <section class="part" aria-labelledby="decisions-title">
      <h3 id="decisions-title">{words.title}</h3>
      <p class="hint">{decided.length === 0 ? words.none : texts.review.decisionsWhy}</p>
      <ul class="decisions">
        {decided.map(({ decision, origin }, position) => {
          const withdrawal = withdrawalOf(decision);
          // Of decisions that say the same, the first ones are withdrawn.
          const same = decided.slice(0, position).filter((one) => isSame(one.decision, decision)).length;
          const isWithdrawn = changes.filter((one) => isSame(one, withdrawal)).length > same;
          return (
            <DecisionItem
              key={position}
              decision={decision}
              hint={
                origin === null
                  ? words.originUnknown
                  : texts.review.byAt(origin.by, format.instant(origin.at, timeZone))
              }
              news={isWithdrawn ? words.willEnd : null}
              action={isWithdrawn ? [words.keep, words.keepOf] : [words.withdraw, words.withdrawOf]}
              onAct={() => change(isWithdrawn ? without(withdrawal) : [...changes, withdrawal])}
            />
          );
        })}
        {planned.map((decision, position) => (
          <DecisionItem
            key={`planned ${position}`}
            decision={decision}
            hint={null}
            news={words.planned}
            action={[words.withdraw, words.withdrawOf]}
            onAct={() => change(without(decision))}
          />
        ))}
      </ul>
      <AddDecision
        lines={lines}
        catalog={catalog}
        draft={draft.decision}
        onDraft={(decision) => onDraft({ ...draft, decision })}
        onAdd={(added, decision) => onDraft({ ...draft, changes: [...changes, added], decision })}
      />
    </section>
  );
}

function isSame(a: DecisionChange, b: DecisionChange): boolean {
  return keyOfChange(a) === keyOfChange(b);
}

function isDecision(change: DecisionChange): change is DecisionInForce {
  return change.kind === 'adjust' || change.kind === 'override' || change.kind === 'disqualify';
}

interface DecisionItemProps {
  readonly decision: DecisionInForce;
  /** Who and when. */
  readonly hint: string | null;
  /** What this review is going to do about it. */
  readonly news: string | null;
  readonly action: readonly [words: string, name: (decision: string) => string];
  readonly onAct: () => void;
}

function DecisionItem({ decision, hint, news, action: [words, name], onAct }: DecisionItemProps) {
  const { messages, format } = useSpeech();
  const { about, what, reason } = decisionWords(decision, messages, format);
  const title = [...(about === null ? [] : [about]), what].join(' · ');
  return (
    <li>
      <strong>{title}</strong>
      <span class="said">{reason}</span>
      {hint !== null && <span class="hint">{hint}</span>}
      {news !== null && <span class="answer">{news}</span>}
      <button type="button" class="link" aria-label={name(title)} onClick={onAct}>
        {words}
      </button>
    </li>
  );
}
