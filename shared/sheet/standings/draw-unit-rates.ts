/** The table behind the chart of units: which share of its indicators each unit meets, the best first. */
import type { Catalog } from '../../model/catalog.ts';
import type { Standings } from '../../model/standings.ts';
import { CHART_TABLES_SHEET, NO_REPORT, RATE_FORMAT } from './dashboard-words.ts';
import { blank, number, text } from '../drawing.ts';
import type { RefreshedTable } from '../drawn-table.ts';
import { standingsColumns } from './standings-columns.ts';

export const UNIT_RATES_TABLE = 'ThiDuaUnitRates';

export const unitRateColumns = {
  unit: standingsColumns.unit,
  label: standingsColumns.unitName,
  rate: standingsColumns.metPercent,
} as const;

/** As many bars as can be read on one page: where more units have reported, those that are furthest behind. */
export const MOST_UNITS = 30;

/**
 * One row for each unit that has reported, and a single one that says so while nobody has. The others have no bar that could
 * be drawn: they are on the chase list. A unit whose report was returned has not reported, and where nothing arose there is
 * no share.
 */
export function drawUnitRates({ rows }: Pick<Standings, 'rows'>, catalog: Catalog): RefreshedTable {
  const nameOf = new Map(catalog.units.map(({ code, name }) => [code, name]));
  const shown = rows
    .flatMap(({ unit, revision, state, metPercent }) =>
      revision === null || state === 'returned' || metPercent === null
        ? []
        : [{ unit, rate: Number(metPercent) }],
    )
    .toSorted((a, b) => b.rate - a.rate)
    .slice(-MOST_UNITS);
  return {
    name: UNIT_RATES_TABLE,
    worksheet: CHART_TABLES_SHEET,
    keyColumn: 0,
    columns: Object.values(unitRateColumns),
    centeredColumns: [2],
    columnWidths: [11, 42, 12],
    rows:
      shown.length === 0
        ? [[text(''), text(NO_REPORT), blank]]
        : shown.map(({ unit, rate }) => [
            text(unit),
            text(nameOf.get(unit) ?? unit),
            number(rate, RATE_FORMAT),
          ]),
  };
}
