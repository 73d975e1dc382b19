/** The table of indicators: what all units together come to, against the district's own targets. */
import type { Catalog } from '../../model/catalog.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { IndicatorTotal, Standings } from '../../model/standings.ts';
import { indexCatalog } from '../../rules/catalog-index.ts';
import { groupWords } from '../config/council-columns.ts';
import { text, type DrawnFigure } from '../drawing.ts';
import type { RefreshedTable } from '../drawn-table.ts';
import { indicatorTotalCells } from './indicator-total-cells.ts';
import { verdictWords } from './verdict-words.ts';

export const INDICATOR_TOTALS_TABLE = 'ThiDuaIndicatorTotals';

/** One row for each indicator, in catalog order. */
export function drawIndicatorTotals(standings: Standings, catalog: Catalog): RefreshedTable {
  const { indicators } = indexCatalog(catalog);
  return {
    name: INDICATOR_TOTALS_TABLE,
    worksheet: 'Theo chỉ tiêu',
    keyColumn: 1,
    nameColumn: 2,
    columns: [
      'Nhóm',
      'Mã',
      'Chỉ tiêu',
      'ĐVT',
      'Kế hoạch của quận',
      'Thực hiện',
      'Tỷ lệ hoàn thành (%)',
      'Đánh giá',
      'Đơn vị được giao',
      verdictWords.exceeded,
      verdictWords.met,
      verdictWords.notMet,
      verdictWords.notReported,
      verdictWords.notArising,
    ],
    centeredColumns: [1, 3, 4, 7, 8, 9, 10, 11, 12, 13],
    columnWidths: [11, 8, 50, 13, 16, 13, 12, 13, 10, 7, 7, 9, 9, 10],
    rows: standings.indicators.flatMap((total) => {
      const indicator = indicators.get(total.indicator);
      return indicator === undefined ? [] : [indicatorCells(total, indicator)];
    }),
  };
}

function indicatorCells(total: IndicatorTotal, indicator: Indicator): DrawnFigure[] {
  return [
    text(groupWords[indicator.group]),
    text(indicator.code),
    text(indicator.name),
    ...indicatorTotalCells(total, indicator),
  ];
}
