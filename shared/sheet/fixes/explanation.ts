/**
 * How a line's note explains a warning: `Giải trình (gấp hơn 10 lần kế hoạch): quà của các doanh nghiệp`. The words before
 * the colon name the trouble, so that a note about anything else is no explanation of it, and they travel with the value.
 */
import type { IssueCode } from '../../model/issue.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import type { CellValue } from '../sheet-block.ts';

/**
 * What a note calls each warning that it can explain: those about what a figure says. How it is typed, or what else the
 * row says, is to be mended, not explained. Once published a name stays: notes that were sent contain it.
 */
export const troubleNames: Readonly<Partial<Record<IssueCode, string>>> = {
  'negative-value': 'số âm',
  'fraction-of-a-whole': 'số lẻ',
  'numerator-above-denominator': 'tử số lớn hơn mẫu số',
  'percent-as-numerator': 'tử số giống số phần trăm',
  'percent-of-hundred': 'mẫu số là 100',
  'percent-below-one': 'nhỏ hơn 1%',
  'change-implausible': 'hơn kém cùng kỳ trên 100 lần',
  'scale-off-target': 'chênh lệch lớn so với kế hoạch',
  'scale-off-previous': 'chênh lệch lớn so với kỳ trước',
  'far-above-target': 'gấp hơn 10 lần kế hoạch',
  'far-above-previous': 'gấp hơn 10 lần kỳ trước',
  'declared-percent-off': 'tỷ lệ tự ghi khác tỷ lệ tính được',
  'evidence-missing': 'chưa có minh chứng',
  'date-after-data-as-of': 'sau ngày chốt số liệu',
  'date-in-another-year': 'ngày của năm khác',
  'value-fell': 'giảm so với kỳ trước',
  'value-unchanged': 'không đổi so với kỳ trước',
  'arose-before': 'kỳ trước có phát sinh',
  'done-otherwise-before': 'kỳ trước báo cáo khác',
};

/** The head of an explanation, with the troubles it is about between semicolons. */
const HEAD = /giải trình\s*\(([^()]*)\)\s*:/giu;

/** Whether a note names the trouble that a warning is about as one that it explains. */
export function explains(note: CellValue, code: IssueCode): boolean {
  const trouble = troubleNames[code];
  if (trouble === undefined) return false;
  return [...comparableText(note).matchAll(HEAD)].some(([, named = '']) =>
    named.split(';').some((one) => one.trim() === comparableText(trouble)),
  );
}

/** The note with a line more, which explains the warning in these words. */
export function explainedIn(note: CellValue, code: IssueCode, words: string): string {
  const line = `Giải trình (${troubleOf(code)}): ${words.trim()}`;
  const said = String(note).trim();
  return said === '' ? line : `${said}\n${line}`;
}

/** The note, whose own words explain the warning as well as what they explain already. */
export function takenAsExplanation(note: CellValue, code: IssueCode): string {
  const said = String(note).trim();
  const [head, named] = [...said.matchAll(HEAD)].find(({ index }) => index === 0) ?? [];
  return head === undefined
    ? `Giải trình (${troubleOf(code)}): ${said}`
    : `Giải trình (${named}; ${troubleOf(code)}):${said.slice(head.length)}`;
}

function troubleOf(code: IssueCode): string {
  const trouble = troubleNames[code];
  if (trouble === undefined) throw new RangeError(`A note cannot explain ${code}.`);
  return trouble;
}
