/** What a file or a workbook could not carry, said to people. */
import type { Language } from '../../addin/messages/language.ts';
import type { Loss, LossKind } from '../excel-host/workbook/loss.ts';

/** What was lost, given which one it is. */
type LossWords = Readonly<Record<LossKind, (what: string) => string>>;

const vi: LossWords = {
  arrayFormula: (formula) => `công thức cho kết quả ra nhiều ô ${formula}`,
  cellType: (type) => `nội dung ô thuộc loại ${type}`,
  chart: (name) => `biểu đồ ${name}`,
  chartOfOtherKind: () => 'biểu đồ loại khác',
  comment: (address) => `bình luận ở ô ${address}, được ghi thành ghi chú`,
  conditionalFormat: (type) => `định dạng có điều kiện loại ${type}`,
  control: () => 'nút và hộp chọn trên trang',
  customProperty: (name) => `thuộc tính riêng ${name} của tệp`,
  customXml: (name) => `phần XML riêng ${name}`,
  externalLink: () => 'liên kết đến tệp khác',
  filter: (table) => (table === '' ? 'điều kiện của bộ lọc' : `điều kiện của bộ lọc bảng ${table}`),
  formatOfRows: (count) => `định dạng của các ô trống trong ${count} dòng`,
  formatOfSheet: (column) => `định dạng của cả trang từ sau cột ${column}`,
  formula: (formula) => `công thức ${formula}`,
  macro: () => 'macro',
  paperSize: (size) => `khổ giấy ${size}`,
  password: () => 'mật khẩu bảo vệ',
  patternFill: () => 'nền có hoa văn hoặc chuyển màu',
  picture: () => 'hình ảnh',
  pivotTable: () => 'bảng tổng hợp (PivotTable)',
  richText: () => 'phông chữ của từng phần trong ô',
  slicer: () => 'bộ lọc nhanh (slicer)',
  tableStyle: (style) => `kiểu bảng ${style}`,
  themeColor: () => 'màu theo chủ đề của tệp',
  threadedComment: () => 'các lượt trao đổi trong bình luận',
  validation: (type) => `quy tắc nhập liệu loại ${type}`,
};

const en: LossWords = {
  arrayFormula: (formula) => `the formula with results in many cells ${formula}`,
  cellType: (type) => `cells of type ${type}`,
  chart: (name) => `the chart ${name}`,
  chartOfOtherKind: () => 'charts of other kinds',
  comment: (address) => `the comment on ${address}, written as a note`,
  conditionalFormat: (type) => `a conditional format of type ${type}`,
  control: () => 'form controls',
  customProperty: (name) => `the file’s own property ${name}`,
  customXml: (name) => `the custom XML part ${name}`,
  externalLink: () => 'links to other workbooks',
  filter: (table) => (table === '' ? 'criteria of the filter' : `criteria of the filter of table ${table}`),
  formatOfRows: (count) => `the format of empty cells in ${count} rows`,
  formatOfSheet: (column) => `the format of the whole sheet beyond column ${column}`,
  formula: (formula) => `the formula ${formula}`,
  macro: () => 'macros',
  paperSize: (size) => `the paper size ${size}`,
  password: () => 'the password of the protection',
  patternFill: () => 'pattern and gradient fills',
  picture: () => 'pictures',
  pivotTable: () => 'pivot tables',
  richText: () => 'fonts within a cell',
  slicer: () => 'slicers',
  tableStyle: (style) => `the table style ${style}`,
  themeColor: () => 'colours of the file’s theme',
  threadedComment: () => 'discussions in comments',
  validation: (type) => `data validation of type ${type}`,
};

const words: Readonly<Record<Language, LossWords>> = { vi, en };

/** One loss as a line, after the sheet it is on. */
export function lossText({ kind, sheet, what }: Loss, language: Language): string {
  const text = words[language][kind](what);
  return sheet === null ? text : `${sheet}: ${text}`;
}
