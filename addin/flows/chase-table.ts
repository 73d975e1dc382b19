/** The chase list as the council's workbook shows it. */
import type { CampaignId } from '../../shared/model/identifiers.ts';
import type { Finding } from '../../shared/model/progress.ts';
import { drawChaseList } from '../../shared/sheet/standings/draw-chase-list.ts';
import type { RefreshedTable } from '../../shared/sheet/drawn-table.ts';
import { findingLines } from '../messages/finding-lines.ts';
import { createFormat } from '../messages/format.ts';
import { fetchChaseList, type HeldChaseList } from './fetch-chase-list.ts';
import type { ThiDuaApi } from './ports.ts';

export interface ChaseTable {
  readonly table: RefreshedTable;
  readonly etag: string | null;
}

/** The table to write; `null` where the one that is shown is still up to date. Rejects as `fetchChaseList` does. */
export async function fetchChaseTable(
  api: ThiDuaApi,
  campaign: CampaignId,
  held: HeldChaseList,
): Promise<ChaseTable | null> {
  const seen = await fetchChaseList(api, campaign, held);
  if (seen === null) return null;
  return { table: drawChaseList(seen.list, seen.published.catalog, sayFindings), etag: seen.etag };
}

const format = createFormat('vi');

/** In Vietnamese, as all tables are. */
function sayFindings(findings: readonly Finding[]): string {
  return findingLines(findings, 'vi', format)
    .map(({ sentence, indicators }) =>
      indicators.length === 0 ? sentence : `${sentence} (Chỉ tiêu ${indicators.join(', ')}.)`,
    )
    .join('\n');
}
