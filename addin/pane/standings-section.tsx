/** Updating the standings worksheet, and what the update found. */
import { useState } from 'preact/hooks';
import type { CampaignSummary } from '../../shared/api/operations.ts';
import type { Standings } from '../../shared/model/standings.ts';
import type { RefreshOutcome } from '../flows/refresh-standings.ts';
import { ActionButton } from './action-button.tsx';
import { BusyLine } from './busy-line.tsx';
import type { CouncilActions } from './council-actions.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { useSpeech } from './speech.tsx';
import { useAction } from './use-action.ts';
import { useFocus } from './use-focus.ts';

/** Whether the last update changed anything, and the standings that the worksheet shows as far as this pane wrote them. */
interface Refreshed {
  readonly kind: RefreshOutcome['kind'];
  readonly standings: Standings | null;
}

interface StandingsSectionProps {
  readonly campaign: CampaignSummary;
  readonly refresh: CouncilActions['refresh'];
}

export function StandingsSection({ campaign, refresh }: StandingsSectionProps) {
  const { texts } = useSpeech();
  const action = useAction();
  const [refreshed, setRefreshed] = useState<Refreshed | null>(null);

  const update = (how: { readonly rewrite: boolean }) =>
    action.run({ busy: texts.council.busyRefreshing }, async () => {
      const outcome = await refresh(campaign.id, how);
      if (outcome.kind === 'refreshed') setRefreshed(outcome);
      else setRefreshed((earlier) => ({ kind: 'unchanged', standings: earlier?.standings ?? null }));
    });

  return (
    <section class="part">
      <h2>{texts.council.standingsTitle}</h2>
      <p>{texts.council.standingsWhy}</p>
      <div class="actions">
        <ActionButton busy={action.busy !== null} onPress={() => update({ rewrite: false })}>
          {texts.council.refresh}
        </ActionButton>
      </div>
      <BusyLine busy={action.busy} />
      <ProblemNotice failure={action.failure} />
      {refreshed !== null && (
        <RefreshResult refreshed={refreshed} onRewrite={() => update({ rewrite: true })} />
      )}
    </section>
  );
}

function RefreshResult({ refreshed, onRewrite }: { refreshed: Refreshed; onRewrite: () => void }) {
  const { texts } = useSpeech();
  const { kind, standings } = refreshed;
  const heading = useFocus<HTMLHeadingElement>(refreshed);
  return (
    <section class="notice success" aria-labelledby="refreshed-title">
      <h3 id="refreshed-title" tabIndex={-1} ref={heading}>
        {kind === 'refreshed' ? texts.council.refreshed : texts.council.stillSame}
      </h3>
      {standings !== null && <StandingsSummary standings={standings} />}
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
