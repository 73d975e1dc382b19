/** A unit's result line by line, each of which opens on how it came about, and what concerns the report as a whole. */
import type { ComponentChildren } from 'preact';
import type { Catalog } from '../../../shared/model/catalog.ts';
import type { Explanation, LineExplanation } from '../../../shared/model/explanation.ts';
import type { IndicatorCode } from '../../../shared/model/identifiers.ts';
import type { Indicator } from '../../../shared/model/indicator.ts';
import type { Verdict } from '../../../shared/model/verdict.ts';
import { pointsText } from '../../messages/rule-words.ts';
import { standingTexts } from '../../messages/standing-texts.ts';
import { LineReasons, ReportReasons } from './line-reasons.tsx';
import { useSpeech } from '../parts/speech.tsx';

interface StandingLinesProps {
  readonly explanation: Pick<Explanation, 'lines' | 'report' | 'score'>;
  readonly catalog: Pick<Catalog, 'indicators' | 'scoring'>;
  /** What else there is to see of an indicator at a glance, and what else below its reasons. */
  readonly marks?: (indicator: IndicatorCode) => ComponentChildren;
  readonly below?: (indicator: IndicatorCode) => ComponentChildren;
}

export function StandingLines({ explanation, catalog, marks, below }: StandingLinesProps) {
  const { lines, report, score } = explanation;
  const { language } = useSpeech();
  const texts = standingTexts[language].lines;
  const indicatorOf = new Map(catalog.indicators.map((indicator) => [indicator.code, indicator]));
  return (
    <section class="part" aria-labelledby="lines-title">
      <h3 id="lines-title">{texts.title}</h3>
      <p class="hint">{score === null ? texts.hintWithoutPoints : texts.hint}</p>
      <ul class="standing-lines">
        {lines.map((line) => {
          const indicator = indicatorOf.get(line.indicator);
          return (
            indicator && (
              <li key={line.indicator}>
                <details>
                  <LineSummary line={line} indicator={indicator} marks={marks?.(line.indicator)} />
                  <LineReasons line={line} indicator={indicator} scoring={catalog.scoring} />
                  {below?.(line.indicator)}
                </details>
              </li>
            )
          );
        })}
        {score !== null && (
          <li>
            <details>
              <summary tabIndex={0}>
                <span class="name">{texts.report}</span>
              </summary>
              <ReportReasons report={report} scoring={catalog.scoring} />
            </details>
          </li>
        )}
      </ul>
    </section>
  );
}

const colors = {
  exceeded: 'success',
  met: 'success',
  notMet: 'danger',
  notReported: 'warning',
  notArising: 'informative',
} as const satisfies Record<Verdict, string>;

interface LineSummaryProps {
  readonly line: LineExplanation;
  readonly indicator: Indicator;
  readonly marks: ComponentChildren;
}

function LineSummary({ line, indicator, marks }: LineSummaryProps) {
  const { language, format } = useSpeech();
  const texts = standingTexts[language];
  const { verdict, completion, estimate, points, rules } = line;
  // No points for want of a rule are not the same as none earned.
  const isUnscored = points === '0' && rules.length === 0;
  return (
    <summary tabIndex={0}>
      <span class="name">{`${indicator.code}. ${indicator.name}`}</span>
      <span class="verdict">
        <fluent-badge appearance="tint" color={colors[verdict]} shape="rounded">
          {texts.verdicts[verdict]}
        </fluent-badge>
        {estimate && (
          <fluent-badge appearance="tint" color="warning" shape="rounded">
            {texts.lines.estimate}
          </fluent-badge>
        )}
        {completion !== null && (
          <span class="hint">{texts.lines.completion(format.percent(completion))}</span>
        )}
        {marks}
      </span>{' '}
      {isUnscored && <span class="hint unscored">{texts.lines.unscored}</span>}
      {points !== null && !isUnscored && <span class="points">{pointsText(points, { texts, format })}</span>}
    </summary>
  );
}
