/** Scoring rules with what came of each; those for units of another size are folded away. */
import type { RuleExplanation } from '../../../shared/model/explanation.ts';
import type { Measure } from '../../../shared/model/indicator.ts';
import type { Scoring, ScoringRule } from '../../../shared/model/scoring.ts';
import { ruleOutcome } from '../../messages/rule-outcome.ts';
import { pointsText, ruleWords } from '../../messages/rule-words.ts';
import { standingTexts } from '../../messages/standing-texts.ts';
import { useSpeech } from '../parts/speech.tsx';

interface RuleListProps {
  readonly rules: readonly RuleExplanation[];
  /** Whose rows the explanations name. */
  readonly scoring: Pick<Scoring, 'rules'>;
  /** Of the indicator that they are about; `null`: they are about the report as a whole. */
  readonly measure: Measure | null;
}

export function RuleList({ rules, ...about }: RuleListProps) {
  const { language, format } = useSpeech();
  const { lines } = standingTexts[language];
  const own = rules.filter(({ outcome }) => outcome !== 'otherTier');
  const others = rules.filter(({ outcome }) => outcome === 'otherTier');
  return (
    <>
      <Rules rules={own} {...about} />
      {others.length > 0 && (
        <details>
          <summary tabIndex={0}>{lines.otherTiers(format.number(others.length))}</summary>
          <Rules rules={others} {...about} />
        </details>
      )}
    </>
  );
}

function Rules({ rules, scoring, measure }: RuleListProps) {
  if (rules.length === 0) return null;
  return (
    <ul class="rules">
      {rules.map((explained) => {
        const rule = scoring.rules[explained.row];
        return rule && <Rule key={explained.row} explained={explained} rule={rule} measure={measure} />;
      })}
    </ul>
  );
}

interface RuleProps extends Pick<RuleListProps, 'measure'> {
  readonly explained: RuleExplanation;
  readonly rule: ScoringRule;
}

function Rule({ explained, rule, measure }: RuleProps) {
  const { language, messages, format } = useSpeech();
  const texts = standingTexts[language];
  const { outcome, points } = explained;
  return (
    <li class={outcome === 'applied' ? 'applied' : 'hint'}>
      {ruleWords(rule, messages, format)}
      <span class="outcome">
        {ruleOutcome(explained, { rule, measure }, messages, format)}
        {outcome === 'applied' && (
          <>
            {': '}
            <strong>{pointsText(points, { texts, format })}</strong>
          </>
        )}
      </span>
    </li>
  );
}
