/** Cells of the council's tables that hold a code, a word of a list, or a small whole number. */
import { issueError } from '../../model/issue.ts';
import { parseNumberCell, parseTextCell, type ParsedCell } from '../cells/parse-cell.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import { withoutAccents } from '../../notation/without-accents.ts';
import type { CellValue } from '../sheet-block.ts';

interface CodeSchema {
  safeParse(value: unknown): { success: boolean; data?: string };
}

/** A code that the schema takes. Codes are often typed as numbers. */
export function parseCodeCell(schema: CodeSchema, cell: CellValue): ParsedCell<string> {
  const parsed = parseTextCell(cell, 100);
  if (parsed.value === null) return parsed;
  const { data } = schema.safeParse(parsed.value);
  return data === undefined
    ? { value: null, issue: issueError('not-a-code', { params: { text: parsed.value } }) }
    : { value: data, issue: null };
}

/** The same where something is given its code: what cannot be one is told with what could. */
export function parseNewCodeCell(schema: CodeSchema, cell: CellValue): ParsedCell<string> {
  const parsed = parseCodeCell(schema, cell);
  if (parsed.issue?.code !== 'not-a-code') return parsed;
  const expected = codeLike(schema, String(cell));
  if (expected === null) return parsed;
  return { value: null, issue: { ...parsed.issue, params: { ...parsed.issue.params, expected } } };
}

/** The text as a code: `Nước rút 2026` as `nuoc-rut-2026` where codes are in lower case. `null` where nothing is left of it. */
function codeLike(schema: CodeSchema, text: string): string | null {
  const plain = withoutAccents(text)
    .replaceAll(/[^A-Za-z0-9.]+/g, '-')
    .replaceAll(/^[.-]+|[.-]+$/g, '');
  const candidates = [plain, plain.toLowerCase().replaceAll('.', '-')];
  return candidates.find((candidate) => schema.safeParse(candidate).success) ?? null;
}

/** What the words call the cell's text. */
export function parseChoiceCell<K extends string>(
  words: Readonly<Record<K, string>>,
  cell: CellValue,
): ParsedCell<K> {
  const text = comparableText(cell);
  if (text === '') return { value: null, issue: null };
  for (const key in words) if (comparableText(words[key]) === text) return { value: key, issue: null };
  const expected = Object.values(words).join(', ');
  return { value: null, issue: issueError('not-a-choice', { params: { text: String(cell), expected } }) };
}

/** A whole number of decimals from 0 to `max`. */
export function parseDecimalsCell(max: number, cell: CellValue): ParsedCell<number> {
  const { value: text, issue } = parseNumberCell(cell);
  if (issue !== null) return { value: null, issue };
  if (text === null) return { value: null, issue: null };
  const value = Number(text);
  return Number.isInteger(value) && value >= 0 && value <= max
    ? { value, issue: null }
    : {
        value: null,
        issue: issueError('number-out-of-range', { params: { text, min: 0, max } }),
      };
}
