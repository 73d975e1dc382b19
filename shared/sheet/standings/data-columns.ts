/** The columns of the table of data, by which the check formulas of the standings read it. */

export const DATA_TABLE = 'ThiDuaData';

export const dataColumns = {
  key: 'Khóa',
  unit: 'Mã đơn vị',
  unitName: 'Đơn vị',
  block: 'Khối',
  indicator: 'Mã chỉ tiêu',
  name: 'Chỉ tiêu',
  group: 'Nhóm',
  measureUnit: 'ĐVT',
  target: 'Kế hoạch',
  actual: 'Thực hiện (tử số)',
  denominator: 'Mẫu số hoặc cùng kỳ',
  result: 'Kết quả',
  completion: 'Tỷ lệ hoàn thành (%)',
  verdict: 'Đánh giá',
  counts: 'Tính vào kết quả',
  points: 'Điểm',
  state: 'Tình trạng số liệu',
  revision: 'Lần gửi',
} as const;
export type DataColumn = keyof typeof dataColumns;

/** Said of what counts in the headline; a part counts through its parent only. */
export const COUNTS = 'Có';
