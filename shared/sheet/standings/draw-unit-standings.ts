/** The table of units: who is ranked where within its block, with how many points, and why. */
import type { Catalog } from '../../model/catalog.ts';
import type { Standings, StandingsRow } from '../../model/standings.ts';
import { blockWords } from './block-words.ts';
import { blank, DATE_TIME_FORMAT, decimalsFormat, number, text, type DrawnFigure } from '../drawing.ts';
import type { RefreshedTable } from '../drawn-table.ts';
import { serialFromInstant } from '../cells/excel-date.ts';
import { tieBreakWords } from '../config/scoring-columns.ts';
import { reportWords } from './report-words.ts';
import { countCell, percentCell } from './standings-cells.ts';
import { STANDINGS_TABLE, standingsColumns as labels } from './standings-columns.ts';
import { verdictWords } from './verdict-words.ts';

/** A column, and the cell that a unit has in it. */
interface StandingsColumn {
  readonly label: string;
  /** In characters. All of them together are what has to fit on A4 landscape. */
  readonly width: number;
  readonly centered: boolean;
  readonly cell: (row: StandingsRow) => DrawnFigure;
}

/** One row for each unit that is assigned anything, by block and rank. */
export function drawUnitStandings(
  { rows }: Pick<Standings, 'rows'>,
  catalog: Catalog,
): RefreshedTable<DrawnFigure> {
  const columns = columnsOf(catalog);
  return {
    name: STANDINGS_TABLE,
    worksheet: 'Xếp hạng',
    keyColumn: columns.findIndex(({ label }) => label === labels.unit),
    nameColumn: columns.findIndex(({ label }) => label === labels.unitName),
    columns: columns.map(({ label }) => label),
    centeredColumns: columns.flatMap(({ centered }, position) => (centered ? [position] : [])),
    columnWidths: columns.map(({ width }) => width),
    singleLine: true,
    // Names that a council chose are of any length, and a level cut off reads as another one.
    wrappedColumns: columns.flatMap(({ label }, position) => (wrapped.has(label) ? [position] : [])),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

const wrapped = new Set<string>([labels.block, labels.unitName, labels.level, labels.remark]);

/** First what a meeting looks for, rank and points; what they come from after that. */
function columnsOf(catalog: Catalog): StandingsColumn[] {
  const nameOf = new Map(catalog.units.map((unit) => [unit.code, unit.name]));
  const blockOf = blockWords(catalog);
  const { timeZone } = catalog.campaign;
  const pointsFormat = decimalsFormat(catalog.scoring.pointDecimals);
  const left = (label: string, width: number, word: (row: StandingsRow) => string): StandingsColumn => ({
    label,
    width,
    centered: false,
    cell: (row) => text(word(row)),
  });
  const middle = (label: string, width: number, cell: StandingsColumn['cell']): StandingsColumn => ({
    label,
    width,
    centered: true,
    cell,
  });
  const points = (label: string, width: number, part: PointsPart): StandingsColumn => ({
    label,
    width,
    centered: false,
    cell: ({ score }) => (score === null ? blank : number(Number(score[part]), pointsFormat)),
  });
  /** Figures of a unit that has not reported are blank, never zero. */
  const ofReport = (label: string, width: number, cell: StandingsColumn['cell']) =>
    middle(label, width, (row) => (row.revision === null ? blank : cell(row)));
  const count = (label: string, width: number, counted: (row: StandingsRow) => number) =>
    ofReport(label, width, (row) => countCell(counted(row)));
  return [
    left(labels.block, 24, ({ block }) => blockOf.get(block) ?? block),
    middle(labels.rank, 6, ({ rank }) => (rank === null ? blank : countCell(rank))),
    middle(labels.bounds, 8, ({ bounds }) => (bounds === null ? blank : text(boundsText(bounds)))),
    left(labels.unit, 10, ({ unit }) => unit),
    left(labels.unitName, 30, ({ unit }) => nameOf.get(unit) ?? unit),
    points(labels.points, 7, 'total'),
    points(labels.base, 7, 'base'),
    points(labels.bonus, 8, 'bonus'),
    points(labels.penalty, 6, 'penalty'),
    points(labels.adjustment, 7, 'adjustment'),
    middle(labels.level, 13, ({ level }) => (level === null ? blank : text(level))),
    count(labels.met, 7, ({ counts }) => counts.met + counts.exceeded),
    count(labels.applicable, 8, ({ applicable }) => applicable),
    ofReport(labels.metPercent, 8, ({ metPercent }) => percentCell(metPercent)),
    count(labels.exceeded, 6, ({ counts }) => counts.exceeded),
    count(labels.metOnly, 5, ({ counts }) => counts.met),
    count(labels.notMet, 7, ({ counts }) => counts.notMet),
    count(labels.notReported, 7, ({ counts }) => counts.notReported),
    count(labels.notArising, 7, ({ counts }) => counts.notArising),
    middle(labels.state, 12, (row) => text(timeliness(row))),
    middle(labels.revision, 5, ({ revision }) => (revision === null ? blank : countCell(revision))),
    middle(labels.submittedAt, 16, ({ submittedAt }) =>
      submittedAt === null ? blank : number(serialFromInstant(submittedAt, timeZone), DATE_TIME_FORMAT),
    ),
    left(labels.remark, 24, remark),
  ];
}

type PointsPart = 'total' | 'base' | 'bonus' | 'penalty' | 'adjustment';

/** The ranks still possible: `3–6`, one alone, or `từ 3` for a unit that may end without a rank. */
export function boundsText({ best, worst }: NonNullable<StandingsRow['bounds']>): string {
  if (worst === null) return `từ ${best}`;
  return best === worst ? String(best) : `${best}–${worst}`;
}

/** Whether and when a unit has reported, in a word. */
export function timeliness({ state, revision, late }: StandingsRow): string {
  if (revision === null) return verdictWords.notReported;
  if (state === 'returned') return reportWords.returned;
  return late ? reportWords.late : reportWords.inTime;
}

/** What the council has to know of a rank before it signs it. */
function remark({ state, disqualification, tied, settledBy, score, estimates }: StandingsRow): string {
  return [
    state === 'notReported' ? 'Chưa xếp hạng: chưa báo cáo' : '',
    state === 'returned' ? 'Chưa xếp hạng: chờ gửi lại' : '',
    state === 'nothingApplies' ? 'Không xếp hạng: không phát sinh chỉ tiêu nào' : '',
    state === 'disqualified' ? `Không xếp hạng: ${disqualification ?? ''}` : '',
    tied ? 'Đồng hạng' : '',
    settledBy === null ? '' : `Xét tiêu chí phụ: ${tieBreakWords[settledBy].toLowerCase()}`,
    score?.beyondRules === true ? 'Điều chỉnh ngoài khung điểm' : '',
    estimates === 0 ? '' : `Có ${estimates} số ước thực hiện`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}
