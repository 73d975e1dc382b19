/** Annex II, results by indicator: what all units come to against the district's plan, and how many of them met it. */
import type { CampaignResults } from '../../model/campaign-results.ts';
import type { IndicatorCode } from '../../model/identifiers.ts';
import type { IndicatorGroup } from '../../model/indicator.ts';
import type { GroupTotal, Standings } from '../../model/standings.ts';
import { indexCatalog } from '../../rules/catalog-index.ts';
import { groupBy } from '../../rules/group-by.ts';
import { bandRow, drawAnnex, type AnnexInput } from './annex.ts';
import { text, type DrawnFigure } from '../drawing.ts';
import { groupOrdinals, groupTitles } from './group-titles.ts';
import { columnNotes, indicatorNotes, type NotedTotal } from './indicator-notes.ts';
import { numberNotes } from './numbered-notes.ts';
import type { PaperColumn, PaperPart, PaperRow, PaperSheet, TableRow } from './paper.ts';
import { reportWords } from '../standings/report-words.ts';
import { indicatorTotalCells } from '../standings/indicator-total-cells.ts';
import { verdictWords } from '../standings/verdict-words.ts';

const columns: readonly PaperColumn[] = [
  { label: 'TT', width: 5, style: 'centered' },
  { label: 'Chỉ tiêu', width: 38 },
  { label: 'ĐVT', width: 11, style: 'centered' },
  { label: 'Kế hoạch của quận', width: 12, style: 'centered' },
  { label: 'Thực hiện', width: 11, style: 'right' },
  { label: 'Tỷ lệ (%)', width: 9, style: 'right' },
  { label: 'Đánh giá', width: 10, style: 'centered' },
  { label: 'Được giao', width: 6, style: 'centered' },
  { label: verdictWords.exceeded, width: 6, style: 'centered' },
  { label: verdictWords.met, width: 5, style: 'centered' },
  { label: verdictWords.notMet, width: 7, style: 'centered' },
  { label: verdictWords.notReported, width: 7, style: 'centered' },
  { label: verdictWords.notArising, width: 7, style: 'centered' },
];
/** From here on columns count units. */
const FIRST_COUNT = 7;

/** `units`: the lines of reports, which say what was an estimate; `null` where only the standings are kept. */
export interface IndicatorAnnexInput extends AnnexInput {
  readonly results: Pick<CampaignResults, 'standings'> & { readonly units: CampaignResults['units'] | null };
}

/** The district's view, in catalog order. */
export function drawIndicatorAnnex(input: IndicatorAnnexInput): PaperSheet {
  const { standings } = input.results;
  const totals = notedTotals(input);
  const { remarksOf, lines } = numberNotes(indicatorNotes, totals);
  const parts = [...groupBy(totals, ({ indicator }) => indicator.group)];
  const groupOf = new Map(standings.groups.map((total) => [total.group, total]));
  return drawAnnex(input, {
    number: 'II',
    title: 'KẾT QUẢ THỰC HIỆN THEO CHỈ TIÊU',
    orientation: 'landscape',
    columns,
    leftColumns: 4,
    header: headerRows(),
    body: parts.flatMap(([group, of]): TableRow[] => [
      bandRow('heading', columns, `${groupOrdinals[group]}. ${groupTitles[group]}`),
      ...numbered(of).map(({ ordinal, total }): TableRow => ({
        kind: 'line',
        cells: lineCells(ordinal, total, remarksOf(total)),
      })),
      ...groupTotalRows(group, groupOf.get(group)),
    ]),
    summary: [reportsCounted(standings)],
    notes: [
      ...lines,
      ...(input.results.units === null ? unplacedEstimates(standings) : []),
      ...columnNotes(totals),
    ],
  });
}

/** Totals with their indicators, and how many units gave an estimate for each. */
function notedTotals({ results, catalog }: IndicatorAnnexInput): NotedTotal[] {
  const { indicators } = indexCatalog(catalog);
  const estimates = new Map<IndicatorCode, number>();
  for (const { lines } of results.units ?? [])
    for (const { indicator, estimate } of lines)
      if (estimate) estimates.set(indicator, (estimates.get(indicator) ?? 0) + 1);
  return results.standings.indicators.flatMap((total) => {
    const indicator = indicators.get(total.indicator);
    return indicator === undefined
      ? []
      : [{ total, indicator, estimates: estimates.get(total.indicator) ?? 0 }];
  });
}

/** How many estimates there are, where nobody can say at which indicators. */
function unplacedEstimates({ rows }: Standings): string[] {
  const estimates = rows
    .filter(({ state }) => state !== 'returned')
    .reduce((sum, row) => sum + row.estimates, 0);
  return estimates === 0
    ? []
    : [`Báo cáo của các đơn vị có ${estimates} số ước thực hiện, có thể thay đổi khi có số liệu chính thức.`];
}

/** Numbered within their group; parts of an indicator are dashes, as on the units' sheets. */
function numbered(totals: readonly NotedTotal[]): { ordinal: string; total: NotedTotal }[] {
  let last = 0;
  return totals.map((total) => {
    if (total.indicator.parent !== null) return { ordinal: '-', total };
    last += 1;
    return { ordinal: String(last), total };
  });
}

/** Two rows: what counts units stands below one label. */
function headerRows(): PaperRow[] {
  const label = (column: number, words: string, rows?: number): PaperPart => ({
    span: { column, columns: 1, ...(rows !== undefined && { rows }) },
    cell: text(words),
    style: 'printedHeader',
  });
  return [
    [
      ...columns.slice(0, FIRST_COUNT).map((column, at) => label(at, column.label, 2)),
      {
        span: { column: FIRST_COUNT, columns: columns.length - FIRST_COUNT },
        cell: text('Số đơn vị'),
        style: 'printedHeader',
      },
    ],
    columns.slice(FIRST_COUNT).map((column, at) => label(FIRST_COUNT + at, column.label)),
  ];
}

function lineCells(
  ordinal: string,
  { total, indicator }: NotedTotal,
  remarks: readonly string[],
): DrawnFigure[] {
  return [
    text(ordinal),
    text([indicator.name, ...remarks].join(' ')),
    ...indicatorTotalCells(total, indicator),
  ];
}

function groupTotalRows(group: IndicatorGroup, total: GroupTotal | undefined): TableRow[] {
  if (total === undefined) return [];
  const { exceeded, met, notMet, undecided } = total;
  const all = exceeded + met + notMet + undecided;
  return [
    bandRow(
      'band',
      columns,
      `Cộng nhóm ${groupOrdinals[group]}: ${all} chỉ tiêu; vượt ${exceeded}, đạt ${met}, không đạt ${notMet}, chưa đánh giá ${undecided}.`,
    ),
  ];
}

/** Whose reports the figures are made of. */
function reportsCounted({ rows, reportedUnits, assignedUnits }: Standings): string {
  const late = rows.filter(({ late, revision, state }) => late && revision !== null && state !== 'returned');
  const ofThem =
    late.length === 0 ? '' : `, trong đó ${late.length} báo cáo ${reportWords.late.toLowerCase()}`;
  return `Tổng hợp từ báo cáo của ${reportedUnits}/${assignedUnits} đơn vị${ofThem}.`;
}
