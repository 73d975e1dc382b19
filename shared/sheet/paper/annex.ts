/** What the annexes of the council's report have in common: head, title, whose figures of when, and the signature. */
import { Temporal } from 'temporal-polyfill';
import { standingsMark } from '../../digest/standings-mark.ts';
import type { CampaignResults } from '../../model/campaign-results.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { Instant } from '../../model/identifiers.ts';
import { text, type Style } from '../drawing.ts';
import { issuerAndMotto, paperNumber, placeAndDate, signedForCouncil, type Halves } from './official-head.ts';
import {
  acrossAll,
  layOutPaper,
  type Paper,
  type PaperColumn,
  type PaperRow,
  type PaperSheet,
} from './paper.ts';

/** The results as they were received; values, for a printed annex does not change any more. */
export interface AnnexInput {
  readonly results: Pick<CampaignResults, 'standings'>;
  /** The one the results were made with; of frozen ones the one in force. */
  readonly catalog: Catalog;
  /** When the results were received, or of when they are frozen. */
  readonly asOf: Instant;
  /** The snapshot that they are of; none for live results. */
  readonly frozen?: FrozenAs;
}

/** What a paper says of the snapshot that its figures are of. */
export interface FrozenAs {
  readonly worksheet: string;
  readonly title: string;
  readonly notes: readonly string[];
}

export interface Annex extends Pick<Paper, 'orientation' | 'columns' | 'header' | 'body'> {
  /** `I`, `II`. */
  readonly number: string;
  readonly title: string;
  /** Where the head parts: how many columns its left half takes. */
  readonly leftColumns: number;
  /** What the figures come to, in a sentence or two. */
  readonly summary: readonly string[];
  readonly notes: readonly string[];
}

const ISSUER = 'Hội đồng Thi đua - Khen thưởng';

/** The annex as a worksheet. While anything is missing its title says so, and so does the foot of every page. */
export function drawAnnex({ results, catalog, asOf, frozen }: AnnexInput, annex: Annex): PaperSheet {
  const { standings } = results;
  const { number, title, columns, leftColumns, summary } = annex;
  const notes = [...annex.notes, ...(frozen?.notes ?? [])];
  const halves: Halves = {
    left: { column: 0, columns: leftColumns },
    right: { column: leftColumns, columns: columns.length - leftColumns },
  };
  const whole = (words: string, style: Style): PaperRow => [acrossAll(columns, text(words), style)];
  const provisional = standings.provisional ? ' (TẠM THỜI)' : '';
  const figures = `Số liệu đến ${momentWords(asOf, catalog.campaign.timeZone)}`;
  const digest = `mã đối chiếu ${standingsMark(standings)}`;
  return layOutPaper({
    worksheet: frozen?.worksheet ?? `Phụ lục ${number}`,
    orientation: annex.orientation,
    columns,
    above: [
      ...issuerAndMotto(halves, ISSUER),
      [paperNumber(halves), placeAndDate(halves)],
      [],
      whole(`PHỤ LỤC ${number}`, 'officialBold'),
      whole(`${title}${provisional}`, 'title'),
      whole(catalog.campaign.name, 'subtitle'),
      ...(frozen === undefined ? [] : [whole(frozen.title, 'subtitle')]),
      whole(`${figures}; ${digest}`, 'officialItalic'),
      ...(standings.provisional ? [whole(stillMissing(results), 'notice')] : []),
      [],
    ],
    header: annex.header,
    body: annex.body,
    below: [
      [],
      ...summary.map((words) => whole(words, 'footnote')),
      ...(notes.length === 0 ? [] : [whole('Ghi chú:', 'recipients')]),
      ...notes.map((words) => whole(words, 'footnote')),
      [],
    ],
    closing: signedForCouncil(halves),
    footer: `Phụ lục ${number}${provisional.toLowerCase()}. ${figures}; ${digest}.`,
  });
}

/** What keeps the standings from being final. */
function stillMissing({ standings: { rows, reportedUnits, assignedUnits } }: AnnexInput['results']): string {
  const returned = rows.filter(({ state }) => state === 'returned').length;
  const missing = assignedUnits - reportedUnits;
  if (missing === 0) return 'Tạm thời: còn chỉ tiêu chưa báo cáo, kết quả có thể thay đổi.';
  const among = returned === 0 ? '' : ` (trong đó ${returned} đơn vị chưa gửi lại báo cáo bị trả lại)`;
  return `Tạm thời: còn ${missing}/${assignedUnits} đơn vị chưa báo cáo${among}, kết quả có thể thay đổi.`;
}

/** An instant as papers write it, e.g. `17 giờ 05 phút, ngày 15/12/2023`, in the campaign's own time. */
export function momentWords(instant: Instant, timeZone: string): string {
  const { hour, minute, day, month, year } = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(hour)} giờ ${two(minute)} phút, ngày ${two(day)}/${two(month)}/${year}`;
}

/** Words across the table: what follows them, or what they sum up. */
export function bandRow(
  kind: 'heading' | 'band',
  columns: readonly PaperColumn[],
  words: string,
): Paper['body'][number] {
  return { kind, part: acrossAll(columns, text(words), 'printedBand') };
}
