/** The council's page with its flows, workbook and server: loaded after sign-in. */
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { createApi } from '../api/client.ts';
import { watchCellEdit } from '../excel/cell-edit.ts';
import { councilWorkbook } from '../excel/council-workbook.ts';
import { listCampaigns } from '../api/list-campaigns.ts';
import type { CellFeed } from '../flows/cell-feed.ts';
import { fetchCellAnswers } from '../flows/fetch-cell-answers.ts';
import { listMemberships, releaseAccount } from '../flows/memberships.ts';
import { completeTargets } from '../flows/complete-targets.ts';
import { addMissingTables, missingTables, setUpWorkbook } from '../flows/create-council-workbook.ts';
import { preparePublication } from '../flows/prepare-publication.ts';
import { publishCampaign } from '../flows/publish-campaign.ts';
import { refreshStandings } from '../flows/refresh-standings.ts';
import type { IsoDate } from '../../shared/model/identifiers.ts';
import type { Session } from '../sign-in/sign-in.ts';
import { CellEditProvider } from './cell-edit.tsx';
import type { CouncilActions } from './council-actions.ts';
import { CouncilPage } from './council-page.tsx';

/** The council's page of a session, working on the workbook that the pane is open in. */
export function councilPage(session: Session, apiBase: string, cells: CellFeed): ComponentType {
  const api = createApi({ baseUrl: apiBase, token: session.token });
  const ports = { api, workbook: councilWorkbook };
  const actions: CouncilActions = {
    campaigns: () => listCampaigns(api),
    missingTables: () => missingTables(councilWorkbook),
    setUp: (beginning) => setUpWorkbook(councilWorkbook, beginning, today()),
    addMissingTables: () => addMissingTables(councilWorkbook),
    completeTargets: () => completeTargets(councilWorkbook),
    prepare: () => preparePublication(ports, new Date().toISOString()),
    publish: (publication) => publishCampaign(ports, publication),
    async refresh(campaign, how) {
      const outcome = await refreshStandings(ports, campaign, how);
      cells.renew();
      return outcome;
    },
    memberships: (campaign) => listMemberships(api, campaign),
    releaseAccount: (campaign, account) => releaseAccount(api, campaign, account),
    goTo: (worksheet, cell) => councilWorkbook.goTo(worksheet, cell),
  };
  return () => {
    // Functions in cells are answered while the council is signed in.
    useEffect(() => cells.open(() => fetchCellAnswers(ports)), []);
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
