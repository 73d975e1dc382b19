/** What a unit has sent so far, and what the council said of it. */
import { ProblemError } from '../../shared/api/problem.ts';
import type { CampaignId, UnitCode } from '../../shared/model/identifiers.ts';
import type { Review, ReviewedSubmission, RevisionSummary } from '../../shared/model/review.ts';
import type { Revision } from '../../shared/model/submission.ts';
import type { ThiDuaApi } from './ports.ts';

interface OfUnit {
  readonly campaign: CampaignId;
  readonly unit: UnitCode;
}

/** The newest first; none for a unit that has sent nothing. */
export async function listRevisions(
  api: ThiDuaApi,
  { campaign, unit }: OfUnit,
): Promise<readonly RevisionSummary[]> {
  try {
    return (await api.call('listRevisions', { campaign, unit }, null))?.body ?? [];
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'nothing-submitted') return [];
    throw error;
  }
}

/** All reviews in order; those of revision 0 were decided before there was a report. */
export async function listReviews(api: ThiDuaApi, { campaign, unit }: OfUnit): Promise<readonly Review[]> {
  return (await api.call('listReviews', { campaign, unit }, null))?.body ?? [];
}

export async function fetchRevision(
  api: ThiDuaApi,
  { campaign, unit }: OfUnit,
  revision: Revision,
): Promise<ReviewedSubmission> {
  const answer = await api.call('getRevision', { campaign, unit, revision: String(revision) }, null);
  if (answer === null) throw new TypeError('A revision that was not known cannot be answered with 304.');
  return answer.body;
}
