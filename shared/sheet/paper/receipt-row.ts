/** One indicator as a receipt lists it: what was sent, and how it was meant. */
import type { FieldValue } from '../../model/difference.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { SubmissionLine } from '../../model/submission.ts';
import { numberText } from '../../notation/number-text.ts';
import { fieldsOfLine } from '../../rules/differences.ts';
import { text, type DrawnCell } from '../drawing.ts';
import { contentOfField } from '../unit/field-content.ts';
import { lineOfColumn, type PaperColumn } from './paper.ts';
import { piecesOf } from '../text-lines.ts';
import { verdictWords } from '../standings/verdict-words.ts';

const REMARKS: PaperColumn = { label: 'Ghi chú, minh chứng', width: 22 };

export const receiptColumns: readonly PaperColumn[] = [
  { label: 'TT', width: 6, style: 'centered' },
  { label: 'Mã', width: 10, style: 'centered' },
  { label: 'Chỉ tiêu', width: 34 },
  { label: 'ĐVT', width: 10, style: 'centered' },
  { label: 'Thực hiện (tử số)', width: 13, style: 'right' },
  { label: 'Mẫu số hoặc cùng kỳ', width: 13, style: 'right' },
  REMARKS,
];

/**
 * The rows of a line: more than one where its remarks are longer than a row can be high. `position` counts from zero. An
 * indicator that the catalog no longer has keeps its code.
 */
export function receiptRows(
  line: SubmissionLine,
  indicator: Indicator | null,
  position: number,
): DrawnCell[][] {
  const fields = new Map(fieldsOfLine(line));
  const figure = (value: FieldValue | null | undefined) =>
    contentOfField(value ?? null, indicator) ?? text(numberText(value?.text ?? ''));
  const row = [
    text(String(position + 1)),
    text(line.indicator),
    text(indicator?.name ?? ''),
    text(indicator?.measureUnit ?? ''),
    figure(fields.get('actual')),
    figure(fields.get('denominator')),
  ];
  const further = row.map(() => text(''));
  return piecesOf(remarksOf(line).join('\n'), lineOfColumn(REMARKS)).map((piece, at) => [
    ...(at === 0 ? row : further),
    text(piece),
  ]);
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
