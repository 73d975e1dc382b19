/** The grammar of a unit's sheet: the columns of its table and the fields above it, by the labels people read. */

/** Keys of the table's columns; the keys of what is read are also the `field` of issues that concern it. */
export type UnitColumn =
  | 'ordinal'
  | 'code'
  | 'name'
  | 'measureUnit'
  | 'target'
  | 'actual'
  | 'denominator'
  | 'previous'
  | 'result'
  | 'completion'
  | 'verdict'
  | 'notArising'
  | 'estimate'
  | 'note'
  | 'evidence'
  | 'measure'
  | 'partOf';

/** The columns that a clerk fills in. */
export type InputColumn = Extract<
  UnitColumn,
  'actual' | 'denominator' | 'notArising' | 'estimate' | 'note' | 'evidence'
>;

export interface ColumnRule {
  readonly key: UnitColumn;
  readonly label: string;
  /** What stands in the column-number row, as official forms have it. */
  readonly number: string;
  /** In characters of the body font. */
  readonly width: number;
  /** Whether a sheet without this column cannot be read. */
  readonly required: boolean;
  /** Whether it is there for the sheet itself, out of people's sight. */
  readonly hidden?: boolean;
}

/** In the order of the generated sheet; a read sheet may have them in any order. */
export const unitColumns: readonly ColumnRule[] = [
  { key: 'ordinal', label: 'TT', number: 'A', width: 5, required: false },
  { key: 'code', label: 'Mã', number: 'B', width: 7, required: true },
  { key: 'name', label: 'Chỉ tiêu', number: 'C', width: 33, required: false },
  { key: 'measureUnit', label: 'ĐVT', number: 'D', width: 11, required: false },
  { key: 'target', label: 'Kế hoạch', number: '1', width: 12, required: false },
  { key: 'actual', label: 'Thực hiện (tử số)', number: '2', width: 12, required: true },
  { key: 'denominator', label: 'Mẫu số hoặc cùng kỳ', number: '3', width: 12, required: true },
  { key: 'previous', label: 'Lần gửi trước', number: '4', width: 12, required: false },
  { key: 'result', label: 'Kết quả', number: '5', width: 11, required: false },
  { key: 'completion', label: 'Tỷ lệ hoàn thành (%)', number: '6', width: 11, required: false },
  { key: 'verdict', label: 'Đánh giá', number: '7', width: 13, required: false },
  { key: 'notArising', label: 'Không phát sinh', number: '8', width: 7, required: true },
  { key: 'estimate', label: 'Ước thực hiện', number: '9', width: 7, required: true },
  { key: 'note', label: 'Ghi chú', number: '10', width: 16, required: true },
  { key: 'evidence', label: 'Minh chứng', number: '11', width: 15, required: false },
  { key: 'measure', label: 'Cách báo cáo', number: '12', width: 14, required: false, hidden: true },
  { key: 'partOf', label: 'Là phần của', number: '13', width: 20, required: false, hidden: true },
];

/** Fields above the table: the label's cell, and the value in the cell to its right. */
export type UnitField =
  'campaign' | 'unitName' | 'unit' | 'catalogVersion' | 'dataAsOf' | 'preparedBy' | 'approvedBy';

/** Where a column stands in a generated sheet. */
export function columnOf(key: UnitColumn): number {
  return unitColumns.findIndex((column) => column.key === key);
}

export const unitFields: readonly { readonly key: UnitField; readonly label: string }[] = [
  { key: 'unitName', label: 'Đơn vị' },
  { key: 'unit', label: 'Mã đơn vị' },
  { key: 'campaign', label: 'Mã đợt' },
  { key: 'catalogVersion', label: 'Phiên bản' },
  { key: 'dataAsOf', label: 'Số liệu chốt đến ngày' },
  { key: 'preparedBy', label: 'Người lập biểu' },
  { key: 'approvedBy', label: 'Người duyệt' },
];
