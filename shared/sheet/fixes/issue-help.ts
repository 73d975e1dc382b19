/** What a clerk can do about an issue from the pane: apply a fix, or justify a warning in the row's note (giải trình). */
import type { Issue, IssueCode } from '../../model/issue.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import { text } from '../drawing.ts';
import type { CellValue } from '../sheet-block.ts';
import { explainedIn, explains, takenAsExplanation, troubleNames } from './explanation.ts';
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
  /** The note that can explain it, for a warning of that kind; else `null`. */
  readonly note: NoteCell | null;
}

/** An issue of a sheet that can be changed from where it is told. */
export type HelpedIssue = Issue & { readonly help?: IssueHelp };

/** The issue with what can be done about it. */
export function withHelp(issue: Issue, sheet: OpenSheet): HelpedIssue {
  return { ...issue, help: { fixes: fixesOf(issue, sheet), note: noteOf(issue, sheet) } };
}

function noteOf(issue: Issue, sheet: OpenSheet): NoteCell | null {
  const context = fixContext(sheet, issue);
  if (context === null || context.asked === null || troubleNames[issue.code] === undefined) return null;
  const [note, code] = [cellInRow(context, 'note'), cellInRow(context, 'code')];
  if (note === null || code === null) return null;
  return {
    worksheet: sheet.block.worksheet,
    cell: note.cell,
    from: note.from,
    held: [{ cell: code.cell, from: code.from }],
  };
}

/** Whether the note of the warning's row explains it. */
export function isJustified({ code, help }: HelpedIssue): boolean {
  const note = help?.note ?? null;
  return note !== null && explains(note.from, code);
}

/** Puts words that explain the warning behind what the note says, which stays. */
export function justification(note: NoteCell, code: IssueCode, words: string): Fix {
  return noteFix('justify', note, explainedIn(note.from, code, words));
}

/** Takes what the note says already for the explanation of the warning; `null` where it says nothing. */
export function noteAsJustification(note: NoteCell, code: IssueCode): Fix | null {
  if (comparableText(note.from) === '') return null;
  return noteFix('takeNote', note, takenAsExplanation(note.from, code));
}

function noteFix(kind: Fix['kind'], { worksheet, cell, from, held }: NoteCell, words: string): Fix {
  return { kind, worksheet, changes: [{ cell, from, to: text(words) }], held };
}
