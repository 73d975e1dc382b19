/** Remarks in brackets behind a value, as in `0,7% (còn 4,33%)`: people read them, rules do not. */
import type { IssueCode } from '../model/issue.ts';
import { comparableText, withHyphens } from './comparable-text.ts';
import { withoutAccents } from './without-accents.ts';

/** What stands before the remark, or the code of the issue that keeps the remark from being left out. */
export type WithoutRemark =
  | { readonly stated: string; readonly issue: null }
  | { readonly stated: null; readonly issue: Extract<IssueCode, 'remark-changes-value'> };

const REMARK = / ?\(([^()]*)\)$/u;

/** Words of magnitude, direction and sign: `15 (nghìn)` is not 15, `95% (trở lên)` not 95 %, and `5 (âm)` not 5. */
const WORDS = [
  ['chục', '(?<!phần )trăm', 'nghìn', 'ngàn', 'vạn', 'triệu', 't[ỷỉ](?! lệ)', 'gấp'],
  ['trở lên', 'trở xuống', 'trở đi', 'tối đa', 'tối thiểu', '(?:ít|nhiều|cao|thấp) nhất'],
  ['không quá', 'vượt', 'dưới', 'trên', 'hơn'],
  ['âm', 'giảm', 'tăng'],
].flat();

/** What changes the value before it, but only when nothing else stands in the brackets. */
const ALONE = '^(?:%|phần trăm|k|tr|trước|sau)$';

const WORD = new RegExp(`(?<![\\p{L}\\p{N}])(?:${WORDS.join('|')})(?![\\p{L}\\p{N}])|${ALONE}`, 'u');
/** The same words typed without accents. Only then: with accents `tý` is a zodiac sign and `ẩm` means damp. */
const WORD_WITHOUT_ACCENTS = new RegExp(withoutAccents(WORD.source), 'u');

/** Signs that change the value before them. */
const SIGN = /[<>≤≥≦≧⩽⩾±+×*]|^-|^x ?\d/u;

function changesValue(remark: string): boolean {
  if (SIGN.test(remark) || WORD.test(remark)) return true;
  return withoutAccents(remark) === remark && WORD_WITHOUT_ACCENTS.test(remark);
}

/**
 * The text, as `comparableText` has it, without the remark behind it. A remark that changes the value is an issue
 * instead: whoever wrote it expects it to count.
 */
export function withoutRemark(text: string): WithoutRemark {
  const plain = withHyphens(comparableText(text));
  const [, remark = ''] = REMARK.exec(plain) ?? [];
  return changesValue(remark.trim())
    ? { stated: null, issue: 'remark-changes-value' }
    : { stated: plain.replace(REMARK, ''), issue: null };
}
