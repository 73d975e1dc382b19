/** The receipt of what the server holds, written on a worksheet of its own. */
import { drawReceipt } from '../../shared/sheet/paper/draw-receipt.ts';
import { createFormat } from '../messages/format.ts';
import { issueText } from '../messages/issue-text.ts';
import { vi } from '../messages/vi.ts';
import type { CheckedSheet } from './checked-sheet.ts';
import type { PaperPort } from './ports.ts';

/** Answers the name of the worksheet. Papers are in Vietnamese, whatever language the pane speaks. */
export async function writeReceipt(
  workbook: PaperPort,
  { of, server }: Pick<CheckedSheet, 'of' | 'server'>,
): Promise<string> {
  if (of === null || server === null || server.stored === null)
    throw new RangeError('There is no receipt to write.');
  const { receipt, submission } = server.stored;
  const format = createFormat('vi');
  const warnings = receipt.warnings.map((issue) => {
    const { subject, sentence } = issueText(issue, vi, format);
    return subject === '' ? sentence : `${subject}: ${sentence}`;
  });
  const { indicators } = server.published.catalog;
  const paper = drawReceipt({ ...of, receipt, submission, indicators, warnings });
  const [worksheet = paper.worksheet] = await workbook.addPapers([paper]);
  return worksheet;
}
