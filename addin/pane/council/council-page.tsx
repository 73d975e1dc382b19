/** The council's page: the campaign above, and a tab for each thing there is to do for it. */
import { useState } from 'preact/hooks';
import type { CampaignSummary } from '../../../shared/api/operations.ts';
import type { CampaignId } from '../../../shared/model/identifiers.ts';
import { openedCampaign, type OpenedCampaign } from '../../flows/workbook-campaign.ts';
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
  const [known, setKnown] = useState<KnownCampaigns>({ published: null, own: null });
  /** Somebody's choice, or what was published just now; until then the workbook's own. */
  const [chosen, choose] = useState<CampaignId | null>(null);
  const { published, own } = known;
  const campaign = campaignOf(known, chosen);
  const drafts = useDrafts();
  const openedWith = async (found: readonly CampaignSummary[]) => {
    const [stated, remembered] = await Promise.all([actions.statedCampaign(), actions.workbookCampaign()]);
    return openedCampaign(found, stated, remembered);
  };
  const reload = () =>
    loading.run({ busy: texts.council.busyLoading }, async () => {
      const found = await actions.campaigns();
      setKnown({ published: found, own: await openedWith(found) });
    });
  const lookAgain = () => {
    if (published === null) return reload();
    loading.run({ busy: texts.opening }, async () => {
      setKnown({ published, own: await openedWith(published) });
    });
  };
  useOnce(reload);

  return (
    <ToldIssues.Provider value={IssueList}>
      <h1>{texts.council.title}</h1>
      {published !== null && (
        <CampaignChoice
          campaigns={published}
          unpublished={own?.kind === 'unpublished' ? own.name : null}
          chosen={campaign ?? null}
          onChoose={choose}
        />
      )}
      {published?.length === 0 && <p class="empty">{texts.council.standingsEmpty}</p>}
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
                onRead={lookAgain}
                onPublished={(newest) => {
                  choose(newest);
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
            : campaignTabs(campaign, published ?? [], actions, drafts, messages)),
        ]}
      />
    </ToldIssues.Provider>
  );
}

/** The campaigns there are, `null` until they are known, and the one that the workbook is about. */
interface KnownCampaigns {
  readonly published: readonly CampaignSummary[] | null;
  readonly own: OpenedCampaign | null;
}

/** The published campaign to work on; none while the workbook's own is not published and no other is chosen. */
function campaignOf({ published, own }: KnownCampaigns, chosen: CampaignId | null) {
  if (chosen === null && own?.kind === 'unpublished') return undefined;
  const wanted = chosen ?? (own?.kind === 'published' ? own.id : null);
  return published?.find(({ id }) => id === wanted) ?? published?.[0];
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
