/** What a clerk can do about an issue from the pane: apply a fix, or justify a warning in the row's note (giải trình). */
import type { Issue, IssueCode } from '../../model/issue.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import { text } from '../drawing.ts';
import type { CellValue } from '../sheet-block.ts';
import { cellInRow, fixContext, type OpenSheet } from './fix-context.ts';
import type { Fix, HeldCell } from './fix.ts';
import { fixesOf } from './fixes-of-issue.ts';

/** The note's cell of a row. The note is sent with the line, so that an explanation travels with the value. */
export interface NoteCell {
  readonly worksheet: string;
  readonly cell: string;
  readonly from: CellValue;
  readonly held: readonly HeldCell[];
}

export interface IssueHelp {
  readonly fixes: readonly Fix[];
  /** Of a warning that a note can explain; `null` for all else. */
  readonly note: NoteCell | null;
}

/** An issue of a sheet that can be changed from where it is told. */
export type HelpedIssue = Issue & { readonly help?: IssueHelp };

/** Warnings about what a figure says. How it is typed, or what else the row says, is to be mended, not explained. */
const JUSTIFIED_BY_NOTE: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'negative-value',
  'fraction-of-a-whole',
  'numerator-above-denominator',
  'percent-as-numerator',
  'percent-of-hundred',
  'percent-below-one',
  'change-implausible',
  'scale-off-target',
  'scale-off-previous',
  'far-above-target',
  'far-above-previous',
  'declared-percent-off',
  'evidence-missing',
  'date-after-data-as-of',
  'date-in-another-year',
  'value-fell',
  'value-unchanged',
  'arose-before',
  'done-otherwise-before',
]);

/** The issue with what can be done about it. */
export function withHelp(issue: Issue, sheet: OpenSheet): HelpedIssue {
  return { ...issue, help: { fixes: fixesOf(issue, sheet), note: noteOf(issue, sheet) } };
}

function noteOf(issue: Issue, sheet: OpenSheet): NoteCell | null {
  const context = fixContext(sheet, issue);
  if (context === null || context.asked === null || !JUSTIFIED_BY_NOTE.has(issue.code)) return null;
  const [note, code] = [cellInRow(context, 'note'), cellInRow(context, 'code')];
  if (note === null || code === null) return null;
  return {
    worksheet: sheet.block.worksheet,
    cell: note.cell,
    from: note.from,
    held: [{ cell: code.cell, from: code.from }],
  };
}

/** Whether a warning's row says in its note why it is as it is. */
export function isJustified({ help }: HelpedIssue): boolean {
  const note = help?.note ?? null;
  return note !== null && comparableText(note.from) !== '';
}

/** Puts words behind what the note says, which stays. */
export function justification({ worksheet, cell, from, held }: NoteCell, words: string): Fix {
  const said = String(from).trim();
  const to = text(said === '' ? words.trim() : `${said}\n${words.trim()}`);
  return { kind: 'justify', worksheet, changes: [{ cell, from, to }], held };
}
