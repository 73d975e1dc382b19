/** What functions in cells are answered with: the live results of the campaign that the council's workbook is about. */
import { ProblemError } from '../../shared/api/problem.ts';
import { answerFrom, type AnswerCell } from '../../shared/sheet/answer-cell.ts';
import type { NoAnswer } from '../../shared/sheet/cell-question.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import { ServerUnreachable, type CouncilWorkbookPort, type ThiDuaApi } from './ports.ts';

interface CellPorts {
  readonly api: ThiDuaApi;
  readonly workbook: Pick<CouncilWorkbookPort, 'knownCampaign'>;
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
  const campaign = await workbook.knownCampaign();
  if (campaign === null) return 'noCampaign';
  const results = await api.call('getResults', { campaign }, null);
  if (results === null) throw new TypeError('Nothing was known that could be unchanged.');
  const { catalog, version } = await fetchCatalog(api, campaign);
  // A catalog published in between has results of its own.
  return version === results.body.standings.catalogVersion
    ? answerFrom(results.body, catalog)
    : liveAnswers({ api, workbook });
}
