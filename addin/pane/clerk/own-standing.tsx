/** What came of the unit's report: fetched when its tab is first chosen, and again when asked to or when a report was sent. */
import { useEffect, useState } from 'preact/hooks';
import type { PublishedCatalog } from '../../../shared/model/catalog.ts';
import type { Instant } from '../../../shared/model/identifiers.ts';
import type { Revision } from '../../../shared/model/submission.ts';
import type { SeenStanding } from '../../flows/fetch-standing.ts';
import { standingTexts } from '../../messages/standing-texts.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Clamped } from '../parts/clamped.tsx';
import { AsOf } from '../parts/as-of.tsx';
import { BusyLine } from '../parts/busy-line.tsx';
import type { ClerkActions, UnitChoice } from './clerk-actions.ts';
import { NextRank } from './next-rank.tsx';
import { ProblemNotice } from '../issues/problem-notice.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { StandingHeadline } from '../standing/standing-headline.tsx';
import { StandingLines } from '../standing/standing-lines.tsx';
import { StandingPlace } from './standing-place.tsx';
import { StandingState } from './standing-state.tsx';
import { useAction } from '../parts/use-action.ts';

interface OwnStandingProps {
  readonly of: UnitChoice;
  /** As the sheet was last checked against. */
  readonly held: PublishedCatalog;
  /** That the server has, as far as the pane knows; another one makes it ask again. */
  readonly revision: Revision | null;
  readonly fetch: ClerkActions['standing'];
}

export function OwnStanding({ of, held, revision, fetch }: OwnStandingProps) {
  const { language } = useSpeech();
  const texts = standingTexts[language];
  const action = useAction();
  const [seen, setSeen] = useState<SeenStanding | null>(null);
  const [news, setNews] = useState('');
  const [at, setAt] = useState<Instant | null>(null);
  const look = () =>
    action.run({ busy: texts.busy }, async () => {
      setNews('');
      const found = await fetch(of, seen?.published ?? held, seen?.etag ?? null);
      setAt(new Date().toISOString());
      if (found !== null) setSeen(found);
      if (seen !== null) setNews(found === null ? texts.unchanged : texts.updated);
    });
  useEffect(look, [revision]);
  return (
    <>
      {seen !== null && <Standing seen={seen} />}
      <div class="actions">
        <ActionButton busy={action.busy !== null} onPress={look}>
          {texts.refresh}
        </ActionButton>
      </div>
      <AsOf at={at} timeZone={held.catalog.campaign.timeZone} />
      <BusyLine busy={action.busy} />
      <output class="hint">{news}</output>
      <ProblemNotice failure={action.failure} />
    </>
  );
}

function Standing({ seen }: { readonly seen: SeenStanding }) {
  const { language } = useSpeech();
  const { standing, published } = seen;
  const { row, explanation } = standing;
  const { units, campaign } = published.catalog;
  const unit = units.find(({ code }) => code === standing.unit);
  const isRanked = row?.state === 'ranked';
  return (
    <>
      <Clamped text={campaign.name} />
      <h2>{standingTexts[language].title(unit?.name ?? standing.unit)}</h2>
      <StandingState row={row} />
      {row !== null && explanation !== null && (
        <>
          <StandingHeadline row={row} />
          {(isRanked || standing.placeWithheld) && (
            <StandingPlace seen={seen} row={row} explanation={explanation} />
          )}
          {isRanked && !standing.placeWithheld && (
            <NextRank explanation={explanation} catalog={published.catalog} />
          )}
          <StandingLines explanation={explanation} catalog={published.catalog} />
        </>
      )}
    </>
  );
}
