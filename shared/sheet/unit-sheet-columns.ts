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
  | 'result'
  | 'completion'
  | 'notArising'
  | 'estimate'
  | 'note'
  | 'evidence';

export interface ColumnRule {
  readonly key: UnitColumn;
  readonly label: string;
  /** What stands in the column-number row, as official forms have it. */
  readonly number: string;
  /** In characters of the body font. */
  readonly width: number;
  /** Whether a sheet without this column cannot be read. */
  readonly required: boolean;
}

/** In the order of the generated sheet; a read sheet may have them in any order. */
export const unitColumns: readonly ColumnRule[] = [
  { key: 'ordinal', label: 'TT', number: 'A', width: 5, required: false },
  { key: 'code', label: 'Mã', number: 'B', width: 7, required: true },
  { key: 'name', label: 'Chỉ tiêu', number: 'C', width: 39, required: false },
  { key: 'measureUnit', label: 'ĐVT', number: 'D', width: 13, required: false },
  { key: 'target', label: 'Kế hoạch', number: '1', width: 12, required: false },
  { key: 'actual', label: 'Thực hiện (tử số)', number: '2', width: 14, required: true },
  { key: 'denominator', label: 'Mẫu số hoặc cùng kỳ', number: '3', width: 14, required: true },
  { key: 'result', label: 'Kết quả', number: '4', width: 12, required: false },
  { key: 'completion', label: 'Tỷ lệ hoàn thành (%)', number: '5', width: 12, required: false },
  { key: 'notArising', label: 'Không phát sinh', number: '6', width: 8, required: true },
  { key: 'estimate', label: 'Ước thực hiện', number: '7', width: 8, required: true },
  { key: 'note', label: 'Ghi chú', number: '8', width: 21, required: true },
  { key: 'evidence', label: 'Minh chứng', number: '9', width: 21, required: false },
];

/** Fields above the table: the label's cell, and the value in the cell to its right. */
export type UnitField =
  'campaign' | 'unitName' | 'unit' | 'catalogVersion' | 'dataAsOf' | 'preparedBy' | 'approvedBy';

export const unitFields: readonly { readonly key: UnitField; readonly label: string }[] = [
  { key: 'unitName', label: 'Đơn vị' },
  { key: 'unit', label: 'Mã đơn vị' },
  { key: 'campaign', label: 'Mã đợt thi đua' },
  { key: 'catalogVersion', label: 'Phiên bản danh mục' },
  { key: 'dataAsOf', label: 'Số liệu chốt đến ngày' },
  { key: 'preparedBy', label: 'Người lập biểu' },
  { key: 'approvedBy', label: 'Người duyệt' },
];
