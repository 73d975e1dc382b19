/** Annex I, the standings: a section for each block, units by rank, and below it what has to be known of them. */
import type { Catalog } from '../../model/catalog.ts';
import type { Standings, StandingsRow } from '../../model/standings.ts';
import { groupBy } from '../../rules/group-by.ts';
import { bandRow, drawAnnex, type AnnexInput } from './annex.ts';
import { blank, decimalsFormat, number, text, type DrawnFigure } from '../drawing.ts';
import { boundsText, timeliness } from '../standings/draw-unit-standings.ts';
import { numberNotes, type NumberedNotes } from './numbered-notes.ts';
import { labelRow, type PaperColumn, type PaperSheet, type TableRow } from './paper.ts';
import { romanNumeral } from './roman-numeral.ts';
import { countCell, percentCell } from '../standings/standings-cells.ts';
import { standingsNotes } from '../standings/standings-notes.ts';

/** A unit's row, and its number within its block. */
interface PlacedRow {
  readonly row: StandingsRow;
  readonly ordinal: number;
}

interface AnnexColumn extends PaperColumn {
  readonly cell: (placed: PlacedRow) => DrawnFigure;
}

const NO_RANK = '–';

/** In characters; on A4 upright letters then keep four fifths of their size. */
const PAPER_WIDTH = 100;
const NARROWEST_REMARK = 22;

/** What a meeting has on the table when it decides. */
export function drawStandingsAnnex(input: AnnexInput): PaperSheet {
  const { catalog } = input;
  const { standings } = input.results;
  const notes = numberNotes(standingsNotes(catalog, standings.rows), standings.rows);
  const columns = columnsOf(catalog, standings, notes);
  return drawAnnex(input, {
    number: 'I',
    title: 'BẢNG XẾP HẠNG THI ĐUA',
    orientation: 'portrait',
    columns,
    leftColumns: 3,
    header: [labelRow(columns, 'printedHeader')],
    body: [...groupBy(standings.rows, ({ block }) => block)].flatMap(([block, rows], at): TableRow[] => [
      bandRow('heading', columns, `${romanNumeral(at + 1)}. ${blockWords(catalog, block, rows)}`),
      ...rows.map((row, position): TableRow => ({
        kind: 'line',
        cells: columns.map(({ cell }) => cell({ row, ordinal: position + 1 })),
      })),
    ]),
    summary: [`Tổng số ${standings.rows.length} đơn vị: ${reportsInWords(standings.rows)}.`],
    notes: notes.lines,
  });
}

function blockWords({ blocks }: Catalog, block: string, rows: readonly StandingsRow[]): string {
  const name = blocks.find(({ code }) => code === block)?.name ?? block;
  return `${name} (${rows.length} đơn vị)`;
}

/** How many have reported in time, late, and not at all, e.g. `14 đúng hạn, 2 chưa báo cáo`. */
function reportsInWords(rows: readonly StandingsRow[]): string {
  return [...groupBy(rows, timeliness)]
    .map(([words, of]) => `${of.length} ${words.toLowerCase()}`)
    .join(', ');
}

/** Points and levels only where the campaign gives any. */
function columnsOf(
  { units, scoring }: Catalog,
  { provisional }: Standings,
  { remarksOf }: NumberedNotes<StandingsRow>,
): AnnexColumn[] {
  const nameOf = new Map(units.map(({ code, name }) => [code, name]));
  const pointsFormat = decimalsFormat(scoring.pointDecimals);
  const columns: AnnexColumn[] = [
    { label: 'TT', width: 5, style: 'centered', cell: ({ ordinal }) => countCell(ordinal) },
    { label: 'Đơn vị', width: 28, cell: ({ row }) => text(nameOf.get(row.unit) ?? row.unit) },
    { label: 'Đạt, vượt / áp dụng', width: 10, style: 'centered', cell: ({ row }) => metOfApplicable(row) },
    {
      label: 'Tỷ lệ (%)',
      width: 8,
      style: 'centered',
      cell: ({ row }) => percentCell(row.revision === null ? null : row.metPercent),
    },
    ...(scoring.rules.length === 0
      ? []
      : [
          {
            label: 'Điểm',
            width: 9,
            style: 'centered' as const,
            cell: ({ row: { score } }: PlacedRow) =>
              score === null ? blank : number(Number(score.total), pointsFormat),
          },
        ]),
    provisional
      ? { label: 'Hạng\n(có thể)', width: 12, style: 'centered', cell: ({ row }) => rankWithBounds(row) }
      : { label: 'Hạng', width: 7, style: 'centered', cell: ({ row }) => rankCell(row) },
    ...(scoring.levels.length === 0
      ? []
      : [
          {
            label: 'Xếp loại',
            width: 11,
            style: 'centered' as const,
            cell: ({ row }: PlacedRow) => text(row.level ?? ''),
          },
        ]),
  ];
  // Where there are no points and levels, the head still needs a right half that is wide enough.
  const taken = columns.reduce((sum, { width }) => sum + width, 0);
  const width = Math.max(NARROWEST_REMARK, PAPER_WIDTH - taken);
  return [...columns, { label: 'Ghi chú', width, cell: ({ row }) => text(remarksOf(row).join('; ')) }];
}

/** Blank, never zero, for a unit that has not reported. */
function metOfApplicable({ revision, counts, applicable }: StandingsRow): DrawnFigure {
  return revision === null ? blank : text(`${counts.met + counts.exceeded}/${applicable}`);
}

function rankCell({ rank }: StandingsRow): DrawnFigure {
  return rank === null ? text(NO_RANK) : countCell(rank);
}

/** `4 (3–6)`, and the rank alone where it is certain already. */
function rankWithBounds({ rank, bounds }: StandingsRow): DrawnFigure {
  const now = rank === null ? NO_RANK : String(rank);
  const possible = bounds === null ? now : boundsText(bounds);
  return text(possible === now ? now : `${now} (${possible})`);
}
