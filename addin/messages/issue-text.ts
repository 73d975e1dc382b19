/** An issue as people read it: where it stands, what it concerns, and the sentence. */
import type { Issue, IssueCode } from '../../shared/model/issue.ts';
import type { Format } from './format.ts';
import { issueFacts } from './issue-facts.ts';
import { issueSentences } from './issue-sentences.ts';
import type { Messages } from './messages.ts';

export interface IssueText {
  /**
   * The cell, e.g. `F12`; for issues without one, the table's row or the whole sheet. `null` where only the indicator is
   * known, as in a receipt: the subject names it; and at a form.
   */
  readonly place: string | null;
  /** What it concerns, e.g. `Chỉ tiêu 9 · Thực hiện`, with the table for the council's cells; empty where the sentence says it all. */
  readonly subject: string;
  readonly sentence: string;
}

/** Told at the form that they are about; no sheet knows of it. */
const OF_FORMS: ReadonlySet<IssueCode> = new Set([
  'returned-without-comment',
  'extension-without-reason',
  'extension-before-lock',
  'extension-over',
  'extension-not-there',
]);

/** Puts an issue into words. */
export function issueText(issue: Issue, messages: Messages, format: Format): IssueText {
  const { texts, language } = messages;
  const facts = issueFacts(issue, format);
  const rounded = facts.whenNumber('shown', texts.issues.shownRounded);
  const subject = [
    issue.table === undefined || issue.cell === undefined ? null : messages.tables[issue.table],
    issue.unit === undefined ? null : texts.issues.unit(issue.unit),
    issue.indicator === undefined ? null : texts.issues.indicator(issue.indicator),
    issue.field === undefined || issue.field === issue.indicator ? null : fieldLabel(issue.field, messages),
  ];
  return {
    place: placeOf(issue, messages),
    subject: subject.filter((part) => part !== null).join(' · '),
    sentence: [issueSentences[language][issue.code](facts), rounded].filter((part) => part !== '').join(' '),
  };
}

function placeOf(issue: Issue, { texts, tables }: Messages): string | null {
  if (issue.cell !== undefined) return issue.cell;
  if (OF_FORMS.has(issue.code)) return null;
  if (issue.table === undefined) return issue.indicator === undefined ? texts.issues.whole : null;
  const table = tables[issue.table];
  return issue.row === undefined ? table : `${table}, ${texts.issues.row(String(issue.row + 1))}`;
}

/** Fields of request bodies that no sheet shows keep their technical name. */
function fieldLabel(field: string, { fields }: Messages): string {
  const labels: Readonly<Record<string, string>> = fields;
  return labels[field] ?? field;
}
