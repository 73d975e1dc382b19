/** The council's page with its flows, workbook and server: loaded after sign-in. */
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { createApi } from '../../api/client.ts';
import { letPass } from '../../api/let-pass.ts';
import { isCellEdited, watchCellEdit } from '../../excel/cell-edit.ts';
import { councilWorkbook } from '../../excel/council-workbook.ts';
import { listCampaigns } from '../../api/list-campaigns.ts';
import { countWarnings, reviewEntry } from '../../flows/bulk-review.ts';
import type { CellFeed } from '../../flows/cell-feed.ts';
import { extendUnit, listExtensions } from '../../flows/extend-unit.ts';
import { compareFrozen } from '../../flows/compare-frozen.ts';
import { fetchCellAnswers } from '../../flows/fetch-cell-answers.ts';
import { fetchChaseList } from '../../flows/fetch-chase-list.ts';
import type { LiveResults } from '../../flows/fetch-results.ts';
import { foreseeFreezing, freezeStandings } from '../../flows/freeze-standings.ts';
import { listSnapshots, verifySnapshot } from '../../flows/frozen-standings.ts';
import { listMemberships, releaseAccount } from '../../flows/memberships.ts';
import { completeTargets } from '../../flows/complete-targets.ts';
import { addMissingTables, missingTables, setUpWorkbook } from '../../flows/create-council-workbook.ts';
import { preparePublication } from '../../flows/prepare-publication.ts';
import { publishCampaign } from '../../flows/publish-campaign.ts';
import { refreshStandings } from '../../flows/refresh-standings.ts';
import type { IsoDate } from '../../../shared/model/identifiers.ts';
import { answerFrom } from '../../../shared/sheet/standings/answer-cell.ts';
import { openReportSheet } from '../../flows/open-report-sheet.ts';
import { fetchQueue } from '../../flows/review-queue.ts';
import { fetchRevision, listReviews, listRevisions } from '../../flows/revision-history.ts';
import { sendReview } from '../../flows/send-review.ts';
import { shownSince } from '../../flows/shown-since.ts';
import { fetchUnitUnderReview } from '../../flows/unit-under-review.ts';
import { untilTaken } from '../../flows/until-taken.ts';
import { workbookCampaign } from '../../flows/workbook-campaign.ts';
import { writeAnnexes } from '../../flows/write-annexes.ts';
import { writeSnapshot } from '../../flows/write-snapshot.ts';
import type { Session } from '../../sign-in/sign-in.ts';
import { CellEditProvider } from '../issues/cell-edit.tsx';
import type { CouncilActions } from './council-actions.ts';
import { CouncilPage } from './council-page.tsx';

/** The council's page of a session, working on the workbook that the pane is open in. */
export function councilPage(session: Session, apiBase: string, cells: CellFeed): ComponentType {
  const api = createApi({ baseUrl: apiBase, token: session.token });
  const ports = { api, workbook: councilWorkbook };
  const fetchAnswers = () => fetchCellAnswers(ports);
  const onShown = ({ results, catalog }: LiveResults) =>
    cells.publish(fetchAnswers, answerFrom(results, catalog));
  const actions: CouncilActions = {
    campaigns: () => listCampaigns(api),
    workbookCampaign: () => workbookCampaign(councilWorkbook),
    statedCampaign: () => councilWorkbook.statedCampaign(),
    missingTables: () => missingTables(councilWorkbook),
    setUp: (beginning) => setUpWorkbook(councilWorkbook, beginning, today()),
    addMissingTables: () => addMissingTables(councilWorkbook),
    completeTargets: () => completeTargets(councilWorkbook),
    prepare: () => preparePublication(ports, new Date().toISOString()),
    publish: (publication) => publishCampaign(ports, publication),
    shownSince: (campaign) => shownSince(councilWorkbook, campaign),
    async refresh(campaign, wish) {
      const outcome = await refreshStandings({ ...ports, onShown }, campaign, wish);
      // Cells may say what was before a refresh of somebody else, who works in the same workbook.
      if (outcome.kind !== 'refreshed') cells.renew();
      return outcome;
    },
    writeAnnexes: (campaign) => writeAnnexes(ports, campaign),
    isEditing: isCellEdited,
    memberships: (campaign) => listMemberships(api, campaign),
    releaseAccount: (campaign, membership) => releaseAccount(api, campaign, membership),
    queue: (campaign, held) => fetchQueue(api, campaign, held),
    openUnit: (of, held) => fetchUnitUnderReview(api, of, held),
    review: (of, request, published) => sendReview(api, of, request, published),
    reviewEntry: (entry, said, published) =>
      untilTaken(() => reviewEntry(api, entry, said, published), letPass),
    countWarnings: (entry, published) => untilTaken(() => countWarnings(api, entry, published), letPass),
    revisions: (of) => listRevisions(api, of),
    reviews: (of) => listReviews(api, of),
    revision: (of, revision) => fetchRevision(api, of, revision),
    extensions: (of) => listExtensions(api, of),
    extend: (campaign, request, of) =>
      extendUnit(api, campaign, request, { ...of, now: new Date().toISOString() }),
    openSheet: (unit) => openReportSheet(councilWorkbook, unit),
    watchSelection: (onSelect) => councilWorkbook.watchSelection(onSelect),
    selectedUnit: () => councilWorkbook.selectedUnit(),
    chaseList: (campaign, held) => fetchChaseList(api, campaign, held),
    snapshots: (campaign) => listSnapshots(api, campaign),
    foreseeFreezing: (campaign) => foreseeFreezing(api, campaign),
    freeze: (campaign, request) => freezeStandings(api, campaign, request),
    verifySnapshot: (campaign, snapshot) => verifySnapshot(api, campaign, snapshot),
    writeSnapshot: (campaign, snapshot) => writeSnapshot(ports, campaign, snapshot),
    compareSnapshots: (campaign, sides) => compareFrozen(api, campaign, sides),

    goTo: (worksheet, cell) => councilWorkbook.goTo(worksheet, cell),
  };
  return () => {
    // Functions in cells are answered while the council is signed in.
    useEffect(() => cells.open(fetchAnswers), []);
    return (
      <CellEditProvider watch={watchCellEdit}>
        <CouncilPage actions={actions} />
      </CellEditProvider>
    );
  };
}

/** The day it is at the universal time: the example begins with it, to the day or so. */
function today(): IsoDate {
  return new Date().toISOString().slice(0, 10);
}
