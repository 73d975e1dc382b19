/** Standings as the tables of the council's workbook: units ranked by block, and the district's view of each indicator. */
import type { Catalog } from '../model/catalog.ts';
import type { Decimal } from '../model/decimal.ts';
import type { Verdict } from '../model/result.ts';
import type { IndicatorTotal, Standings, StandingsRow } from '../model/standings.ts';
import { indexCatalog } from '../rules/catalog-index.ts';
import { groupWords } from './council-columns.ts';
import {
  blank,
  DATE_TIME_FORMAT,
  decimalNumber,
  decimalsFormat,
  number,
  text,
  type DrawnFigure,
} from './drawing.ts';
import type { RefreshedTable } from './drawn-table.ts';
import { serialFromInstant } from './excel-date.ts';

export interface StandingsTables {
  readonly standings: RefreshedTable;
  readonly indicators: RefreshedTable;
}

export const verdictWords: Record<Verdict, string> = {
  exceeded: 'Vượt',
  met: 'Đạt',
  notMet: 'Không đạt',
  notReported: 'Chưa báo cáo',
  notArising: 'Không phát sinh',
};

/** The two tables of a refresh. The catalog must be the one the standings were made with. */
export function drawStandings(standings: Standings, catalog: Catalog): StandingsTables {
  return { standings: drawUnits(standings, catalog), indicators: drawIndicators(standings, catalog) };
}

function drawUnits({ rows }: Standings, catalog: Catalog): RefreshedTable {
  const units = new Map(catalog.units.map((unit) => [unit.code, unit.name]));
  const blocks = new Map(catalog.blocks.map((block) => [block.code, block.name]));
  const { timeZone } = catalog.campaign;
  return {
    name: 'ThiDuaStandings',
    worksheet: 'Xếp hạng',
    keyColumn: 2,
    columns: [
      'Khối',
      'Hạng',
      'Mã đơn vị',
      'Đơn vị',
      'Tình trạng',
      'Đạt và vượt',
      'Số chỉ tiêu áp dụng',
      'Tỷ lệ đạt (%)',
      'Vượt',
      'Đạt',
      'Không đạt',
      'Chưa báo cáo',
      'Không phát sinh',
      'Lần gửi',
      'Gửi lúc',
      'Ghi chú xếp hạng',
    ],
    centeredColumns: [1, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14],
    columnWidths: [26, 7, 11, 36, 13, 9, 11, 10, 7, 7, 9, 9, 10, 8, 17, 18],
    rows: rows.map((row) => [
      text(blocks.get(row.block) ?? row.block),
      row.rank === null ? blank : number(row.rank, '0'),
      text(row.unit),
      text(units.get(row.unit) ?? row.unit),
      text(stateWord(row)),
      ...countCells(row),
      row.revision === null ? blank : number(row.revision, '0'),
      row.submittedAt === null
        ? blank
        : number(serialFromInstant(row.submittedAt, timeZone), DATE_TIME_FORMAT),
      text(rankRemark(row)),
    ]),
  };
}

function stateWord(row: StandingsRow): string {
  if (row.revision === null) return 'Chưa báo cáo';
  return row.late ? 'Muộn' : 'Đúng hạn';
}

function rankRemark(row: StandingsRow): string {
  if (row.rank === null) return 'Không xếp hạng';
  return row.tied ? 'Đồng hạng' : '';
}

/** Figures of a unit that has not reported are blank, never zero. */
function countCells({ revision, counts, applicable, metPercent }: StandingsRow): DrawnFigure[] {
  if (revision === null) return Array.from({ length: 8 }, () => blank);
  const count = (value: number) => number(value, '0');
  return [
    count(counts.met + counts.exceeded),
    count(applicable),
    percentCell(metPercent),
    count(counts.exceeded),
    count(counts.met),
    count(counts.notMet),
    count(counts.notReported),
    count(counts.notArising),
  ];
}

function drawIndicators(standings: Standings, catalog: Catalog): RefreshedTable {
  const { indicators } = indexCatalog(catalog);
  return {
    name: 'ThiDuaIndicatorTotals',
    worksheet: 'Theo chỉ tiêu',
    keyColumn: 1,
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
      'Vượt',
      'Đạt',
      'Không đạt',
      'Chưa báo cáo',
      'Không phát sinh',
    ],
    centeredColumns: [1, 3, 7, 8, 9, 10, 11, 12, 13],
    columnWidths: [11, 8, 50, 13, 13, 13, 12, 13, 10, 7, 7, 9, 9, 10],
    rows: standings.indicators.flatMap((total) => {
      const indicator = indicators.get(total.indicator);
      return indicator === undefined ? [] : [indicatorCells(total, indicator)];
    }),
  };
}

function indicatorCells(total: IndicatorTotal, indicator: Catalog['indicators'][number]): DrawnFigure[] {
  const { districtTarget: target } = indicator;
  const isPercent = indicator.measure === 'ratio' || indicator.measure === 'change';
  const singleTarget = target?.kind === 'quantity' && target.min === target.max ? target.min : null;
  const count = (value: number) => number(value, '0');
  return [
    text(groupWords[indicator.group]),
    text(indicator.code),
    text(indicator.name),
    text(indicator.measureUnit),
    singleTarget === null ? text(target?.text ?? '') : amountCell(singleTarget),
    isPercent ? percentCell(total.value) : amountCell(total.value),
    percentCell(total.completion),
    text(total.verdict === null ? '' : verdictWords[total.verdict]),
    count(total.assignedUnits),
    count(total.counts.exceeded),
    count(total.counts.met),
    count(total.counts.notMet),
    count(total.counts.notReported),
    count(total.counts.notArising),
  ];
}

/** A percent keeps all its decimals and shows two. */
function percentCell(percent: Decimal | null): DrawnFigure {
  return percent === null ? blank : number(Number(percent), decimalsFormat(2));
}

function amountCell(amount: Decimal | null): DrawnFigure {
  return amount === null ? blank : decimalNumber(amount);
}
