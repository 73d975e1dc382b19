/** The grammar of the council's scoring: the columns of its two tables, and the words their cells may hold. */
import type { Basis, LevelBasis, ScorePart, ScoringRuleKind, TieBreak } from '../../model/scoring.ts';

/** One row is one rule. `indicatorName` only helps people to read. */
export const scoringColumns = {
  indicator: 'Mã chỉ tiêu',
  indicatorName: 'Tên chỉ tiêu',
  kind: 'Cách tính',
  part: 'Loại điểm',
  basis: 'Căn cứ',
  /** An interval, or the verdict of a rule by verdict. */
  within: 'Khoảng hoặc đánh giá',
  points: 'Điểm',
  every: 'Cứ mỗi',
  cap: 'Tối đa',
  tierIndicator: 'Quy mô theo chỉ tiêu',
  tierWithin: 'Khoảng quy mô',
} as const;
export type ScoringColumn = keyof typeof scoringColumns;

/** `from` is in points or percent, as the campaign's levels go by. */
export const levelColumns = { name: 'Xếp loại', from: 'Từ mức' } as const;

export const levelBasisWords: Record<LevelBasis, string> = {
  points: 'Tổng điểm',
  pointsPercent: 'Tổng điểm so với điểm chuẩn (%)',
  metPercent: 'Tỷ lệ chỉ tiêu đạt (%)',
};

/** Beside the points of the unit's report as a whole, which no indicator is named for. */
export const WHOLE_REPORT = 'Cả báo cáo';

export const kindWords: Record<ScoringRuleKind, string> = {
  share: 'Theo tỷ lệ hoàn thành',
  verdict: 'Theo đánh giá',
  band: 'Theo khoảng',
  step: 'Theo bậc',
  each: 'Theo số lượng',
};

/** Columns that a kind of rule has no use for: what stands there would be lost. */
export const unusedColumns: Record<ScoringRuleKind, readonly ScoringColumn[]> = {
  share: ['basis', 'within', 'every', 'cap'],
  verdict: ['basis', 'every', 'cap'],
  band: ['every', 'cap'],
  step: [],
  each: ['within'],
};

export const partWords: Record<ScorePart, string> = { base: 'Chuẩn', extra: 'Thưởng, trừ' };

export const basisWords: Record<Basis, string> = {
  completion: 'Tỷ lệ hoàn thành',
  figure: 'Kết quả',
  daysLate: 'Số ngày trễ',
};

export const tieBreakWords: Record<TieBreak, string> = {
  metPercent: 'Tỷ lệ đạt cao hơn',
  exceeded: 'Nhiều chỉ tiêu vượt hơn',
  basePoints: 'Điểm chuẩn cao hơn',
  fewestPenalties: 'Ít điểm trừ hơn',
  earliest: 'Gửi sớm hơn',
};
