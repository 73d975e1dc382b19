/** What is wrong with the letters of a text that is otherwise taken as it is. */
import { issueWarning, type Issue } from '../../model/issue.ts';
import { legacyFontOf } from '../../notation/legacy-font.ts';
import type { CellValue } from '../sheet-block.ts';

/** An accent kept beside its letter, as some phones and Macs type it. */
const LOOSE_ACCENT = /\p{L}\p{M}/u;

/** The issue of a text's letters, if there is one. What is sent is composed in any case; the sheet stays as it is. */
export function checkText(cell: CellValue): Issue[] {
  const text = String(cell);
  const font = legacyFontOf(text);
  if (font !== null)
    return [issueWarning('legacy-font-text', { params: { text, name: font.toUpperCase() } })];
  return LOOSE_ACCENT.test(text) && text.normalize('NFC') !== text
    ? [issueWarning('text-decomposed', { params: { text } })]
    : [];
}
