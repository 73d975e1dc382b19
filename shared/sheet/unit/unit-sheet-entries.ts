/**
 * What Excel lets a clerk type into each input. It guards typing alone, not pasting, and the check reads every cell anew;
 * but a slip is told at once, in the cell where it happens.
 */
import type { Campaign } from '../../model/catalog.ts';
import type { Indicator, Measure } from '../../model/indicator.ts';
import { serialFromDate } from '../cells/excel-date.ts';
import type { InputColumn } from './unit-sheet-columns.ts';

/** A title, at most 32 characters for Excel, and a message, at most 255. */
export interface Remark {
  readonly title: string;
  readonly message: string;
}

/** What may be typed; bounds count as allowed. */
export type EntryRule =
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  /** As Excel's serials. */
  | { readonly kind: 'date'; readonly from: number; readonly to: number }
  | { readonly kind: 'oneOf'; readonly words: readonly string[] }
  | { readonly kind: 'length'; readonly max: number };

export interface Entry {
  readonly rule: EntryRule;
  /** Said when something else was typed. */
  readonly refusal: Remark;
  /** Said as soon as the cell is selected, where a column's label leaves open what belongs there. */
  readonly hint: Remark | null;
}

/** As `FreeText`, `Name` and `Decimal` have it. */
const LONGEST_NOTE = 2_000;
const LONGEST_NAME = 300;
const LARGEST = 999_999_999_999_999;

const name: Entry = {
  rule: { kind: 'length', max: LONGEST_NAME },
  refusal: { title: 'Họ tên quá dài', message: `Ghi họ tên trong ${LONGEST_NAME} ký tự.` },
  hint: null,
};

const mark: Entry = {
  rule: { kind: 'oneOf', words: ['x'] },
  refusal: { title: 'Chỉ đánh dấu x', message: 'Đánh dấu x nếu đúng, để trống nếu không.' },
  hint: null,
};

const yesNo: Entry = {
  rule: { kind: 'oneOf', words: ['Có', 'Không'] },
  refusal: { title: 'Chọn Có hoặc Không', message: 'Chọn Có nếu đã hoàn thành, Không nếu chưa.' },
  hint: null,
};

const note: Entry = {
  rule: { kind: 'length', max: LONGEST_NOTE },
  refusal: { title: 'Ghi chú quá dài', message: 'Rút gọn trong 2.000 ký tự; phần còn lại gửi kèm văn bản.' },
  hint: null,
};

const evidence: Entry = {
  rule: { kind: 'length', max: LONGEST_NOTE },
  refusal: {
    title: 'Minh chứng quá dài',
    message: 'Ghi số, ký hiệu văn bản hoặc đường dẫn, cách nhau bằng dấu chấm phẩy.',
  },
  hint: null,
};

/** A plain number may be a growth rate, which can be below zero. */
const amount: Entry = {
  rule: { kind: 'number', min: -LARGEST, max: LARGEST },
  refusal: {
    title: 'Ô này cần một con số',
    message: 'Chỉ gõ số, không kèm đơn vị tính hay chữ “khoảng”. Dấu thập phân theo máy: thử 0,5 hoặc 0.5.',
  },
  hint: null,
};

/** The parts of a ratio or of a change are counts or amounts. */
function part(hint: Remark | null): Entry {
  return {
    rule: { kind: 'number', min: 0, max: LARGEST },
    refusal: {
      title: 'Ô này cần số từ 0 trở lên',
      message: 'Gõ số lượng hoặc số tiền, không gõ tỷ lệ phần trăm: biểu tự tính tỷ lệ.',
    },
    hint,
  };
}

/** A hint on the second figure: the column is the same for ratios and changes, and people should know which a row asks for. */
const secondFigure: Partial<Record<Measure, Remark>> = {
  ratio: {
    title: 'Mẫu số',
    message: 'Tổng số dùng để tính tỷ lệ, ví dụ tổng số hộ. Biểu tự tính phần trăm.',
  },
  change: {
    title: 'Cùng kỳ năm trước',
    message: 'Số của cùng kỳ năm trước. Biểu tự tính mức tăng, giảm; không gõ phần trăm.',
  },
};

/** Days that a report of this campaign can name: from the year before the figures' to the year after. */
function day({ dataAsOf }: Campaign): Entry {
  const year = Number(dataAsOf.slice(0, 4));
  return {
    rule: {
      kind: 'date',
      from: serialFromDate(`${year - 1}-01-01`),
      to: serialFromDate(`${year + 1}-12-31`),
    },
    refusal: {
      title: 'Ngày chưa đúng',
      message: `Gõ ngày dạng ngày/tháng/năm, từ 01/01/${year - 1} đến 31/12/${year + 1}.`,
    },
    hint: null,
  };
}

/** What goes into one of an indicator's inputs. */
export function entryOf(
  { measure }: Pick<Indicator, 'measure'>,
  column: InputColumn,
  campaign: Campaign,
): Entry {
  switch (column) {
    case 'notArising':
    case 'estimate':
      return mark;
    case 'note':
      return note;
    case 'evidence':
      return evidence;
    case 'denominator':
      return part(secondFigure[measure] ?? null);
    case 'actual':
      return figureOf(measure, campaign);
  }
}

function figureOf(measure: Measure, campaign: Campaign): Entry {
  if (measure === 'date') return day(campaign);
  if (measure === 'yesNo') return yesNo;
  return measure === 'number' ? amount : part(null);
}

/** What goes into the fields above the table. */
export function entryOfField(field: 'dataAsOf' | 'preparedBy' | 'approvedBy', campaign: Campaign): Entry {
  return field === 'dataAsOf' ? day(campaign) : name;
}
