/** What would lift a unit to the next rank: single indicators, those that take least first. */
import type { Catalog } from '../../../shared/model/catalog.ts';
import type { Explanation, RankChange } from '../../../shared/model/explanation.ts';
import type { Indicator } from '../../../shared/model/indicator.ts';
import { reportedText } from '../../messages/reported-text.ts';
import { percentText } from '../../messages/rule-words.ts';
import { standingTexts } from '../../messages/standing-texts.ts';
import { useSpeech } from '../parts/speech.tsx';

/** What somebody can keep in mind; the others are a click away. */
const SHOWN = 3;

interface NextRankProps {
  readonly explanation: Pick<Explanation, 'rank' | 'toNextRank'>;
  readonly catalog: Pick<Catalog, 'indicators'>;
}

export function NextRank({ explanation: { rank, toNextRank }, catalog }: NextRankProps) {
  const { language, format } = useSpeech();
  const { next } = standingTexts[language];
  const hidden = toNextRank.slice(SHOWN);
  return (
    <section class="card plain" aria-labelledby="next-rank-title">
      <h3 id="next-rank-title">{next.title}</h3>
      {toNextRank.length === 0 ? (
        <p>{rank === 1 ? next.first : next.none}</p>
      ) : (
        <>
          <Changes changes={toNextRank.slice(0, SHOWN)} catalog={catalog} />
          {hidden.length > 0 && (
            <details>
              <summary tabIndex={0}>{next.more(format.number(hidden.length))}</summary>
              <Changes changes={hidden} catalog={catalog} />
            </details>
          )}
          <p class="hint">{next.why}</p>
          <p class="hint">{next.limit}</p>
        </>
      )}
    </section>
  );
}

function Changes({
  changes,
  catalog: { indicators },
}: {
  readonly changes: readonly RankChange[];
  readonly catalog: NextRankProps['catalog'];
}) {
  return (
    <ol class="differences">
      {changes.map((change) => {
        const indicator = indicators.find(({ code }) => code === change.indicator);
        return indicator && <Change key={change.indicator} change={change} indicator={indicator} />;
      })}
    </ol>
  );
}

function Change({ change, indicator }: { readonly change: RankChange; readonly indicator: Indicator }) {
  const { texts, messages, language, format } = useSpeech();
  const { next, reported } = standingTexts[language];
  const { from, to, rank } = change;
  const words = (value: RankChange['from']) => reportedText(value, indicator, messages, format);
  /** Of nothing reported a ratio or a change is so much of 100. */
  const aim =
    from !== null
      ? words(to)
      : to.kind === 'ratio'
        ? percentText(to.numerator, format)
        : to.kind === 'change'
          ? reported.shareOfBefore(format.number(to.current))
          : words(to);
  return (
    <li class="issue">
      <span class="place">{next.rank(format.number(rank))}</span>
      <span class="subject">{`${texts.issues.indicator(indicator.code)}: ${indicator.name}`}</span>
      <span class="change">
        <del>{words(from)}</del>
        {` ${texts.differences.becomes} `}
        <ins>{aim}</ins>
      </span>
    </li>
  );
}
