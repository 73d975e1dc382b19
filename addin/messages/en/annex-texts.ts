/** What is said of the annexes to be printed, in English. */
import type { AnnexTexts } from '../annex-texts.ts';

export const annexTexts: AnnexTexts = {
  title: 'Annexes to print with the report',
  why: 'The standings and the results by indicator on A4, from the server’s newest figures. Number, date and signature are left blank.',
  write: 'Create the annexes',
  busy: 'Creating the annexes…',
  written: (worksheets) =>
    `The annexes are on the worksheets ${worksheets}. Fill in the body above and the recipients, then print with Excel (Ctrl+P).`,
};
