/** Updating the standings worksheet, and what the update found. */
import { useRef, useState } from 'preact/hooks';
import type { CampaignSummary } from '../../../../shared/api/operations.ts';
import type { CampaignId } from '../../../../shared/model/identifiers.ts';
import type { Standings } from '../../../../shared/model/standings.ts';
import type { WrittenTables } from '../../../flows/ports.ts';
import type { RefreshOutcome, RefreshWish, StandingsNews } from '../../../flows/refresh-standings.ts';
import { refreshTexts } from '../../../messages/refresh-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { BusyLine } from '../../parts/busy-line.tsx';
import type { CouncilActions } from '../council-actions.ts';
import { ProblemNotice } from '../../issues/problem-notice.tsx';
import { DataAgeLine, type DataAge } from './data-age.tsx';
import { RenamedColumns } from './renamed-columns.tsx';
import { RepeatChoice } from './repeat-choice.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { StandingsNews as NewsLine } from './standings-news.tsx';
import { useAction, useOnce } from '../../parts/use-action.ts';
import { useFocus } from '../../parts/use-focus.ts';
import { useRepeated } from './use-repeated.ts';
import { WarningNotice } from '../../issues/warning-notice.tsx';

/** Whether the last update changed anything, and the standings that the worksheet shows as far as this pane wrote them. */
interface Refreshed extends WrittenTables {
  readonly kind: 'refreshed' | 'unchanged';
  /** The chase list alone was. */
  readonly chaseListNew: boolean;
  readonly standings: Standings | null;
  readonly news: StandingsNews | null;
  /** Somebody pressed the button and is waiting to be told. */
  readonly byHand: boolean;
}

/** The worksheet shows another campaign's standings, and nothing was written over them. */
type OtherCampaign = Extract<RefreshOutcome, { kind: 'otherCampaign' }>;

interface StandingsSectionProps {
  readonly campaign: CampaignSummary;
  /** All there are, which gives the other one's name. */
  readonly campaigns: readonly CampaignSummary[];
  readonly actions: Pick<CouncilActions, 'refresh' | 'isEditing' | 'shownSince'>;
}

export function StandingsSection({ campaign, campaigns, actions }: StandingsSectionProps) {
  const { language, texts } = useSpeech();
  const action = useAction();
  const [refreshed, setRefreshed] = useState<Refreshed | null>(null);
  const [age, setAge] = useState<DataAge>({ at: null, seenAt: null });
  const [other, setOther] = useState<OtherCampaign | null>(null);
  const [minutes, repeatEvery] = useState<number | null>(null);
  const [isStopped, setStopped] = useState(false);
  /** The refresh that nobody pressed for, while it runs. */
  const unasked = useRef<Promise<boolean> | null>(null);

  const update = (wish: RefreshWish) =>
    action.run({ busy: texts.council.busyRefreshing }, async () => {
      // Its failure is told by itself; this one comes after it either way.
      await unasked.current?.catch(() => false);
      show(await actions.refresh(campaign.id, wish), true);
    });

  // Before anybody asks for an update, which tells it by itself.
  const readAge = (): void => {
    actions.shownSince(campaign.id).then(
      (at) => setAge((known) => (known.at === null ? { at, seenAt: null } : known)),
      (error: unknown) => action.fail(error, readAge),
    );
  };
  useOnce(readAge);

  const show = (outcome: RefreshOutcome, byHand: boolean) => {
    if (outcome.kind === 'refreshed') setAge({ at: outcome.at, seenAt: null });
    if (outcome.kind === 'unchanged') setAge({ at: outcome.at, seenAt: new Date().toISOString() });
    setOther(outcome.kind === 'otherCampaign' ? outcome : null);
    if (outcome.kind === 'refreshed') setRefreshed({ ...outcome, chaseListNew: false, byHand });
    if (outcome.kind === 'unchanged' && (byHand || outcome.chaseListNew))
      setRefreshed((earlier) => ({ ...unchanged(outcome, earlier), byHand }));
    if (outcome.kind === 'otherCampaign') setRefreshed(null);
  };

  /** Finding nothing new it says nothing. */
  const updateUnasked = async (): Promise<boolean> => {
    if (action.busy !== null || (await actions.isEditing())) return false;
    show(await actions.refresh(campaign.id, { rewrite: false }), false);
    return true;
  };
  useRepeated(
    minutes,
    () => (unasked.current = updateUnasked().finally(() => (unasked.current = null))),
    (error) => {
      repeatEvery(null);
      setStopped(true);
      action.fail(error, () => update({ rewrite: false }));
    },
  );

  const nameOf = (id: CampaignId) => campaigns.find((each) => each.id === id)?.name ?? id;
  return (
    <section class="part">
      <h2>{texts.council.standingsTitle}</h2>
      <p>{texts.council.standingsWhy}</p>
      <div class="actions">
        <ActionButton primary busy={action.busy !== null} onPress={() => update({ rewrite: false })}>
          {texts.council.refresh}
        </ActionButton>
      </div>
      <DataAgeLine age={age} timeZone={campaign.timeZone} />
      <BusyLine busy={action.busy} />
      <output>{isStopped ? refreshTexts[language].stopped : ''}</output>
      <ProblemNotice failure={action.failure} />
      {other !== null && (
        <WarningNotice
          outcome={other}
          title={refreshTexts[language].other.title(nameOf(other.shown))}
          advice={refreshTexts[language].other.advice}
        >
          <div class="actions">
            <ActionButton
              busy={action.busy !== null}
              onPress={() => update({ rewrite: true, over: other.shown })}
            >
              {refreshTexts[language].other.replace(campaign.name)}
            </ActionButton>
          </div>
        </WarningNotice>
      )}
      {refreshed !== null && (
        <RefreshResult refreshed={refreshed} onRewrite={() => update({ rewrite: true })} />
      )}
      <RepeatChoice
        minutes={minutes}
        onChoose={(chosen) => {
          setStopped(false);
          repeatEvery(chosen);
        }}
      />
    </section>
  );
}

