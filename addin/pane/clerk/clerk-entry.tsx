/** The clerk's page with its flows, workbook and server: loaded after sign-in. */
import type { ComponentType } from 'preact';
import { createApi } from '../../api/client.ts';
import { watchCellEdit } from '../../excel/cell-edit.ts';
import { unitSheet } from '../../excel/unit-sheet.ts';
import { adoptUnitSheet, lookAtSheet } from '../../flows/adopt-unit-sheet.ts';
import { checkUnitSheet, recheckUnitSheet } from '../../flows/check-unit-sheet.ts';
import { createUnitSheet } from '../../flows/create-unit-sheet.ts';
import { fetchStanding } from '../../flows/fetch-standing.ts';
import { listCampaigns } from '../../api/list-campaigns.ts';
import { hasNews } from '../../flows/look-for-news.ts';
import { createProgressReporter } from '../../flows/report-progress.ts';
import { fetchRevision, listReviews, listRevisions } from '../../flows/revision-history.ts';
import { settleConflict } from '../../flows/settle-conflict.ts';
import { submitUnitSheet } from '../../flows/submit-unit-sheet.ts';
import { updateUnitSheet } from '../../flows/update-unit-sheet.ts';
import { writeReceipt } from '../../flows/write-receipt.ts';
import type { Session } from '../../sign-in/sign-in.ts';
import { CellEditProvider } from '../issues/cell-edit.tsx';
import type { ClerkActions } from './clerk-actions.ts';
import { ClerkPage } from './clerk-page.tsx';

/** The clerk's page of a session, working on the workbook that the pane is open in. */
export function clerkPage(session: Session, apiBase: string): ComponentType {
  const api = createApi({ baseUrl: apiBase, token: session.token });
  const ports = { api, sheet: unitSheet };
  const progress = createProgressReporter(api);
  const actions: ClerkActions = {
    campaigns: () => listCampaigns(api),
    async create(choice) {
      const version = await createUnitSheet(ports, choice);
      progress.created(choice, version).catch(reportError);
    },
    tellProgress: progress.checked,
    look: (choice, known) => lookAtSheet(ports, choice, known),
    adopt: (seen, proposal, header) => adoptUnitSheet(unitSheet, seen, proposal, header),
    check: () => checkUnitSheet(ports),
    recheck: (earlier) => recheckUnitSheet(ports, earlier),
    hasNews: (earlier) => hasNews(api, earlier),
    watch: (onEdit) => unitSheet.watch(onEdit),
    update: () => updateUnitSheet(ports),
    applyFixes: (fixes) => unitSheet.applyFixes(fixes),
    undoChange: (changed) => unitSheet.undoChange(changed),
    submit: () => submitUnitSheet(ports),
    settle: (conflict, taken) => settleConflict(unitSheet, conflict, taken),
    writeReceipt: (checked) => writeReceipt(unitSheet, checked),
    standing: (of, held, known) => fetchStanding(api, of, held, known),
    revisions: (choice) => listRevisions(api, choice),
    reviews: (choice) => listReviews(api, choice),
    revision: (choice, revision) => fetchRevision(api, choice, revision),
    goTo: (worksheet, cell) => unitSheet.goTo(worksheet, cell),
  };
  return () => (
    <CellEditProvider watch={watchCellEdit}>
      <ClerkPage actions={actions} account={session.account} />
    </CellEditProvider>
  );
}
