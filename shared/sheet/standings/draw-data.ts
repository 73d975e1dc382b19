/**
 * The table of data: unit × indicator, one row a cell, and in a campaign with scoring rules one row more for what each
 * report is given as a whole. Its rows come from the catalog alone and stay where they are while reports come in, so that a
 * refresh moves nothing in it.
 */
import type { CampaignResults, ReportedUnit } from '../../model/campaign-results.ts';
import type { Assignment, Catalog, OrgUnit } from '../../model/catalog.ts';
import type { Decimal } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { LineResult } from '../../model/result.ts';
import type { StandingsRow } from '../../model/standings.ts';
import type { Reported } from '../../model/submission.ts';
import { indexCatalog } from '../../rules/catalog-index.ts';
import { blockWords } from './block-words.ts';
import { groupWords } from '../config/council-columns.ts';
import { COUNTS, DATA_TABLE, dataColumns, type DataColumn } from './data-columns.ts';
import { drawTargetToRead } from '../cells/draw-target.ts';
import { blank, DATE_FORMAT, decimalsFormat, number, text, type DrawnFigure } from '../drawing.ts';
import type { RefreshedTable } from '../drawn-table.ts';
import { serialFromDate } from '../cells/excel-date.ts';
import { amountCell, countCell, percentCell } from './standings-cells.ts';
import { reportWords } from './report-words.ts';
import { verdictWords } from './verdict-words.ts';

/** In characters, and whether figures and marks stand in the middle. */
const looks: Record<DataColumn, readonly [width: number, centered: boolean]> = {
  key: [13, false],
  unit: [10, false],
  unitName: [26, false],
  block: [34, false],
  indicator: [8, true],
  name: [46, false],
  group: [10, true],
  measureUnit: [12, true],
  target: [19, false],
  actual: [13, false],
  denominator: [13, false],
  result: [12, false],
  completion: [12, false],
  verdict: [15, true],
  counts: [12, true],
  points: [9, false],
  state: [16, true],
  revision: [7, true],
};

const columns = Object.keys(dataColumns).filter((key): key is DataColumn => key in dataColumns);

/** The rows of all units that are assigned anything, in catalog order. The catalog must be the results' own. */
export function drawData({ standings, units }: CampaignResults, catalog: Catalog): RefreshedTable {
  const rowOf = new Map(standings.rows.map((row) => [row.unit, row]));
  const resultOf = new Map(units.map((one) => [one.unit, one]));
  const linesOf = lineDrawer(catalog);
  return {
    name: DATA_TABLE,
    worksheet: 'Dữ liệu',
    keyColumn: columns.indexOf('key'),
    columns: columns.map((key) => dataColumns[key]),
    centeredColumns: columns.flatMap((key, position) => (looks[key][1] ? [position] : [])),
    columnWidths: columns.map((key) => looks[key][0]),
    singleLine: true,
    rows: catalog.units.flatMap((unit) => {
      const row = rowOf.get(unit.code);
      return row === undefined ? [] : linesOf(unit, row, resultOf.get(unit.code) ?? null);
    }),
  };
}

type Cells = Readonly<Record<DataColumn, DrawnFigure>>;
type CellsOf<K extends DataColumn> = Pick<Cells, K>;
type OfIndicator = CellsOf<'indicator' | 'name' | 'group' | 'measureUnit'>;
type OfReport = CellsOf<'actual' | 'denominator' | 'result' | 'completion' | 'verdict' | 'points' | 'state'>;

