/** The table behind the chart of reports coming in, day by day. */
import type { Campaign } from '../../model/catalog.ts';
import type { Instant } from '../../model/identifiers.ts';
import type { Standings } from '../../model/standings.ts';
import { reportingByDay } from '../../rules/aggregate/reporting-by-day.ts';
import { blank, DATE_FORMAT, number, text } from '../drawing.ts';
import type { RefreshedTable } from '../drawn-table.ts';
import { serialFromDate } from '../cells/excel-date.ts';
import { CHART_TABLES_SHEET, NO_REPORT, RATE_FORMAT } from './dashboard-words.ts';
import { countCell } from './standings-cells.ts';

export const REPORTING_DAYS_TABLE = 'ThiDuaReportingDays';

export const reportingDayColumns = {
  day: 'Ngày',
  reported: 'Đã báo cáo',
  onTime: 'Đúng hạn',
  assigned: 'Được giao',
  rate: 'Tỷ lệ báo cáo (%)',
} as const;

/** One row a day, and one that says so while nobody has reported. */
export function drawReportingDays(standings: Standings, campaign: Campaign, now: Instant): RefreshedTable {
  const { assignedUnits } = standings;
  const days = reportingByDay(standings, campaign, now).map(({ day, reported, onTime }) => [
    number(serialFromDate(day), DATE_FORMAT),
    countCell(reported),
    countCell(onTime),
    countCell(assignedUnits),
    number((reported / assignedUnits) * 100, RATE_FORMAT),
  ]);
  return {
    name: REPORTING_DAYS_TABLE,
    worksheet: CHART_TABLES_SHEET,
    keyColumn: 0,
    columns: Object.values(reportingDayColumns),
    centeredColumns: [0, 1, 2, 3, 4],
    columnWidths: [14, 11, 11, 11, 13],
    rows:
      days.length > 0
        ? days
        : [[text(NO_REPORT), countCell(0), countCell(0), countCell(assignedUnits), blank]],
  };
}
