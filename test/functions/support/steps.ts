/** What tests do again and again, as its users do it. */
import type { Catalog } from '../../../shared/model/catalog.ts';
import type { ExtensionRequest } from '../../../shared/model/extension.ts';
import type { ProgressReport } from '../../../shared/model/progress.ts';
import type { ReviewRequest } from '../../../shared/model/review.ts';
import type { SnapshotRequest } from '../../../shared/model/snapshot.ts';
import type { Submission } from '../../../shared/model/submission.ts';
import { freezing } from '../../shared/fixtures/snapshots.ts';
import { progressWith } from '../../shared/fixtures/progress-report.ts';
import { extensionWith } from '../../shared/fixtures/extension-request.ts';
import { reviewWith } from '../../shared/fixtures/review-request.ts';
import { accountOf, CAMPAIGN, catalogWith } from './sample-campaign.ts';
import type { TestResponse, TestServer } from './test-server.ts';

export const CREATE = { 'if-none-match': '*' };

/** The header by which a write replaces a version. */
export function replacing(version: number): Record<string, string> {
  return { 'if-match': `"${version}"` };
}

/** The council publishes. */
export function publish(
  server: TestServer,
  catalog: Catalog = catalogWith(),
  headers: Record<string, string> = CREATE,
): Promise<TestResponse> {
  return server.call('putCampaign', { params: { campaign: CAMPAIGN }, headers, body: catalog });
}

/** A unit's own account submits. */
export function submit(
  server: TestServer,
  submission: Submission,
  headers: Record<string, string> = CREATE,
): Promise<TestResponse> {
  const { unit } = submission;
  return server.call('putSubmission', {
    params: { campaign: CAMPAIGN, unit },
    as: accountOf(unit),
    headers,
    body: submission,
  });
}

/** The council reviews. */
export function review(
  server: TestServer,
  unit: string,
  request: ReviewRequest = reviewWith(),
): Promise<TestResponse> {
  return server.call('postReview', { params: { campaign: CAMPAIGN, unit }, body: request });
}

/** The council gives a unit a later lock. */
export function extend(
  server: TestServer,
  unit: string,
  request: ExtensionRequest = extensionWith(),
  headers: Record<string, string> = CREATE,
): Promise<TestResponse> {
  return server.call('putExtension', { params: { campaign: CAMPAIGN, unit }, headers, body: request });
}

/** A unit's pane tells how far it has come. */
export function tell(
  server: TestServer,
  unit: string,
  report: ProgressReport = progressWith(),
): Promise<TestResponse> {
  return server.call('postProgress', {
    params: { campaign: CAMPAIGN, unit },
    as: accountOf(unit),
    body: report,
  });
}

/** The council freezes the standings. */
export function freeze(server: TestServer, request: SnapshotRequest = freezing()): Promise<TestResponse> {
  return server.call('postSnapshot', { params: { campaign: CAMPAIGN }, body: request });
}

/** The council reads the standings. */
export function readStandings(
  server: TestServer,
  headers: Record<string, string> = {},
): Promise<TestResponse> {
  return server.call('getStandings', { params: { campaign: CAMPAIGN }, headers });
}
