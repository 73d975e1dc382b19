/** The table of one row that the dashboard begins with: what a chairman asks first. */
import type { Catalog } from '../../model/catalog.ts';
import type { Instant } from '../../model/identifiers.ts';
import type { Standings } from '../../model/standings.ts';
import { NO_REPORT, RATE_FORMAT } from './dashboard-words.ts';
import { blank, DATE_TIME_FORMAT, number, text } from '../drawing.ts';
import type { RefreshedTable } from '../drawn-table.ts';
import { serialFromInstant } from '../cells/excel-date.ts';
import { countCell } from './standings-cells.ts';

export const HEADLINE_TABLE = 'ThiDuaHeadline';

/** `now`: of when the figures are. */
export function drawHeadline(standings: Standings, { campaign }: Catalog, now: Instant): RefreshedTable {
  const { reportedUnits, assignedUnits, groups, provisional } = standings;
  const sum = (verdict: 'exceeded' | 'met' | 'notMet' | 'undecided') =>
    groups.reduce((total, group) => total + group[verdict], 0);
  const cells = [
    ['Đợt thi đua', 36, text(campaign.name)],
    ['Đơn vị đã báo cáo', 12, text(`${reportedUnits}/${assignedUnits}`)],
    ['Tỷ lệ báo cáo (%)', 11, assignedUnits === 0 ? blank : rateCell(reportedUnits, assignedUnits)],
    ['Chỉ tiêu của quận: vượt', 12, countCell(sum('exceeded'))],
    ['Chỉ tiêu của quận: đạt', 12, countCell(sum('met'))],
    ['Chỉ tiêu của quận: không đạt', 12, countCell(sum('notMet'))],
    ['Chỉ tiêu của quận: chưa đánh giá', 14, countCell(sum('undecided'))],
    ['Xếp hạng', 14, text(reportedUnits === 0 ? NO_REPORT : provisional ? 'Tạm thời' : 'Đủ báo cáo')],
    ['Cập nhật lúc', 18, number(serialFromInstant(now, campaign.timeZone), DATE_TIME_FORMAT)],
    ['Mã đợt', 16, text(campaign.id)],
  ] as const;
  return {
    name: HEADLINE_TABLE,
    worksheet: 'Tổng quan',
    keyColumn: cells.length - 1,
    columns: cells.map(([label]) => label),
    centeredColumns: cells.flatMap((_, at) => (at === 0 ? [] : [at])),
    columnWidths: cells.map(([, width]) => width),
    printedColumns: cells.length - 1,
    rows: [cells.map(([, , cell]) => cell)],
  };
}

function rateCell(reported: number, assigned: number) {
  return number((reported / assigned) * 100, RATE_FORMAT);
}
