/** A decision put together: what kind it is, what it is about, and always why. */
import { useState } from 'preact/hooks';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import { VerdictOverride } from '../../../../shared/model/decisions.ts';
import type { LineExplanation } from '../../../../shared/model/explanation.ts';
import type { DecisionInForce } from '../../../../shared/rules/review/decision-changes.ts';
import {
  decisionOfDraft,
  isBlankDecision,
  type DecisionDraft,
} from '../../../../shared/rules/review/decision-draft.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { TextField } from '../../parts/text-field.tsx';

interface AddDecisionProps {
  readonly lines: readonly Pick<LineExplanation, 'indicator'>[];
  readonly catalog: Pick<Catalog, 'indicators' | 'scoring'>;
  readonly draft: DecisionDraft | null;
  readonly onDraft: (draft: DecisionDraft) => void;
  /** What was put together, and the draft that is left for the next one. */
  readonly onAdd: (decision: DecisionInForce, left: DecisionDraft) => void;
}

type Kind = DecisionInForce['kind'];
type Wrong = 'needsPoints' | 'needsReason';

/** As long as the server takes. */
const LONGEST_REASON = 300;

const verdicts = VerdictOverride.shape.verdict.options;

export function AddDecision({ lines, catalog, draft, onDraft, onAdd }: AddDecisionProps) {
  const { language, texts } = useSpeech();
  const words = reviewTexts[language].decisions;
  const kinds: readonly Kind[] = [
    ...(catalog.scoring.rules.length > 0 ? (['adjust'] as const) : []),
    ...(lines.length > 0 ? (['override'] as const) : []),
    'disqualify',
  ];
  const [wrong, setWrong] = useState<Wrong | null>(null);
  // Only how it begins: whoever has folded it or added something decides on it from then on.
  const [wasBegun] = useState(!isBlankDecision(draft));
  const begun: DecisionDraft = draft ?? {
    kind: kinds[0] ?? 'disqualify',
    indicator: null,
    points: '',
    verdict: 'met',
    reason: '',
  };
  const first = lines[0]?.indicator ?? null;
  const { kind, points, verdict, reason } = begun;
  const indicator = begun.indicator ?? (kind === 'override' ? first : null);
  const write = (typed: Partial<DecisionDraft>) => onDraft({ ...begun, ...typed });
  const add = () => {
    const decision = decisionOfDraft({ ...begun, indicator });
    if (typeof decision === 'string') return setWrong(decision);
    setWrong(null);
    return onAdd(decision, { ...begun, points: '', reason: '' });
  };
  return (
    <details open={wasBegun}>
      <summary tabIndex={0}>{words.add}</summary>
      <Choice
        label={words.kind}
        value={kind}
        onChoose={(chosen) => write({ kind: kinds.find((one) => one === chosen) ?? kind })}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {words.kinds[one]}
          </option>
        ))}
      </Choice>
      {kind !== 'disqualify' && (
        <Choice
          label={words.indicator}
          value={indicator ?? ''}
          onChoose={(chosen) => write({ indicator: chosen || null })}
        >
          {kind === 'adjust' && <option value="">{texts.review.wholeUnit}</option>}
          {lines.map((line) => {
            const named = catalog.indicators.find(({ code }) => code === line.indicator);
            return (
              <option key={line.indicator} value={line.indicator}>
                {`${line.indicator}. ${named?.name ?? ''}`}
              </option>
            );
          })}
        </Choice>
      )}
      {kind === 'adjust' && (
        <TextField
          label={words.pointsLabel}
          type="text"
          value={points}
          onType={(typed) => write({ points: typed })}
        />
      )}
      {kind === 'override' && (
        <Choice
          label={words.verdictLabel}
          value={verdict}
          onChoose={(chosen) => write({ verdict: verdicts.find((one) => one === chosen) ?? verdict })}
        >
          {verdicts.map((one) => (
            <option key={one} value={one}>
              {texts.review.verdicts[one]}
            </option>
          ))}
        </Choice>
      )}
      <TextField
        label={words.reason}
        type="text"
        longest={LONGEST_REASON}
        value={reason}
        onType={(typed) => write({ reason: typed })}
      />
      <p class="wrong" role="alert">
        {wrong === 'needsPoints' ? words.needsPoints(points) : wrong === null ? '' : words.needsReason}
      </p>
      <ActionButton busy={false} onPress={add}>
        {words.plan}
      </ActionButton>
    </details>
  );
}
