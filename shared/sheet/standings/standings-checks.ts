/**
 * The standings recomputed by the workbook itself, with ordinary formulas over the table of data: the council need not
 * trust the server. They read tables by the names of columns, so that they hold wherever a row comes to stand, and use no
 * function that came after Excel 2007.
 *
 * A unit's rows of data are those whose key begins with its code: as a criterion of its own, the code `1.10` would be the
 * number 1.1 to Excel. Which units are ranked, and their base points and penalties in tie-breaks, are the server's.
 */
import type { Criterion } from '../../model/explanation.ts';
import type { Scoring } from '../../model/scoring.ts';
import { criteriaOf } from '../../rules/rank/standing-order.ts';
import { COUNTS, DATA_TABLE, dataColumns, type DataColumn } from './data-columns.ts';
import { decimalsFormat, formula, text, type DrawnCell } from '../drawing.ts';
import type { ReadColumn } from '../drawn-table.ts';
import { STANDINGS_TABLE, standingsColumns as server } from './standings-columns.ts';
import { verdictWords } from './verdict-words.ts';

export const checkColumns = {
  met: 'Đạt và vượt (tính lại)',
  applicable: 'Áp dụng (tính lại)',
  metPercent: 'Tỷ lệ đạt (tính lại)',
  points: 'Điểm (tính lại)',
  rank: 'Hạng (tính lại)',
  agrees: 'Đối chiếu',
} as const;
export type CheckColumn = keyof typeof checkColumns;

export const agreementWords = { agrees: 'Khớp', differs: 'Lệch' } as const;

/** Comparing every unit with every row of data is quick up to here; beyond, Excel would calculate for minutes. */
const MOST_COMPARISONS = 30_000_000;

/** What stands there instead of the formulas of too large a campaign. */
export const TOO_LARGE = 'Không tính lại: quá nhiều dòng';

/** A column's cell, the same in every row, with the columns it reads. */
export interface CheckCell {
  readonly column: CheckColumn;
  readonly cell: DrawnCell;
  readonly reads: readonly ReadColumn[];
}

/** The check of a campaign's standings with so many units and rows of data. */
export function checkCells(scoring: Scoring, units: number, dataRows: number): CheckCell[] {
  const columns: CheckColumn[] = ['met', 'applicable', 'metPercent', 'points', 'rank', 'agrees'];
  if (units * dataRows > MOST_COMPARISONS) return columns.map((column) => tooLarge(column));
  const points = decimalsFormat(scoring.pointDecimals);
  return [
    check('met', ifReported(`${countVerdict('met')}+${countVerdict('exceeded')}`), '0'),
    check('applicable', ifReported(`${count()}-${countVerdict('notArising')}`), '0'),
    check('metPercent', metPercent, decimalsFormat(2)),
    check('points', pointsSum, points),
    check('rank', rankFormula(criteriaOf(scoring)), '0'),
    check('agrees', agreement, '@'),
  ];
}

function tooLarge(column: CheckColumn): CheckCell {
  return { column, cell: text(column === 'agrees' ? TOO_LARGE : ''), reads: [] };
}

function check(column: CheckColumn, value: string, format: string): CheckCell {
  const named = [...value.matchAll(/(\w*)\[@?\[?([^[\]@]+)\]/g)];
  const reads = named.map(([, table, name]) => ({ table: table || STANDINGS_TABLE, column: name ?? '' }));
  return { column, cell: formula(`=${value}`, format === '@' ? 'General' : format), reads };
}

/** A column of the table of data. */
const data = (column: DataColumn): string => `${DATA_TABLE}[${dataColumns[column]}]`;
/** A cell of the row that computes. */
const here = (label: string): string => `[@[${label}]]`;
/** A column of the standings in all rows. */
const all = (label: string): string => `${STANDINGS_TABLE}[[${label}]]`;

const ofUnit = `${data('key')},${here(server.unit)}&"/*"`;
const count = (): string => `COUNTIFS(${ofUnit},${data('counts')},"${COUNTS}")`;
const countVerdict = (verdict: keyof typeof verdictWords): string =>
  `COUNTIFS(${ofUnit},${data('counts')},"${COUNTS}",${data('verdict')},"${verdictWords[verdict]}")`;
const ifReported = (value: string): string => `IF(${here(server.revision)}="","",${value})`;

/** Behind the ninth decimal no two shares of a thousand indicators differ, and binary noise is gone. */
const PLACES = 9;

const applicable = here(checkColumns.applicable);
const metPercent = `IF(${applicable}="","",IF(${applicable}=0,"",ROUND(${here(checkColumns.met)}/${applicable}*100,${PLACES})))`;
const pointsSum = `IF(${here(server.points)}="","",ROUND(SUMIFS(${data('points')},${ofUnit}),${PLACES}))`;

/** What each criterion compares, and whether more of it is better. */
const criterionColumns: Record<Criterion, readonly [label: string, better: '>' | '<']> = {
  points: [checkColumns.points, '>'],
  metPercent: [checkColumns.metPercent, '>'],
  exceeded: [server.exceeded, '>'],
  basePoints: [server.base, '>'],
  fewestPenalties: [server.penalty, '<'],
  earliest: [server.submittedAt, '<'],
};

/** One more than the ranked units of the block that stand better: by the first criterion in which they differ. */
function rankFormula(criteria: readonly Criterion[]): string {
  const better = criteria.reduceRight((rest, criterion) => {
    const [label, sign] = criterionColumns[criterion];
    const isBetter = `(${all(label)}${sign}${here(label)})`;
    return rest === '' ? isBetter : `(${isBetter}+(${all(label)}=${here(label)})*${rest})`;
  }, '');
  const rivals = `(${all(server.block)}=${here(server.block)})*(${all(server.rank)}<>"")`;
  return `IF(${here(server.rank)}="","",1+SUMPRODUCT(${rivals}*${better}))`;
}

/** Less than anybody sees, and more than binary noise. */
const CLOSE = '0.0001';

const isClose = (one: string, other: string): string =>
  `IF(${here(one)}="",${here(other)}="",IF(${here(other)}="",FALSE,ABS(${here(one)}-${here(other)})<${CLOSE}))`;

/** The sum of the parts, as the standings show them. */
const addsUp = `IF(${here(server.points)}="",TRUE,ABS(${here(server.base)}+${here(server.bonus)}-${here(server.penalty)}+${here(server.adjustment)}-${here(server.points)})<${CLOSE})`;

const comparisons = [
  `${here(server.met)}=${here(checkColumns.met)}`,
  `${here(server.applicable)}=${applicable}`,
  isClose(server.metPercent, checkColumns.metPercent),
  isClose(server.points, checkColumns.points),
  addsUp,
  `${here(server.rank)}=${here(checkColumns.rank)}`,
];
const agreement = `IF(${here(server.revision)}="","",IFERROR(IF(AND(${comparisons.join(',')}),"${agreementWords.agrees}","${agreementWords.differs}"),"${agreementWords.differs}"))`;