/** Draws the rows of one unit. What is the same in many rows is drawn once. */
function lineDrawer(catalog: Catalog) {
  const { assignments, indicators } = indexCatalog(catalog);
  const blockOf = new Map([...blockWords(catalog)].map(([code, words]) => [code, text(words)]));
  const ofIndicator = new Map(catalog.indicators.map((one) => [one.code, indicatorCells(one)]));
  const pointsFormat = decimalsFormat(catalog.scoring.pointDecimals);
  const isScored = catalog.scoring.rules.length > 0;
  const pointsCell = (points: string | null) =>
    points === null ? blank : number(Number(points), pointsFormat);

  return (unit: OrgUnit, row: StandingsRow, result: ReportedUnit | null): DrawnFigure[][] => {
    const ofUnit = {
      unit: text(unit.code),
      unitName: text(unit.name),
      block: blockOf.get(unit.block) ?? text(unit.block),
      revision: row.revision === null ? blank : countCell(row.revision),
    };
    const lineOf = new Map(result?.lines.map((line) => [line.indicator, line]));
    const assigned = assignments.get(unit.code) ?? [];
    const own = new Set(assigned.map(({ indicator }) => indicator));
    const draw = (cells: Omit<Cells, keyof typeof ofUnit>): DrawnFigure[] => {
      const all: Cells = { ...cells, ...ofUnit };
      return columns.map((key) => all[key]);
    };
    const lines = assigned.flatMap(({ indicator: code, target }: Assignment) => {
      const indicator = indicators.get(code);
      const named = ofIndicator.get(code);
      if (indicator === undefined || named === undefined) return [];
      const { parent } = indicator;
      const line = lineOf.get(code) ?? null;
      return [
        draw({
          key: text(`${unit.code}/${code}`),
          ...named,
          target: drawTargetToRead(indicator, target),
          counts: parent !== null && own.has(parent) ? ofParent(parent) : counted,
          ...reportCells(line, row),
          points: pointsCell(line?.points ?? null),
        }),
      ];
    });
    if (!isScored) return lines;
    const ofWhole = { ...wholeReport, points: pointsCell(result?.reportPoints ?? null) };
    return [...lines, draw({ key: text(`${unit.code}/`), ...ofWhole, state: text(unitState(row)) })];
  };
}

const counted = text(COUNTS);
const ofParent = (parent: string) => text(`Thuộc ${parent}`);

function indicatorCells({ code, name, group, measureUnit }: Indicator): OfIndicator {
  return {
    indicator: text(code),
    name: text(name),
    group: text(groupWords[group]),
    measureUnit: text(measureUnit),
  };
}

/** What a report is given or loses beside its lines: it is no indicator and has no verdict. */
const wholeReport = {
  indicator: blank,
  name: text('(Cả báo cáo: thời hạn, điều chỉnh chung)'),
  group: blank,
  measureUnit: blank,
  target: blank,
  actual: blank,
  denominator: blank,
  result: blank,
  completion: blank,
  verdict: blank,
  counts: blank,
} as const;

const verdictCells = {
  exceeded: text(verdictWords.exceeded),
  met: text(verdictWords.met),
  notMet: text(verdictWords.notMet),
  notReported: text(verdictWords.notReported),
  notArising: text(verdictWords.notArising),
};

function reportCells(line: LineResult | null, row: StandingsRow): Omit<OfReport, 'points'> {
  const reported = line?.reported ?? null;
  return {
    ...figureCells(reported),
    completion: percentCell(line?.completion ?? null),
    verdict: verdictCells[line?.verdict ?? 'notReported'],
    state: text(lineState(line, row)),
  };
}

function figureCells(reported: Reported | null): CellsOf<'actual' | 'denominator' | 'result'> {
  const none = { actual: blank, denominator: blank, result: blank };
  switch (reported?.kind) {
    case 'number': {
      const actual = amountCell(reported.actual);
      return { actual, denominator: blank, result: actual };
    }
    case 'ratio':
      return ofTwo(reported.numerator, reported.denominator, Number(reported.numerator));
    case 'change':
      return ofTwo(reported.current, reported.before, Number(reported.current) - Number(reported.before));
    case 'date':
      return { ...none, actual: number(serialFromDate(reported.date), DATE_FORMAT) };
    case 'yesNo':
      return { ...none, actual: text(reported.yes ? 'Có' : 'Không') };
    case 'notArising':
    case undefined:
      return none;
  }
}

/** The percent as Excel computes it: to be read, since verdicts compare the exact one. */
function ofTwo(
  actual: Decimal,
  denominator: Decimal,
  part: number,
): CellsOf<'actual' | 'denominator' | 'result'> {
  const whole = Number(denominator);
  return {
    actual: amountCell(actual),
    denominator: amountCell(denominator),
    result: whole === 0 ? blank : number((part / whole) * 100, decimalsFormat(2)),
  };
}

/** How a figure came to be there, or why there is none: the first that holds. */
function lineState(line: LineResult | null, row: StandingsRow): string {
  if (row.revision === null || row.state === 'returned') return unitState(row);
  if (line === null || (line.reported === null && line.verdict === 'notReported')) return 'Còn thiếu';
  if (line.reported?.kind === 'notArising') return verdictWords.notArising;
  return line.estimate ? 'Số ước' : unitState(row);
}

function unitState({ revision, state, late }: StandingsRow): string {
  if (revision === null) return verdictWords.notReported;
  if (state === 'returned') return reportWords.returned;
  return late ? reportWords.late : reportWords.reported;
}
