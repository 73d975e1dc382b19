/** What functions in cells are answered with: the live results of the campaign that the council's workbook is about. */
import { ProblemError } from '../../shared/api/problem.ts';
import { answerFrom, type AnswerCell } from '../../shared/sheet/standings/answer-cell.ts';
import type { NoAnswer } from '../../shared/sheet/standings/cell-question.ts';
import { fetchResults } from './fetch-results.ts';
import { ServerUnreachable } from './failures.ts';
import type { ThiDuaApi } from './ports.ts';
import { workbookCampaign, type CampaignMemory } from './workbook-campaign.ts';

interface CellPorts {
  readonly api: ThiDuaApi;
  readonly workbook: CampaignMemory;
}

/** Answers the reason where the server cannot be reached, or refuses; the pane's own actions then say which it is. */
export async function fetchCellAnswers(ports: CellPorts): Promise<AnswerCell | NoAnswer> {
  try {
    return await liveAnswers(ports);
  } catch (error) {
    if (error instanceof ServerUnreachable || error instanceof ProblemError) return 'unreachable';
    throw error;
  }
}

async function liveAnswers({ api, workbook }: CellPorts): Promise<AnswerCell | NoAnswer> {
  // What cells say is to agree with the tables of the same workbook.
  const campaign = await workbookCampaign(workbook);
  if (campaign === null) return 'noCampaign';
  const live = await fetchResults(api, campaign);
  if (live === null) throw new TypeError('Nothing was known that could be unchanged.');
  return answerFrom(live.results, live.catalog);
}
