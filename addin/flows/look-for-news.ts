/** Whether the server has something that a sheet was not checked against: a colleague's revision, or a review. */
import { ProblemError } from '../../shared/api/problem.ts';
import { lastReviewOf } from '../../shared/model/review.ts';
import type { CheckedSheet } from './checked-sheet.ts';
import { ServerUnreachable } from './failures.ts';
import type { ThiDuaApi } from './ports.ts';

/**
 * One small request that the clerk has not asked for. Where the server cannot be reached, or refuses, the answer is "no news":
 * the clerk's next step will say what is wrong.
 */
export async function hasNews(
  api: ThiDuaApi,
  { of, server }: Pick<CheckedSheet, 'of' | 'server'>,
): Promise<boolean> {
  if (of === null || server === null) return false;
  const params = { campaign: of.campaign.id, unit: of.unit.code };
  try {
    const answer = await api.call('getSubmission', params, null);
    if (answer === null) return false;
    const { receipt } = answer.body;
    const seen = server.stored;
    if (seen?.receipt.revision !== receipt.revision) return true;
    return lastReviewOf(answer.body)?.number !== lastReviewOf(seen)?.number;
  } catch (error) {
    if (error instanceof ServerUnreachable || error instanceof ProblemError) return false;
    throw error;
  }
}
