/** What a unit's last received revision reported, to be shown beside what it reports now. */
import { previousReportOf } from '../../shared/model/previous-report.ts';
import type { CampaignId, UnitCode } from '../../shared/model/identifiers.ts';
import type { PreviousFigures } from '../../shared/sheet/unit-sheet.ts';
import type { ThiDuaApi } from './ports.ts';
import { fetchSubmission } from './submission-status.ts';

/** Nothing for a unit that has sent nothing yet. */
export async function fetchPrevious(
  api: ThiDuaApi,
  of: { readonly campaign: CampaignId; readonly unit: UnitCode },
): Promise<PreviousFigures> {
  const stored = await fetchSubmission(api, of);
  if (stored === null) return new Map();
  const { dataAsOf, lines } = stored.submission;
  return previousReportOf(dataAsOf, lines).reported;
}