function unchanged(
  { chaseListNew, leftOver }: Extract<RefreshOutcome, { kind: 'unchanged' }>,
  earlier: Refreshed | null,
): Omit<Refreshed, 'byHand'> {
  return {
    kind: 'unchanged',
    chaseListNew,
    standings: earlier?.standings ?? null,
    news: null,
    renamed: [],
    copyInFront: null,
    leftOver,
  };
}

function RefreshResult({ refreshed, onRewrite }: { refreshed: Refreshed; onRewrite: () => void }) {
  const { language, texts, format } = useSpeech();
  const { kind, standings, news, renamed, copyInFront, chaseListNew, leftOver, byHand } = refreshed;
  const words = refreshTexts[language];
  const heading = useFocus<HTMLHeadingElement>(byHand ? refreshed : null);
  const same = chaseListNew ? words.chaseListTitle : texts.council.stillSame;
  return (
    <section class="notice success" aria-labelledby="refreshed-title">
      <h3 id="refreshed-title" tabIndex={-1} ref={heading}>
        {kind === 'refreshed' ? texts.council.refreshed : same}
      </h3>
      {chaseListNew && <p>{words.chaseListNew}</p>}
      {copyInFront !== null && <p>{words.copyInFront(copyInFront.worksheet, copyInFront.original)}</p>}
      {leftOver !== null && <p>{words.leftOver(format.number(leftOver.cells), leftOver.worksheet)}</p>}
      {news !== null && <NewsLine news={news} />}
      {standings !== null && <StandingsSummary standings={standings} />}
      {renamed.length > 0 && <RenamedColumns renamed={renamed} />}
      {kind === 'unchanged' && (
        <fluent-button appearance="outline" onClick={onRewrite}>
          {texts.council.rewrite}
        </fluent-button>
      )}
    </section>
  );
}

function StandingsSummary({ standings }: { standings: Standings }) {
  const { texts, format } = useSpeech();
  const { reportedUnits, assignedUnits, provisional, rows } = standings;
  const tied = rows.filter((row) => row.tied).length;
  return (
    <>
      <p class="figure">
        {texts.council.reported(format.number(reportedUnits), format.number(assignedUnits))}
      </p>
      <p>{provisional ? texts.council.provisional : texts.council.final}</p>
      {tied > 0 && <p>{texts.council.tied(format.number(tied))}</p>}
    </>
  );
}
