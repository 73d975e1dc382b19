/** Rows of a foreign table that report nothing: sums, the numbers of the columns, and the signatures below. */
import { comparableText } from '../../notation/comparable-text.ts';
import { comparableWords } from '../../notation/spelling.ts';
import { withoutAccents } from '../../notation/without-accents.ts';
import type { CellValue } from '../sheet-block.ts';

const TOTAL =
  /^(?:tong cong|cong tong|tong so|tong diem|tong|cong)(?: (?:diem|chung|cac chi tieu|(?:muc |phan |nhom )?(?:[ivx]+|[a-d]|\d.*)))?$/;

/** Whether a row sums up others, by what it is called. */
export function isTotalRow(name: string): boolean {
  return TOTAL.test(withoutAccents(comparableWords(name)));
}

/** A column's letter or number, or how it is computed: `A`, `(1)`, `3=2/1`, `5=4/3x100`. */
const COLUMN_NUMBER = /^\(?(?:[a-z]|\d{1,2})\)?$|^\(?\d{1,2}\)? ?= ?[\d()+\-*/x:.,% ]+$/;

/** The row of official forms that numbers the columns: `A`, `B`, `1`, `2`, `3=2/1`. */
export function isColumnNumberRow(cells: readonly CellValue[]): boolean {
  const texts: string[] = [];
  for (const cell of cells) {
    const text = comparableText(cell);
    if (text === '') continue;
    // Of most rows the first texts tell, and the others need not be made.
    if (!COLUMN_NUMBER.test(text)) return false;
    texts.push(text);
  }
  if (texts.length < 3) return false;
  // Figures of one digit look the same, but do not count up.
  const numbers = texts.map((text) => /\d+/.exec(text)?.[0]).filter((digits) => digits !== undefined);
  return numbers.every((digits, at) => at === 0 || Number(digits) > Number(numbers[at - 1]));
}

/** Who signs, and where copies go. */
const SIGNATURE = new RegExp(
  [
    '^nguoi (?:lap|tong hop|bao cao|kiem tra|duyet)',
    '^(?:thu truong|chu tich|pho chu tich|truong phong|giam doc|hieu truong|ke toan truong)(?: |$)',
    '^(?:tm|kt|tl|tuq) ',
    '^noi nhan',
    '^ky(?: ten| ghi ro| va ghi)',
    '^xac nhan',
    '(?:^|[a-z\\d] )ngay [\\d ]*thang [\\d ]*nam[ \\d]*$',
  ].join('|'),
);

/** Whether a row belongs to what is signed below a table. */
export function isSignatureRow(cells: readonly CellValue[]): boolean {
  return cells.some(
    (cell) =>
      typeof cell === 'string' && SIGNATURE.test(withoutAccents(comparableWords(cell)).replaceAll('/', ' ')),
  );
}

export function isBlankRow(cells: readonly CellValue[]): boolean {
  return cells.every((cell) => comparableText(cell) === '');
}

/**
 * Where a table ends that was known to reach to `end`: rows that people added right below belong to it, what is signed
 * and what follows a blank row does not.
 */
export function endOfTable(values: readonly (readonly CellValue[])[], end: number): number {
  const beyond = values.slice(end).findIndex((cells) => isBlankRow(cells) || isSignatureRow(cells));
  return beyond === -1 ? values.length : end + beyond;
}
