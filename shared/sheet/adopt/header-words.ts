/**
 * What the headers of other people's sheets mean. The list is data: a header met in the field that is not understood
 * is a word to add here.
 */
import { comparableText } from '../../notation/comparable-text.ts';
import { withoutAccents } from '../../notation/without-accents.ts';

/**
 * What a column of a foreign sheet holds. Unlike the sheet of our making it keeps denominators (`mẫu số`) and the same
 * period before (`cùng kỳ`) apart. Of the last four nothing is read: to know them keeps them from being taken for others.
 */
export type ForeignColumn = ReadColumn | 'ordinal' | 'result' | 'verdict' | 'comparison';
export type ReadColumn =
  | 'code'
  | 'name'
  | 'measureUnit'
  | 'target'
  | 'actual'
  | 'denominator'
  | 'before'
  | 'completion'
  | 'notArising'
  | 'estimate'
  | 'note'
  | 'evidence';

/** `whole`: the header says just that. `part`: it says that among other words. `estimate`: its figures are estimates. */
export interface HeaderMeaning {
  readonly column: ForeignColumn;
  readonly by: 'whole' | 'part';
  readonly estimated: boolean;
}

interface HeaderRule {
  readonly column: ForeignColumn;
  /** Whole headers, without accents and punctuation; blanks between single letters do not count. */
  readonly whole?: readonly string[];
  /** Words that stand in the header, in this order and next to each other. */
  readonly part?: readonly string[];
  readonly estimated?: true;
}

/** The first rule that fits decides: `Tỷ lệ so kế hoạch` is no target, and `Tăng so cùng kỳ` no figure of that period. */
const rules: readonly HeaderRule[] = [
  { column: 'ordinal', whole: ['stt', 'tt', 'so tt', 'so thu tu', 'thu tu'] },
  { column: 'denominator', whole: ['mau so hoac cung ky', 'mau so'], part: ['mau so'] },
  { column: 'notArising', whole: ['khong phat sinh', 'kps'], part: ['khong phat sinh'] },
  {
    column: 'comparison',
    part: [
      'so cung ky',
      'so voi cung ky',
      'so voi nam truoc',
      'so nam truoc',
      'tang giam',
      'ty le tang',
      '% tang',
    ],
  },
  {
    column: 'before',
    whole: ['cung ky', 'ky truoc', 'nam truoc'],
    part: ['cung ky', 'ky truoc', 'nam truoc', 'nam ngoai'],
  },
  {
    column: 'completion',
    whole: [
      '%',
      'ty le',
      'ti le',
      'ty le %',
      'ti le %',
      'ty le hoan thanh',
      'ty le hoan thanh %',
      '% hoan thanh',
    ],
    part: [
      'hoan thanh',
      'so ke hoach',
      'so voi ke hoach',
      'so kh',
      'so voi kh',
      'th kh',
      'thuc hien ke hoach',
      'ty le',
      'ti le',
      '% dat',
      'dat %',
    ],
  },
  {
    column: 'evidence',
    whole: ['minh chung'],
    part: ['minh chung', 'kiem chung', 'chung minh', 'tai lieu kem theo', 'ho so kem theo'],
  },
  {
    column: 'note',
    whole: ['ghi chu', 'gc', 'giai trinh'],
    part: ['ghi chu', 'giai trinh', 'nguyen nhan', 'ly do', 'dien giai'],
  },
  {
    column: 'verdict',
    whole: ['danh gia', 'xep loai', 'dat khong dat', 'diem'],
    part: ['danh gia', 'xep loai', 'muc do dat', 'diem tu cham', 'diem cham'],
  },
  { column: 'measureUnit', whole: ['dvt', 'don vi tinh', 'don vi', 'dv tinh'], part: ['don vi tinh', 'dvt'] },
  {
    column: 'target',
    whole: ['ke hoach', 'kh', 'chi tieu giao', 'chi tieu duoc giao', 'giao', 'muc tieu'],
    part: [
      'ke hoach',
      'chi tieu giao',
      'chi tieu duoc giao',
      'duoc giao',
      'kh',
      'muc tieu',
      'chi tieu dang ky',
    ],
  },
  {
    column: 'actual',
    whole: ['uoc thuc hien', 'uoc th', 'uoc dat'],
    part: ['uoc thuc hien', 'uoc th', 'uoc dat', 'uoc ket qua'],
    estimated: true,
  },
  {
    column: 'actual',
    whole: ['thuc hien', 'th', 'tu so', 'thuc hien tu so', 'ket qua thuc hien', 'ket qua dat duoc'],
    part: ['thuc hien', 'ket qua', 'tu so', 'th', 'da dat', 'dat duoc', 'so lieu'],
  },
  {
    column: 'code',
    whole: ['ma', 'ma so', 'ma chi tieu', 'ma ct', 'ky hieu'],
    part: ['ma chi tieu', 'ma so'],
  },
  {
    column: 'name',
    whole: ['chi tieu', 'noi dung', 'ten chi tieu', 'noi dung chi tieu'],
    part: ['chi tieu', 'noi dung', 'nhiem vu', 'tieu chi', 'hang muc'],
  },
];

/** A header's words as the rules write them. */
export function headerWords(text: string): string {
  const words = withoutAccents(comparableText(text))
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
  // `S.T.T` and `Đ V T` are one word.
  return /^(?:[a-z] )+[a-z]$/.test(words) ? words.replaceAll(' ', '') : words;
}

/** What a header says that its column holds; `null` when no rule knows it. */
export function meaningOfHeader(text: string): HeaderMeaning | null {
  const words = headerWords(text);
  if (words === '') return null;
  for (const { column, whole = [], part = [], estimated = false } of rules) {
    if (whole.includes(words)) return { column, by: 'whole', estimated };
    if (part.some((phrase) => ` ${words} `.includes(` ${phrase} `))) return { column, by: 'part', estimated };
  }
  return null;
}
