/** A unit's result in two figures: indicators met, and points with what they are made of. */
import type { Score } from '../../../shared/model/result.ts';
import type { StandingsRow } from '../../../shared/model/standings.ts';
import { pointsText } from '../../messages/rule-words.ts';
import { standingTexts } from '../../messages/standing-texts.ts';
import { Facts } from '../parts/facts.tsx';
import { useSpeech } from '../parts/speech.tsx';

export function StandingHeadline({ row }: { readonly row: StandingsRow }) {
  const { language, texts: common, format } = useSpeech();
  const texts = standingTexts[language];
  const { state, revision, counts, applicable, metPercent, estimates, score } = row;
  const met = format.number(counts.met + counts.exceeded);
  return (
    <section class="card plain">
      {state === 'disqualified' && (
        <p class="state">
          <fluent-badge appearance="tint" color="danger" shape="rounded">
            {common.review.disqualified}
          </fluent-badge>
        </p>
      )}
      {score !== null && <p class="total">{pointsText(score.total, { texts, format })}</p>}
      {metPercent !== null && (
        <p class="figure">
          {texts.headline.met(met, format.number(applicable))}
          {` (${format.percent(metPercent)})`}
        </p>
      )}
      {revision !== null && counts.notReported > 0 && (
        <p>{texts.headline.missing(format.number(counts.notReported))}</p>
      )}
      {score !== null && <ScoreFacts score={score} />}
      {score?.beyondRules === true && <p class="hint">{texts.headline.beyondRules}</p>}
      {estimates > 0 && <p class="hint">{texts.headline.estimates(format.number(estimates))}</p>}
    </section>
  );
}

/** Base + bonus − penalty + adjustment, so that anybody can add them up. */
function ScoreFacts({ score }: { readonly score: Score }) {
  const { language, format } = useSpeech();
  const { headline } = standingTexts[language];
  const signed = (points: string, sign: '+' | '-') =>
    points === '0' || points.startsWith('-') ? format.number(points) : `${sign}${format.number(points)}`;
  return (
    <Facts
      facts={[
        [headline.base, headline.baseOf(format.number(score.base), format.number(score.possibleBase))],
        [headline.bonus, signed(score.bonus, '+')],
        [headline.penalty, signed(score.penalty, '-')],
        ...(score.adjustment === '0' && !score.beyondRules
          ? []
          : [[headline.adjustment, signed(score.adjustment, '+')] as const]),
      ]}
    />
  );
}
