/** Remarks in brackets behind a value, as in `0,7% (còn 4,33%)`: people read them, rules do not. */
import type { IssueCode } from '../model/issue.ts';
import { comparableText, withHyphens } from './comparable-text.ts';
import { withoutAccents } from './without-accents.ts';

/** What stands before the remark, or the code of the issue that keeps the remark from being left out. */
export type WithoutRemark =
  | { readonly stated: string; readonly issue: null }
  | { readonly stated: null; readonly issue: Extract<IssueCode, 'remark-changes-value'> };

const REMARK = / ?\(([^()]*)\)$/u;

/** Words of magnitude, of direction and of sign: `15 (nghìn)` is not 15, nor is `95% (trở lên)` 95 %, nor `5 (âm)` 5. */
const WORDS = [
  ['chục', '(?<!phần )trăm', 'nghìn', 'ngàn', 'vạn', 'triệu', 't[ỷỉ](?! lệ)', 'gấp'],
  ['trở lên', 'trở xuống', 'trở đi', 'tối đa', 'tối thiểu', '(?:ít|nhiều|cao|thấp) nhất'],
  ['không quá', 'vượt', 'dưới', 'trên', 'hơn'],
  ['âm', 'giảm', 'tăng'],
].flat();

/** What makes another value of the one before it when nothing else stands in the brackets. */
const ALONE = '^(?:%|phần trăm|k|tr|trước|sau)$';

const WORD = new RegExp(`(?<![\\p{L}\\p{N}])(?:${WORDS.join('|')})(?![\\p{L}\\p{N}])|${ALONE}`, 'u');
/** For those who type without accents. With accents `tý` would be a zodiac sign and `ẩm` damp. */
const WORD_WITHOUT_ACCENTS = new RegExp(withoutAccents(WORD.source), 'u');

/** The same in signs. */
const SIGN = /[<>≤≥≦≧⩽⩾±+×*]|^-|^x ?\d/u;

function changesValue(remark: string): boolean {
  if (SIGN.test(remark) || WORD.test(remark)) return true;
  return withoutAccents(remark) === remark && WORD_WITHOUT_ACCENTS.test(remark);
}

/**
 * A text to compare, without the remark behind it. A remark that changes the value is not left out in
 * silence: whoever wrote it expects it to count.
 */
export function withoutRemark(text: string): WithoutRemark {
  const plain = withHyphens(comparableText(text));
  const [, remark = ''] = REMARK.exec(plain) ?? [];
  return changesValue(remark.trim())
    ? { stated: null, issue: 'remark-changes-value' }
    : { stated: plain.replace(REMARK, ''), issue: null };
}
