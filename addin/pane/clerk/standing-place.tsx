/** A unit's place in its block and what set it apart from those next to it; or that the council keeps places to itself. */
import type { Catalog } from '../../../shared/model/catalog.ts';
import type { Comparison, Explanation } from '../../../shared/model/explanation.ts';
import type { StandingsRow } from '../../../shared/model/standings.ts';
import type { SeenStanding } from '../../flows/fetch-standing.ts';
import { standingTexts, type StandingTexts } from '../../messages/standing-texts.ts';
import { Facts } from '../parts/facts.tsx';
import { useSpeech } from '../parts/speech.tsx';

interface StandingPlaceProps {
  readonly seen: SeenStanding;
  readonly row: StandingsRow;
  readonly explanation: Explanation;
}

export function StandingPlace({ seen: { standing, published }, row, explanation }: StandingPlaceProps) {
  const { language, format } = useSpeech();
  const texts = standingTexts[language];
  const { place } = texts;
  if (standing.placeWithheld) return <p class="notice">{place.withheld}</p>;
  const { neighbours, criteria } = explanation;
  const { rank, bounds, level } = row;
  const { blocks } = published.catalog;
  const block = blocks.find(({ code }) => code === row.block)?.name ?? row.block;
  const names = nameUnits(published.catalog);
  return (
    <section class="card plain" aria-labelledby="place-title">
      <h3 id="place-title">{place.title}</h3>
      {rank !== null && (
        <p class="total">
          {place.rank(format.number(rank))}{' '}
          {standing.provisional === true && (
            <fluent-badge appearance="tint" color="warning" shape="rounded">
              {place.provisional}
            </fluent-badge>
          )}
        </p>
      )}
      <p class="figure">
        {block}
        {bounds !== null && (bounds.best !== rank || bounds.worst !== rank) && (
          <>
            {', '}
            {bounds.worst === null
              ? place.from(format.number(bounds.best))
              : place.between(format.number(bounds.best), format.number(bounds.worst))}
          </>
        )}
      </p>
      {standing.provisional === true && <p class="hint">{place.provisionalWhy}</p>}
      {level !== null && <Facts facts={[[texts.headline.level, level]]} />}
      <ul class="reasons">
        {neighbours.tied.length > 0 && <li>{place.tied(names(neighbours.tied))}</li>}
        {reasons(neighbours.above, criteria, 'behind', texts).map(({ units, why }) => (
          <li key={why}>{place.above(names(units), why)}</li>
        ))}
        {reasons(neighbours.below, criteria, 'ahead', texts).map(({ units, why }) => (
          <li key={why}>{place.below(names(units), why)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Names in the catalog's words, since codes mean nothing to people. */
function nameUnits({ units }: Pick<Catalog, 'units'>) {
  const nameOf = new Map(units.map(({ code, name }) => [code, name]));
  return (codes: readonly string[]) => codes.map((code) => nameOf.get(code) ?? code).join(', ');
}

/** The criterion that decided, once for all units that it set apart: in words, never with a figure of theirs. */
function reasons(
  compared: readonly Comparison[],
  criteria: Explanation['criteria'],
  side: 'behind' | 'ahead',
  { place, criteria: words }: StandingTexts,
): { readonly units: readonly string[]; readonly why: string }[] {
  const [first] = criteria;
  return criteria.flatMap((criterion) => {
    const units = compared.filter((other) => other.criterion === criterion).map(({ unit }) => unit);
    const why = words[criterion][side];
    const isFirst = first === undefined || criterion === first;
    return units.length === 0 ? [] : [{ units, why: isFirst ? why : place.equalIn(words[first].name, why) }];
  });
}
