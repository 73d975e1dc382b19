import { expect, test } from 'vitest';
import { ConfigUnusable } from '../../../addin/config.ts';
import {
  AlreadyInWorkbook,
  NotYourUnit,
  OfficeMissing,
  ServerFailed,
  ServerUnreachable,
  SheetOutOfReach,
  SheetProtected,
  TableUnusable,
  WorkbookProtected,
} from '../../../addin/flows/failures.ts';
import { failureNotice, sessionIsOver } from '../../../addin/messages/failure-notice.ts';
import { vi } from '../../../addin/messages/vi.ts';
import { OtherAccount, SignInNotFinished, SignInRequired } from '../../../addin/sign-in/sign-in.ts';
import { ProblemError } from '../../../shared/api/problem.ts';
import { issueError } from '../../../shared/model/issue.ts';

const { failures } = vi.texts;

test.each([
  ['office.js blocked', new OfficeMissing(''), false, failures.officeMissing, 'office-missing'],
  ['a lost connection', new ServerUnreachable(''), false, failures.unreachable, 'server-unreachable'],
  [
    'a lost connection while sending',
    new ServerUnreachable(''),
    true,
    failures.sendingUnclear,
    'server-unreachable',
  ],
  [
    'a server’s error',
    new ServerFailed('', { status: 502 }),
    false,
    { title: failures.serverFailed.title, advice: failures.serverFailed.advice('ít phút') },
    'server-failed (502)',
  ],
  [
    'a server’s error while sending, with the time it needs',
    new ServerFailed('', { status: 503, retryAfter: 45 }),
    true,
    { title: failures.serverFailedReceiving.title, advice: failures.serverFailedReceiving.advice('45 giây') },
    'server-failed (503)',
  ],
  [
    'too many requests for now',
    new ProblemError('too-many-requests', { retryAfter: 40 }),
    true,
    { ...vi.problems['too-many-requests'], advice: failures.tooMany('40 giây') },
    'too-many-requests',
  ],
  [
    'too many requests for who knows how long',
    new ProblemError('too-many-requests'),
    true,
    vi.problems['too-many-requests'],
    'too-many-requests',
  ],
  [
    'a sheet that is there already',
    new AlreadyInWorkbook(''),
    false,
    failures.sheetExists,
    'already-in-workbook',
  ],
  [
    'a sheet of another unit',
    new NotYourUnit('Phường 9', null),
    false,
    { title: failures.notYourUnit.title('Phường 9'), advice: failures.notYourUnit.advice },
    'not-your-unit',
  ],
  ['a session that is over', new SignInRequired(''), true, vi.problems.unauthenticated, 'sign-in-required'],
  [
    'a window that was closed',
    new SignInNotFinished('timed_out'),
    false,
    failures.signInNotFinished,
    'sign-in-not-finished (timed_out)',
  ],
  [
    'somebody else',
    new OtherAccount('a@example.vn', 'b@example.vn'),
    false,
    {
      title: failures.otherAccount.title,
      advice: failures.otherAccount.advice('a@example.vn'),
    },
    'other-account',
  ],
  [
    'a protected sheet',
    new SheetProtected(''),
    false,
    { title: failures.sheetProtected.title(null), advice: failures.sheetProtected.advice },
    'sheet-protected',
  ],
  [
    'a protected sheet beside the one in front',
    new SheetProtected('', { worksheet: 'Dữ liệu' }),
    false,
    { title: failures.sheetProtected.title('Dữ liệu'), advice: failures.sheetProtected.advice },
    'sheet-protected',
  ],
  [
    'a protected workbook',
    new WorkbookProtected(''),
    false,
    failures.workbookProtected,
    'workbook-protected',
  ],
  ['a sheet that is gone', new SheetOutOfReach(''), false, failures.sheetOutOfReach, 'sheet-out-of-reach'],
  [
    'a table without its key column',
    new TableUnusable('ThiDuaStandings', 'Xếp hạng', 'Mã đơn vị'),
    false,
    { title: failures.tableUnusable.title('Xếp hạng'), advice: failures.tableUnusable.advice('Mã đơn vị') },
    'table-unusable',
  ],
  [
    'a missing configuration',
    new ConfigUnusable('/config.json answers 404'),
    false,
    failures.config,
    '/config.json answers 404',
  ],
  ['a problem', new ProblemError('campaign-locked'), true, vi.problems['campaign-locked'], 'campaign-locked'],
  [
    'a problem with a detail',
    new ProblemError('unknown-unit', { detail: '26890' }),
    true,
    vi.problems['unknown-unit'],
    'unknown-unit (26890)',
  ],
])('%s is told as what it is, and is no bug', (_, error, sending, notice, supportCode) => {
  expect(failureNotice(error, sending, vi)).toEqual({
    ...notice,
    supportCode,
    unexpected: false,
    issues: [],
  });
});

test.each([
  [0, '1 giây'],
  [90, '90 giây'],
  [91, '2 phút'],
  [3600, '60 phút'],
])('a wait of %i seconds is told as nobody would miscount it: %s', (retryAfter, words) => {
  const { advice } = failureNotice(new ProblemError('too-many-requests', { retryAfter }), false, vi);
  expect(advice).toBe(failures.tooMany(words));
});

test('the issues that the server found travel with the notice', () => {
  const issues = [issueError('negative-value', { indicator: '1' })];
  expect(failureNotice(new ProblemError('invalid-submission', { issues }), true, vi).issues).toEqual(issues);
});

test('anything else is a bug, which keeps its name for support', () => {
  const notice = failureNotice(new RangeError('out of it'), false, vi);
  expect(notice).toMatchObject({ ...failures.bug, unexpected: true, supportCode: 'RangeError: out of it' });
});

test.each([
  [new SignInRequired(''), true],
  [new ProblemError('unauthenticated'), true],
  [new ProblemError('forbidden'), false],
  [new SignInNotFinished('timed_out'), false],
  [new ServerUnreachable(''), false],
])('whether %s says that the session is over: %s', (error, over) => {
  expect(sessionIsOver(error)).toBe(over);
});
