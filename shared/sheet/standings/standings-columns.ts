/** The columns of the table of units, by which formulas read it. */
import { verdictWords } from './verdict-words.ts';

export const STANDINGS_TABLE = 'ThiDuaStandings';

export const standingsColumns = {
  block: 'Khối',
  rank: 'Hạng',
  bounds: 'Hạng có thể',
  unit: 'Mã đơn vị',
  unitName: 'Đơn vị',
  points: 'Điểm',
  base: 'Điểm chuẩn',
  bonus: 'Điểm thưởng',
  penalty: 'Điểm trừ',
  adjustment: 'Điều chỉnh',
  level: 'Xếp loại',
  met: 'Đạt và vượt',
  applicable: 'Số chỉ tiêu áp dụng',
  metPercent: 'Tỷ lệ đạt (%)',
  exceeded: verdictWords.exceeded,
  metOnly: verdictWords.met,
  notMet: verdictWords.notMet,
  notReported: verdictWords.notReported,
  notArising: verdictWords.notArising,
  state: 'Tình trạng',
  revision: 'Lần gửi',
  submittedAt: 'Gửi lúc',
  remark: 'Ghi chú xếp hạng',
} as const;
