/** The table behind the chart of indicators: how many units do not meet each, the most first. */
import type { Catalog } from '../../model/catalog.ts';
import type { Standings } from '../../model/standings.ts';
import { indexCatalog } from '../../rules/catalog-index.ts';
import { CHART_TABLES_SHEET, NO_REPORT } from './dashboard-words.ts';
import { blank, text } from '../drawing.ts';
import type { RefreshedTable } from '../drawn-table.ts';
import { countCell } from './standings-cells.ts';

export const NOT_MET_TABLE = 'ThiDuaNotMet';

export const notMetColumns = {
  indicator: 'Mã chỉ tiêu',
  label: 'Nhãn',
  name: 'Chỉ tiêu',
  notMet: 'Số đơn vị không đạt',
  judged: 'Số đơn vị được đánh giá',
} as const;

/** The worst ones are what a meeting talks about. */
export const MOST_INDICATORS = 15;

/** In characters: beside bars there is no room for more. */
const LABEL_LENGTH = 34;

/**
 * One row for each indicator that a unit does not meet, and a single one that says so where there is none. A part is not
 * counted beside its parent, which is not met when one of its parts is not.
 */
export function drawNotMet(standings: Standings, catalog: Catalog): RefreshedTable {
  const { indicators } = indexCatalog(catalog);
  const rows = standings.indicators
    .flatMap(({ indicator: code, counts }) => {
      const indicator = indicators.get(code);
      if (indicator === undefined || counts.notMet === 0) return [];
      const isPart = indicator.parent !== null && indicators.has(indicator.parent);
      return isPart ? [] : [{ indicator, counts }];
    })
    .toSorted((a, b) => b.counts.notMet - a.counts.notMet)
    .slice(0, MOST_INDICATORS)
    .map(({ indicator: { code, name }, counts: { exceeded, met, notMet } }) => [
      text(code),
      text(shortened(`${code}. ${name}`)),
      text(name),
      countCell(notMet),
      countCell(exceeded + met + notMet),
    ]);
  const none = standings.reportedUnits === 0 ? NO_REPORT : 'Không có chỉ tiêu nào không đạt';
  return {
    name: NOT_MET_TABLE,
    worksheet: CHART_TABLES_SHEET,
    keyColumn: 0,
    columns: Object.values(notMetColumns),
    centeredColumns: [0, 3, 4],
    columnWidths: [10, 36, 50, 12, 14],
    rows: rows.length > 0 ? rows : [[text(''), text(none), text(''), blank, blank]],
  };
}

/** Cut behind a word, where it is too long. */
function shortened(label: string): string {
  if (label.length <= LABEL_LENGTH) return label;
  return `${label.slice(0, LABEL_LENGTH - 1).replace(/[\s,;(]+\S*$/u, '')}…`;
}
