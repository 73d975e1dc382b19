/** The table of groups: how the district stands in the basic and in the covenant indicators. */
import type { GroupTotal, Standings } from '../../model/standings.ts';
import { groupWords } from '../config/council-columns.ts';
import { text, type DrawnFigure } from '../drawing.ts';
import type { RefreshedTable } from '../drawn-table.ts';
import { countCell } from './standings-cells.ts';
import { verdictWords } from './verdict-words.ts';

export const GROUP_TOTALS_TABLE = 'ThiDuaGroupTotals';

/** One row for each group that has indicators. */
export function drawGroupTotals({ groups }: Pick<Standings, 'groups'>): RefreshedTable {
  return {
    name: GROUP_TOTALS_TABLE,
    worksheet: 'Tổng hợp theo nhóm',
    keyColumn: 0,
    columns: [
      'Nhóm',
      'Số chỉ tiêu',
      verdictWords.exceeded,
      verdictWords.met,
      verdictWords.notMet,
      'Chưa đánh giá',
    ],
    centeredColumns: [1, 2, 3, 4, 5],
    columnWidths: [24, 12, 12, 12, 12, 12],
    rows: groups.map(groupCells),
  };
}

function groupCells({ group, exceeded, met, notMet, undecided }: GroupTotal): DrawnFigure[] {
  return [
    text(groupWords[group]),
    ...[exceeded + met + notMet + undecided, exceeded, met, notMet, undecided].map(countCell),
  ];
}
