/** A decision put together: what kind it is, what it is about, and always why. */
import { useState } from 'preact/hooks';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import { VerdictOverride } from '../../../../shared/model/decisions.ts';
import type { LineExplanation } from '../../../../shared/model/explanation.ts';
import { looksBlank } from '../../../../shared/model/identifiers.ts';
import { parseNumberText } from '../../../../shared/notation/number-text.ts';
import { withHyphens } from '../../../../shared/notation/comparable-text.ts';
import type { DecisionInForce } from '../../../../shared/rules/review/decision-changes.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { useUnsent } from '../../parts/leaving.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { TextField } from '../../parts/text-field.tsx';

interface AddDecisionProps {
  readonly lines: readonly Pick<LineExplanation, 'indicator'>[];
  readonly catalog: Pick<Catalog, 'indicators' | 'scoring'>;
  readonly onAdd: (decision: DecisionInForce) => void;
}

type Kind = DecisionInForce['kind'];
type Wrong = 'needsPoints' | 'needsReason';

/** As long as the server takes. */
const LONGEST_REASON = 300;

const verdicts = VerdictOverride.shape.verdict.options;

export function AddDecision({ lines, catalog, onAdd }: AddDecisionProps) {
  const { language, texts } = useSpeech();
  const words = reviewTexts[language].decisions;
  const kinds: readonly Kind[] = [
    ...(catalog.scoring.rules.length > 0 ? (['adjust'] as const) : []),
    ...(lines.length > 0 ? (['override'] as const) : []),
    'disqualify',
  ];
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'disqualify');
  const [indicator, setIndicator] = useState('');
  const [points, setPoints] = useState('');
  const [verdict, setVerdict] = useState<VerdictOverride['verdict']>('met');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Wrong | null>(null);

  useUnsent(`${points}${reason}`.trim() !== '');

  const first = lines[0]?.indicator ?? '';
  const add = () => {
    const why = reason.replace(/\p{Cc}/gu, ' ').trim();
    const read = parseNumberText(withHyphens(points.trim().replace(/^\+/, '')));
    if (kind === 'adjust' && (read.kind !== 'decimal' || read.decimal === '0'))
      return setWrong('needsPoints');
    if (looksBlank(why)) return setWrong('needsReason');
    setWrong(null);
    setPoints('');
    setReason('');
    if (kind === 'disqualify') return onAdd({ kind, reason: why });
    if (kind === 'override')
      return onAdd({ kind, override: { indicator: indicator || first, verdict, reason: why } });
    if (read.kind !== 'decimal') return undefined;
    return onAdd({
      kind,
      adjustment: { indicator: indicator || null, points: read.decimal, reason: why },
    });
  };
  return (
    <details>
      <summary tabIndex={0}>{words.add}</summary>
      <Choice
        label={words.kind}
        value={kind}
        onChoose={(chosen) => setKind(kinds.find((one) => one === chosen) ?? kind)}
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
          value={indicator || (kind === 'override' ? first : '')}
          onChoose={setIndicator}
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
        <TextField label={words.pointsLabel} type="text" value={points} onType={setPoints} />
      )}
      {kind === 'override' && (
        <Choice
          label={words.verdictLabel}
          value={verdict}
          onChoose={(chosen) => setVerdict(verdicts.find((one) => one === chosen) ?? verdict)}
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
        onType={setReason}
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
