/** A failed action as people read it. */
import { ProblemError } from '../../shared/api/problem.ts';
import type { Issue } from '../../shared/model/issue.ts';
import { ConfigUnusable } from '../config.ts';
import {
  AlreadyInWorkbook,
  NotYourUnit,
  OfficeMissing,
  ServerFailed,
  ServerUnreachable,
  SheetChangedMeanwhile,
  SheetOutOfReach,
  SheetProtected,
  TableUnusable,
  WorkbookProtected,
} from '../flows/failures.ts';
import { OtherAccount, SignInNotFinished, SignInRequired } from '../sign-in/sign-in.ts';
import type { Messages, Notice } from './messages.ts';

export interface FailureNotice extends Notice {
  /** For support staff: the problem's code, or the name and message of an unexpected error. */
  readonly supportCode: string;
  /** Neither the server's word nor a known condition: a bug, to be reported. */
  readonly unexpected: boolean;
  /** What the server found wrong with the data. */
  readonly issues: readonly Issue[];
}

/** What is longer is told in minutes. */
const LONGEST_IN_SECONDS = 90;

/** What to say about an error that an action rejected with; `sending` when the action was writing to the server. */
export function failureNotice(error: unknown, sending: boolean, messages: Messages): FailureNotice {
  const { failures } = messages.texts;
  const known = { unexpected: false, issues: [] };
  if (error instanceof ProblemError) {
    const { detail = '', issues = [] } = error.detail;
    const supportCode = detail === '' ? error.code : `${error.code} (${detail})`;
    return { ...problemNotice(error, messages), supportCode, unexpected: false, issues };
  }
  if (error instanceof ServerFailed) {
    const { title, advice } = sending ? failures.serverFailedReceiving : failures.serverFailed;
    const supportCode = `server-failed (${error.status})`;
    return { ...known, title, advice: advice(waitOf(error.retryAfter, messages)), supportCode };
  }
  if (error instanceof ServerUnreachable) {
    const notice = sending ? failures.sendingUnclear : failures.unreachable;
    return { ...known, ...notice, supportCode: 'server-unreachable' };
  }
  if (error instanceof SignInRequired)
    return { ...known, ...messages.problems.unauthenticated, supportCode: 'sign-in-required' };
  if (error instanceof SignInNotFinished)
    return { ...known, ...failures.signInNotFinished, supportCode: `sign-in-not-finished (${error.reason})` };
  if (error instanceof OtherAccount) {
    const { title, advice } = failures.otherAccount;
    return { ...known, title, advice: advice(error.expected), supportCode: 'other-account' };
  }
  if (error instanceof NotYourUnit) {
    const { title, advice } = failures.notYourUnit;
    return { ...known, title: title(error.unit), advice, supportCode: 'not-your-unit' };
  }
  if (error instanceof AlreadyInWorkbook)
    return { ...known, ...failures.sheetExists, supportCode: 'already-in-workbook' };
  if (error instanceof SheetProtected) {
    const { title, advice } = failures.sheetProtected;
    return { ...known, title: title(error.worksheet), advice, supportCode: 'sheet-protected' };
  }
  if (error instanceof WorkbookProtected)
    return { ...known, ...failures.workbookProtected, supportCode: 'workbook-protected' };
  if (error instanceof SheetOutOfReach)
    return { ...known, ...failures.sheetOutOfReach, supportCode: 'sheet-out-of-reach' };
  if (error instanceof SheetChangedMeanwhile)
    return { ...known, ...failures.sheetChanged, supportCode: 'sheet-changed' };
  if (error instanceof TableUnusable) {
    const { title, advice } = failures.tableUnusable;
    const { worksheet, column } = error;
    return { ...known, title: title(worksheet), advice: advice(column), supportCode: 'table-unusable' };
  }
  if (error instanceof OfficeMissing)
    return { ...known, ...failures.officeMissing, supportCode: 'office-missing' };
  if (error instanceof ConfigUnusable) return { ...known, ...failures.config, supportCode: error.message };
  return { ...failures.bug, supportCode: String(error), unexpected: true, issues: [] };
}

/** A problem's own words; where the server says how long to wait, with that. */
function problemNotice({ code, detail: { retryAfter } }: ProblemError, messages: Messages): Notice {
  const notice = messages.problems[code];
  if (code !== 'too-many-requests' || retryAfter === undefined) return notice;
  return { ...notice, advice: messages.texts.failures.tooMany(waitOf(retryAfter, messages)) };
}

/** A while as somebody is asked to wait it; not known, a few minutes. */
function waitOf(seconds: number | undefined, { texts: { failures } }: Messages): string {
  if (seconds === undefined) return failures.wait.while;
  if (seconds <= LONGEST_IN_SECONDS) return failures.wait.seconds(Math.max(1, seconds));
  return failures.wait.minutes(Math.ceil(seconds / 60));
}

/** Whether an error says that the session is over: found out before anything was sent, or by the server, which did nothing. */
export function sessionIsOver(error: unknown): boolean {
  return (
    error instanceof SignInRequired || (error instanceof ProblemError && error.code === 'unauthenticated')
  );
}
