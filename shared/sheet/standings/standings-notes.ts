/** What the council has to know of a unit's place before it signs the standings. */
import type { Campaign, Catalog } from '../../model/catalog.ts';
import type { StandingsRow } from '../../model/standings.ts';
import { isLate } from '../../rules/time/lateness.ts';
import { momentWords } from '../paper/annex.ts';
import type { NoteKind } from '../paper/numbered-notes.ts';
import { reportWords } from './report-words.ts';
import { tieBreakWords } from '../config/scoring-columns.ts';
import { verdictWords } from './verdict-words.ts';

/** Of these rows, in the order of weight: first what keeps a unit out of the ranking. */
export function standingsNotes(
  { campaign, units }: Catalog,
  rows: readonly StandingsRow[],
): NoteKind<StandingsRow>[] {
  const nameOf = new Map(units.map(({ code, name }) => [code, name]));
  const isRanked = ({ state }: StandingsRow) => state === 'ranked';
  return [
    {
      words: ({ state }) => (state === 'disqualified' ? 'Không xếp hạng' : null),
      meaning: 'Không xếp hạng theo quyết định của Hội đồng; số liệu đã báo cáo vẫn giữ nguyên:',
      details: ({ unit, disqualification }) => `${nameOf.get(unit) ?? unit}: ${disqualification ?? ''}`,
    },
    {
      words: ({ state }) => (state === 'notReported' ? verdictWords.notReported : null),
      meaning: `${verdictWords.notReported}: Hội đồng chưa nhận được báo cáo của đơn vị nên chưa xếp hạng.`,
    },
    {
      words: ({ state }) => (state === 'returned' ? reportWords.returned : null),
      meaning: `${reportWords.returned}: báo cáo phải bổ sung; chưa xếp hạng cho đến khi đơn vị gửi lại.`,
    },
    {
      words: ({ state }) => (state === 'nothingApplies' ? 'Không xếp hạng' : null),
      meaning: 'Không xếp hạng vì mọi chỉ tiêu được giao đều không phát sinh trong kỳ.',
    },
    {
      words: (row) => (cameLate(row) ? reportWords.late : null),
      meaning: `${reportWords.late}: ${lateMeaning(campaign, rows.filter(cameLate))}`,
    },
    {
      words: (row) =>
        isRanked(row) && row.counts.notReported > 0 ? `Thiếu ${row.counts.notReported} chỉ tiêu` : null,
      meaning: 'Thiếu chỉ tiêu: đơn vị đã báo cáo nhưng còn chỉ tiêu chưa có số liệu, tính là chưa đạt.',
    },
    {
      words: (row) =>
        isRanked(row) && row.counts.notArising > 0 ? `${row.counts.notArising} không phát sinh` : null,
      meaning: 'Không phát sinh: chỉ tiêu không phát sinh trong kỳ, không tính vào số chỉ tiêu áp dụng.',
    },
    {
      words: ({ estimates, state }) => (estimates > 0 && state !== 'returned' ? `${estimates} số ước` : null),
      meaning: 'Số ước: số ước thực hiện, có thể thay đổi khi có số liệu chính thức.',
    },
    {
      words: ({ tied }) => (tied ? 'Đồng hạng' : null),
      meaning: 'Đồng hạng: bằng nhau ở mọi tiêu chí xét, Hội đồng quyết định.',
    },
    {
      words: ({ settledBy }) => (settledBy === null ? null : tieBreakWords[settledBy]),
      meaning: 'Bằng kết quả chính, xếp theo tiêu chí phụ ghi trong cột ghi chú.',
    },
    {
      words: ({ score }) => (score?.beyondRules === true ? 'Ngoài khung điểm' : null),
      meaning: 'Ngoài khung điểm: Hội đồng điều chỉnh điểm vượt khung của thang điểm, có lý do kèm theo.',
    },
  ];
}

function cameLate({ late, revision, state }: StandingsRow): boolean {
  return late && revision !== null && state !== 'returned';
}

/** The mark stays where the deadline is put off: then the deadline of today does not say why it is there. */
function lateMeaning(campaign: Campaign, lateRows: readonly StandingsRow[]): string {
  return lateRows.some(({ submittedAt }) => submittedAt !== null && !isLate(campaign, submittedAt))
    ? 'báo cáo gửi sau thời hạn áp dụng lúc gửi; sau đó thời hạn đã được lùi lại.'
    : `báo cáo gửi sau ${momentWords(campaign.dueAt, campaign.timeZone)}.`;
}
