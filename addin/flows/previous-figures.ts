/** What a unit's last received revision reported, to be shown beside what it reports now. */
import type { Catalog } from '../../shared/model/catalog.ts';
import type { UnitCode } from '../../shared/model/identifiers.ts';
import { previousReportOf } from '../../shared/model/previous-report.ts';
import type { PreviousFigures } from '../../shared/sheet/unit/unit-sheet.ts';
import type { ThiDuaApi } from './ports.ts';
import { fetchSubmission } from './submission-status.ts';

/** Nothing for a unit that has sent nothing yet. Rejects as `fetchSubmission` does. */
export async function fetchPrevious(
  api: ThiDuaApi,
  catalog: Catalog,
  unit: UnitCode,
): Promise<PreviousFigures> {
  const stored = await fetchSubmission(api, { campaign: catalog.campaign.id, unit }, catalog);
  if (stored === null) return new Map();
  const { dataAsOf, lines } = stored.submission;
  return previousReportOf(dataAsOf, lines).reported;
}
