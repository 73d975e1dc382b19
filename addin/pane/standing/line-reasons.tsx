/** How one line's points come about: what was asked and reported, each scoring rule in words, what the council decided. */
import type { Explanation, LineExplanation } from '../../../shared/model/explanation.ts';
import { isComputedPercent, type Indicator } from '../../../shared/model/indicator.ts';
import type { Scoring } from '../../../shared/model/scoring.ts';
import { reportedText, targetText } from '../../messages/reported-text.ts';
import { pointsText } from '../../messages/rule-words.ts';
import { standingTexts } from '../../messages/standing-texts.ts';
import { Facts, type Fact } from '../parts/facts.tsx';
import { RuleList } from './rule-list.tsx';
import { useSpeech } from '../parts/speech.tsx';

interface LineReasonsProps {
  readonly line: LineExplanation;
  readonly indicator: Indicator;
  readonly scoring: Scoring;
}

export function LineReasons({ line, indicator, scoring }: LineReasonsProps) {
  const { language, format } = useSpeech();
  const texts = standingTexts[language];
  const { granted, points, override, rules, adjustments } = line;
  const isUnscored = points !== null && rules.length === 0;
  return (
    <div class="line-reasons">
      <LineFacts line={line} indicator={indicator} />
      {override !== null && (
        <p>
          {texts.lines.because(
            `${texts.lines.council}: ${texts.verdicts[override.verdict]}`,
            override.reason,
          )}
        </p>
      )}
      {isUnscored && <p class="hint">{texts.lines.noRules}</p>}
      <RuleList rules={rules} scoring={scoring} measure={indicator.measure} />
      {granted !== null && granted !== '0' && (
        <p>{texts.lines.granted(pointsText(granted, { texts, format }))}</p>
      )}
      <Adjustments adjustments={adjustments} />
      {line.beyondRules && <p class="hint">{texts.lines.beyondRules}</p>}
    </div>
  );
}

function LineFacts({ line, indicator }: Omit<LineReasonsProps, 'scoring'>) {
  const { language, messages, format } = useSpeech();
  const texts = standingTexts[language];
  const { target, reported, figure, completion, computedVerdict, override } = line;
  const isPercent = isComputedPercent(indicator.measure);
  const facts: Fact[] = [
    [texts.lines.target, targetText(target, indicator, messages)],
    // A parent reports nothing itself.
    ...(indicator.measure === 'allOf'
      ? []
      : [[texts.lines.reported, reportedText(reported, indicator, messages, format)] as const]),
    ...(figure !== null && isPercent ? [[texts.lines.figure, format.percent(figure)] as const] : []),
    ...(completion === null ? [] : [[texts.lines.completionName, format.percent(completion)] as const]),
    ...(override === null ? [] : [[texts.lines.computed, texts.verdicts[computedVerdict]] as const]),
  ];
  return <Facts facts={facts} />;
}

interface ReportReasonsProps {
  readonly report: Explanation['report'];
  readonly scoring: Scoring;
}

/** What concerns no single indicator: days late, and what the council adds to the unit as a whole or takes from it. */
export function ReportReasons({ report: { rules, adjustments }, scoring }: ReportReasonsProps) {
  const { language } = useSpeech();
  return (
    <div class="line-reasons">
      {rules.length + adjustments.length === 0 && (
        <p class="hint">{standingTexts[language].lines.reportNothing}</p>
      )}
      <RuleList rules={rules} scoring={scoring} measure={null} />
      <Adjustments adjustments={adjustments} />
    </div>
  );
}

function Adjustments({ adjustments }: Pick<LineExplanation, 'adjustments'>) {
  const { language, format } = useSpeech();
  const texts = standingTexts[language];
  return (
    <>
      {adjustments.map(({ points, reason }, place) => (
        <p key={place}>
          {texts.lines.because(
            `${texts.lines.adjustments}: ${pointsText(points, { texts, format })}`,
            reason,
          )}
        </p>
      ))}
    </>
  );
}
