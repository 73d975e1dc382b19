/** The council's page: the campaign above, and a tab for each thing there is to do for it. */
import { useState } from 'preact/hooks';
import type { CampaignSummary } from '../../../shared/api/operations.ts';
import type { CampaignId } from '../../../shared/model/identifiers.ts';
import { chaseTexts } from '../../messages/chase-texts.ts';
import type { Messages } from '../../messages/messages.ts';
import { snapshotTexts } from '../../messages/snapshot-texts.ts';
import { AccountsSection } from './accounts-section.tsx';
import { AnnexesSection } from './standings/annexes-section.tsx';
import { BusyLine } from '../parts/busy-line.tsx';
import { CampaignChoice } from './campaign-choice.tsx';
import { ChaseSection } from './chase/chase-section.tsx';
import type { CouncilActions } from './council-actions.ts';
import { IssueList } from '../issues/issue-list.tsx';
import { ProblemNotice } from '../issues/problem-notice.tsx';
import { SetUpTab } from './set-up/set-up-tab.tsx';
import { ReviewSection } from './review/review-section.tsx';
import { SnapshotsSection } from './snapshots/snapshots-section.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { ToldIssues } from '../issues/told-issues.ts';
import { StandingsSection } from './standings/standings-section.tsx';
import { Tabs, type Tab } from '../parts/tabs.tsx';
import { useAction, useOnce } from '../parts/use-action.ts';
import { useDrafts, type Drafts } from './use-drafts.ts';

export function CouncilPage({ actions }: { actions: CouncilActions }) {
  const { messages, texts } = useSpeech();
  const loading = useAction();
  const [campaigns, setCampaigns] = useState<readonly CampaignSummary[] | null>(null);
  /** The workbook's own, until somebody chooses or publishes another. */
  const [chosen, choose] = useState<CampaignId | null>(null);
  const campaign = campaigns?.find(({ id }) => id === chosen) ?? campaigns?.[0];
  const drafts = useDrafts();
  const load = async () => {
    const [found, own] = await Promise.all([actions.campaigns(), actions.workbookCampaign()]);
    choose((already) => already ?? own);
    setCampaigns(found);
  };
  const reload = () => loading.run({ busy: texts.council.busyLoading }, load);
  useOnce(reload);

  return (
    <ToldIssues.Provider value={IssueList}>
      <h1>{texts.council.title}</h1>
      {campaign !== undefined && (
        <CampaignChoice campaigns={campaigns ?? []} chosen={campaign} onChoose={choose} />
      )}
      {campaigns?.length === 0 && <p class="empty">{texts.council.standingsEmpty}</p>}
      <BusyLine busy={loading.busy} />
      <ProblemNotice failure={loading.failure} />
      <Tabs
        label={texts.council.tabs.label}
        tabs={[
          {
            key: 'set-up',
            label: texts.council.tabs.setUp,
            panel: (
              <SetUpTab
                actions={actions}
                onPublished={(published) => {
                  choose(published);
                  reload();
                }}
              >
                {campaign !== undefined && (
                  <AccountsSection key={campaign.id} campaign={campaign} actions={actions} />
                )}
              </SetUpTab>
            ),
          },
          ...(campaign === undefined
            ? []
            : campaignTabs(campaign, campaigns ?? [], actions, drafts, messages)),
        ]}
      />
    </ToldIssues.Provider>
  );
}

/** What there is to do for a campaign once it is published. */
function campaignTabs(
  campaign: CampaignSummary,
  campaigns: readonly CampaignSummary[],
  actions: CouncilActions,
  drafts: Drafts,
  { language, texts: { council } }: Messages,
): Tab[] {
  return [
    {
      key: 'standings',
      label: council.tabs.standings,
      panel: (
        <>
          <StandingsSection key={campaign.id} campaign={campaign} campaigns={campaigns} actions={actions} />
          <AnnexesSection key={`annexes of ${campaign.id}`} campaign={campaign} actions={actions} />
        </>
      ),
    },
    {
      key: 'review',
      label: council.tabs.review,
      panel: <ReviewSection key={campaign.id} campaign={campaign} actions={actions} drafts={drafts} />,
    },
    {
      key: 'chase',
      label: chaseTexts[language].tab,
      panel: <ChaseSection key={campaign.id} campaign={campaign} fetch={actions.chaseList} />,
    },
    {
      key: 'snapshots',
      label: snapshotTexts[language].tab,
      panel: <SnapshotsSection key={campaign.id} campaign={campaign} actions={actions} />,
    },
  ];
}
