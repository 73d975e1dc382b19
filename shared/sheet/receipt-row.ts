/** One indicator as a receipt lists it: what was sent, and how it was meant. */
import type { FieldValue } from '../model/difference.ts';
import type { Indicator } from '../model/indicator.ts';
import type { SubmissionLine } from '../model/submission.ts';
import { numberText } from '../notation/number-text.ts';
import { fieldsOfLine } from '../rules/differences.ts';
import { text, type DrawnCell, type Style } from './drawing.ts';
import { contentOfField } from './field-content.ts';
import { verdictWords } from './verdict-words.ts';

interface ReceiptColumn {
  readonly label: string;
  /** In characters of the body font. */
  readonly width: number;
  readonly style?: Style;
}

export const receiptColumns: readonly ReceiptColumn[] = [
  { label: 'TT', width: 6, style: 'centered' },
  { label: 'Mã', width: 10, style: 'centered' },
  { label: 'Chỉ tiêu', width: 34 },
  { label: 'ĐVT', width: 10, style: 'centered' },
  { label: 'Thực hiện (tử số)', width: 13, style: 'right' },
  { label: 'Mẫu số hoặc cùng kỳ', width: 13, style: 'right' },
  { label: 'Ghi chú, minh chứng', width: 22 },
];

/** The row of a line; `position` counts from zero. An indicator that the catalog no longer has keeps its code. */
export function receiptRow(line: SubmissionLine, indicator: Indicator | null, position: number): DrawnCell[] {
  const fields = new Map(fieldsOfLine(line));
  const figure = (value: FieldValue | null | undefined) =>
    contentOfField(value ?? null, indicator) ?? text(numberText(value?.text ?? ''));
  return [
    text(String(position + 1)),
    text(line.indicator),
    text(indicator?.name ?? ''),
    text(indicator?.measureUnit ?? ''),
    figure(fields.get('actual')),
    figure(fields.get('denominator')),
    text(remarksOf(line).join('\n')),
  ];
}

/** Words are narrower than the digits that a column's width counts. */
const WORDS_A_WIDTH = 1.2;

/** How many lines of text a row needs, as a spreadsheet breaks them in its columns; at least one. */
export function linesOfRow(cells: readonly DrawnCell[]): number {
  const needed = cells.map((cell, column) => {
    const width = (receiptColumns[column]?.width ?? 1) * WORDS_A_WIDTH;
    if (cell.kind !== 'text') return 1;
    const lines = cell.text.split('\n').map(({ length }) => Math.max(1, Math.ceil(length / width)));
    return lines.reduce((sum, one) => sum + one, 0);
  });
  return Math.max(...needed);
}

function remarksOf({ reported, estimate, note, declaredPercent, evidence }: SubmissionLine): string[] {
  return [
    ...(reported.kind === 'notArising' ? [verdictWords.notArising] : []),
    ...(estimate ? ['Ước thực hiện'] : []),
    ...(declaredPercent === null ? [] : [`Tỷ lệ tự ghi: ${numberText(declaredPercent)}%`]),
    ...(note === '' ? [] : [note]),
    ...(evidence.length === 0 ? [] : [`Minh chứng: ${evidence.join('; ')}`]),
  ];
}
