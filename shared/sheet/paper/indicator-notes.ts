/** What has to be known of an indicator's total before it is relied on. */
import type { Indicator } from '../../model/indicator.ts';
import type { IndicatorTotal } from '../../model/standings.ts';
import type { NoteKind } from './numbered-notes.ts';
import { verdictWords } from '../standings/verdict-words.ts';

export interface NotedTotal {
  readonly total: IndicatorTotal;
  readonly indicator: Indicator;
  /** How many units gave an estimate for it. */
  readonly estimates: number;
}

/** Behind the indicator's name, which has the widest column. */
export const indicatorNotes: readonly NoteKind<NotedTotal>[] = [
  {
    words: ({ estimates }) => (estimates > 0 ? `– ${estimates} số ước` : null),
    meaning: 'Số ước: số ước thực hiện của các đơn vị, có thể thay đổi khi có số liệu chính thức.',
  },
  {
    words: ({ indicator }) => (indicator.aggregation === 'none' && indicator.measure !== 'allOf' ? '' : null),
    meaning: 'Số liệu chung do quận tự xác định, không cộng từ báo cáo của các đơn vị.',
  },
  {
    words: ({ indicator }) => (indicator.measure === 'allOf' ? '' : null),
    meaning: 'Đạt khi đạt mọi phần; các phần ghi dấu gạch, không cộng vào số chỉ tiêu của nhóm.',
  },
];

/** What the last columns mean, where they count anything: a number at every other name would say no more. */
export function columnNotes(totals: readonly NotedTotal[]): string[] {
  const counted = (verdict: 'notReported' | 'notArising') =>
    totals.some(({ total }) => total.counts[verdict] > 0);
  return [
    ...(counted('notReported')
      ? [`${verdictWords.notReported}: đơn vị chưa có số liệu, nên kết quả chung còn có thể thay đổi.`]
      : []),
    ...(counted('notArising')
      ? [`${verdictWords.notArising}: không có việc phát sinh trong kỳ, nên không tính vào kết quả chung.`]
      : []),
  ];
}
