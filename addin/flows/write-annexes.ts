/** The annexes of the council's report, written from live results on worksheets of their own, to be printed and signed. */
import type { CampaignId } from '../../shared/model/identifiers.ts';
import { drawIndicatorAnnex } from '../../shared/sheet/paper/draw-indicator-annex.ts';
import { drawStandingsAnnex } from '../../shared/sheet/paper/draw-standings-annex.ts';
import { fetchResults } from './fetch-results.ts';
import type { PaperPort, ThiDuaApi } from './ports.ts';

/**
 * Answers the names of the worksheets. Results are fetched, not taken from the workbook's tables, which anybody can type
 * over. Rejects with `ProblemError` or `ServerUnreachable` before anything is written.
 */
export async function writeAnnexes(
  { api, workbook }: { readonly api: ThiDuaApi; readonly workbook: PaperPort },
  campaign: CampaignId,
): Promise<readonly string[]> {
  const live = await fetchResults(api, campaign);
  if (live === null) throw new TypeError('Results asked for without an ETag cannot be answered "unchanged".');
  const input = { ...live, asOf: live.results.asOf };
  return workbook.addPapers([drawStandingsAnnex(input), drawIndicatorAnnex(input)]);
}
