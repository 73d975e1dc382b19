/**
 * The guide in the council's workbook: every word that a cell may hold, and what it means. The drop-down lists of the
 * other tables are its rows, since a list within a rule could hold no comma.
 */
import type { StandingsAudience } from '../../model/catalog.ts';
import type { Aggregation, EvidenceRule, Goal, IndicatorGroup, Measure } from '../../model/indicator.ts';
import type { Basis, LevelBasis, ScorePart, ScoringRuleKind, TieBreak } from '../../model/scoring.ts';
import {
  aggregationWords,
  campaignItems,
  configTables,
  evidenceWords,
  goalWords,
  groupWords,
  indicatorColumns,
  measureWords,
  standingsForWords,
} from './council-columns.ts';
import { text } from '../drawing.ts';
import type { DrawnTable, ListSource } from '../drawn-table.ts';
import {
  basisWords,
  kindWords,
  levelBasisWords,
  partWords,
  scoringColumns,
  tieBreakWords,
} from './scoring-columns.ts';

const guideColumns = {
  table: 'Trang tính',
  column: 'Cột hoặc mục',
  word: 'Cách ghi',
  meaning: 'Ý nghĩa',
};

const GUIDE_TABLE = 'ThiDuaGuide';

/** The words of one column and what each means. */
interface Words {
  readonly worksheet: string;
  readonly label: string;
  readonly entries: readonly (readonly [word: string, meaning: string])[];
}

function words<K extends string>(
  table: keyof typeof configTables,
  label: string,
  said: Record<K, string>,
  meanings: Record<NoInfer<K>, string>,
): Words {
  const entries: [string, string][] = [];
  for (const key in said) entries.push([said[key], meanings[key]]);
  return { worksheet: configTables[table].worksheet, label, entries };
}

const guide = {
  tieBreaks: words<TieBreak>('campaign', campaignItems.tieBreaks, tieBreakWords, {
    metPercent:
      'Tỷ lệ chỉ tiêu đạt trên số chỉ tiêu được giao cao hơn thì xếp trước. Nhiều cách cách nhau bằng dấu ;',
    exceeded: 'Nhiều chỉ tiêu vượt kế hoạch hơn thì xếp trước',
    basePoints: 'Điểm chuẩn, không kể thưởng và trừ, cao hơn thì xếp trước',
    fewestPenalties: 'Bị trừ ít điểm hơn thì xếp trước',
    earliest: 'Báo cáo được nhận sớm hơn thì xếp trước',
  }),
  levelBasis: words<LevelBasis>('campaign', campaignItems.levelBasis, levelBasisWords, {
    points: 'Mức xếp loại so với tổng điểm',
    pointsPercent: 'So với điểm chuẩn của các chỉ tiêu được giao, khi các đơn vị được giao khác nhau',
    metPercent: 'So với tỷ lệ chỉ tiêu đạt; cũng dùng khi không có thang điểm',
  }),
  standingsFor: words<StandingsAudience>('campaign', campaignItems.standingsFor, standingsForWords, {
    council: 'Đơn vị chỉ xem điểm của mình',
    units: 'Đơn vị xem cả thứ hạng trong khối',
  }),
  group: words<IndicatorGroup>('indicators', indicatorColumns.group, groupWords, {
    basic: 'Chỉ tiêu kinh tế - xã hội cơ bản',
    covenant: 'Chỉ tiêu giao ước thi đua',
  }),
  measure: words<Measure>('indicators', indicatorColumns.measure, measureWords, {
    number: 'Một con số, ví dụ 120 hộ',
    ratio: 'Tử số và mẫu số; phần trăm được tính tự động',
    change: 'Kỳ này và cùng kỳ; phần trăm tăng, giảm được tính tự động',
    date: 'Ngày hoàn thành',
    yesNo: 'Có hoặc Không',
    allOf: 'Không báo cáo riêng: đạt khi mọi chỉ tiêu thành phần đều đạt',
  }),
  goal: words<Goal>('indicators', indicatorColumns.goal, goalWords, {
    atLeast: 'Đạt từ kế hoạch trở lên; hơn là vượt',
    atMost: 'Đạt khi không quá kế hoạch; thấp hơn là vượt',
    within: 'Đạt khi nằm trong khoảng của kế hoạch, ví dụ 6 - 8',
    by: 'Chỉ với cách báo cáo Ngày: xong chậm nhất vào ngày ghi ở kế hoạch',
    done: 'Chỉ với Có/Không và Đạt mọi thành phần; kế hoạch ghi x',
  }),
  aggregation: words<Aggregation>('indicators', indicatorColumns.aggregation, aggregationWords, {
    sum: 'Cộng số của các đơn vị; chỉ với Số lượng',
    pooled: 'Tổng tử số chia tổng mẫu số; chỉ với Tỷ lệ và So cùng kỳ',
    countMet: 'Đếm số đơn vị đạt',
    none: 'Không có số chung của quận',
  }),
  evidence: words<EvidenceRule>('indicators', indicatorColumns.evidence, evidenceWords, {
    none: 'Không cần minh chứng; để trống cũng vậy',
    whenExceeded: 'Đơn vị ghi minh chứng khi vượt kế hoạch',
    always: 'Đơn vị luôn phải ghi minh chứng',
  }),
  kind: words<ScoringRuleKind>('scoring', scoringColumns.kind, kindWords, {
    share: 'Điểm nhân với tỷ lệ hoàn thành, nhiều nhất là đủ điểm',
    verdict: 'Đủ điểm khi được đánh giá như ghi ở cột Khoảng hoặc đánh giá',
    band: 'Đủ điểm khi căn cứ nằm trong khoảng',
    step: 'Có điểm khi vào khoảng, thêm điểm cứ mỗi bậc nữa, đến mức tối đa',
    each: 'Có điểm cho cứ mỗi chừng ấy của căn cứ, đến mức tối đa',
  }),
  part: words<ScorePart>('scoring', scoringColumns.part, partWords, {
    base: 'Thuộc điểm chuẩn',
    extra: 'Ngoài điểm chuẩn: số dương là thưởng, số âm là trừ',
  }),
  basis: words<Basis>('scoring', scoringColumns.basis, basisWords, {
    completion: 'Thực hiện so với kế hoạch, tính bằng phần trăm',
    figure: 'Kết quả của chính chỉ tiêu, theo đơn vị tính của nó',
    daysLate: 'Số ngày sau hạn; số âm là sớm hơn hạn',
  }),
} satisfies Record<string, Words>;

export type GuidedWords = keyof typeof guide;

/** Where the words of a column stand in the guide. */
export function listOf(key: GuidedWords): ListSource {
  let first = 0;
  for (const [other, { entries }] of Object.entries(guide)) {
    if (other === key) break;
    first += entries.length;
  }
  return { table: GUIDE_TABLE, column: guideColumns.word, rows: { first, count: guide[key].entries.length } };
}

/** Its rows are not to be sorted or typed over: lists go by where they stand. */
export function drawGuide(): DrawnTable {
  return {
    name: GUIDE_TABLE,
    worksheet: 'Cách ghi',
    columns: Object.values(guideColumns),
    rows: Object.values(guide).flatMap(({ worksheet, label, entries }) =>
      entries.map(([word, meaning]) => [text(worksheet), text(label), text(word), text(meaning)]),
    ),
    leftColumns: [0, 1, 2, 3],
    columnWidths: [16, 24, 34, 78],
    locked: true,
  };
}
