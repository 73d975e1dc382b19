/** What the clerk's pane tells the council of the sheet, over HTTP: little, seldom, and never a figure. */
import { beforeEach, describe, expect, test } from 'vitest';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import { checkUnitSheet } from '../../../addin/flows/check-unit-sheet.ts';
import type { CheckedSheet } from '../../../addin/flows/checked-sheet.ts';
import { createProgressReporter, progressOf } from '../../../addin/flows/report-progress.ts';
import { ServerUnreachable } from '../../../addin/flows/failures.ts';
import { issueError, issueWarning, type Issue } from '../../../shared/model/issue.ts';
import { ProgressReport } from '../../../shared/model/progress.ts';
import type { Review } from '../../../shared/model/review.ts';
import { campaign, openClerkDesk, overwrite, published, unit } from './clerk-desk.ts';
import { openServer } from './fake-server.ts';
import { storedReport } from './stored-report.ts';

const progress = {
  unit,
  catalogVersion: 1,
  findings: null,
  readReview: null,
  seenAt: '2026-11-22T03:00:00Z',
};

function open() {
  const server = openServer({ [campaign]: [200, published], submission: 'nothing-submitted' }, [
    200,
    progress,
  ]);
  return { server, reporter: createProgressReporter(server.api) };
}

async function check(server: ReturnType<typeof open>['server']): Promise<CheckedSheet> {
  const checked = await checkUnitSheet({ api: server.api, sheet: unitSheet });
  if (checked === null) throw new Error('There is no sheet.');
  return checked;
}

const server = { published, stored: null, base: null };
const told = (issues: readonly Issue[]) => progressOf({ server, issues })?.findings;

describe('a sheet that is being filled in', () => {
  beforeEach(async () => void (await openClerkDesk()));

  test('is told of once for each check that found something else, and not again', async () => {
    const { server, reporter } = open();
    await reporter.created({ campaign, unit }, 1);
    const first = await check(server);
    await reporter.checked(first);
    await reporter.checked(first);
    await reporter.checked(await check(server));
    expect(server.written).toHaveLength(2);
    await overwrite({ F14: 'nhiều' });
    await reporter.checked(await check(server));
    await reporter.checked(await check(server));
    expect(server.written).toHaveLength(3);
    expect(server.written[0]?.body).toEqual({ catalogVersion: 1, findings: null, readReview: null });
    expect(server.written[2]?.body).toMatchObject({
      findings: expect.arrayContaining([
        { code: 'not-a-number', severity: 'error', indicator: '1', count: 1 },
      ]),
    });
  });

  test('is told of by codes and counts alone, whatever is typed into it', async () => {
    const { server, reporter } = open();
    await overwrite({ B14: '987654', F14: '123456 tỷ', F15: -765432, D8: 'Nguyễn Văn Bí Mật' });
    const checked = await check(server);
    expect(checked.issues.map(({ code }) => code)).toContain('unknown-indicator');
    await reporter.checked(checked);
    const [body] = server.written.map((write) => write.body);
    expect(ProgressReport.parse(body)).toEqual(body);
    expect(JSON.stringify(body)).not.toMatch(/\d{5}|Mật/);
  });

  test('is told of with the next check where it could not be before', async () => {
    let isDown = true;
    const { server } = open();
    const sent: unknown[] = [];
    const reporter = createProgressReporter({
      async call(name, ...request) {
        if (isDown) throw new ServerUnreachable('down in this test');
        sent.push(name);
        return server.api.call(name, ...request);
      },
    });
    const checked = await check(server);
    await expect(reporter.checked(checked)).rejects.toBeInstanceOf(ServerUnreachable);
    isDown = false;
    await reporter.checked(checked);
    await reporter.checked(checked);
    expect(sent).toEqual(['postProgress']);
  });

  test('that does not say whose it is is not told of', async () => {
    const { server, reporter } = open();
    await overwrite({ I8: 'zzz' });
    await reporter.checked(await check(server));
    expect(server.written).toEqual([]);
  });
});

test('issues are counted by what they are and where, errors first', () => {
  expect(
    told([
      issueWarning('value-missing', { indicator: '2' }),
      issueError('not-a-number', { indicator: '1', cell: 'F14' }),
      issueError('not-a-number', { indicator: '1', cell: 'G14' }),
      issueError('required-cell-blank', { field: 'preparedBy' }),
    ]),
  ).toEqual([
    { code: 'not-a-number', severity: 'error', indicator: '1', count: 2 },
    { code: 'required-cell-blank', severity: 'error', indicator: null, count: 1 },
    { code: 'value-missing', severity: 'warning', indicator: '2', count: 1 },
  ]);
});

test('a code that the catalog does not have may be anything that was typed, and is not told', () => {
  expect(told([issueError('unknown-indicator', { indicator: '5400000000' })])).toEqual([
    { code: 'unknown-indicator', severity: 'error', indicator: null, count: 1 },
  ]);
});

test('the review that was shown is told, the last one of the revision', () => {
  const returned: Review = {
    campaign,
    unit,
    revision: 2,
    number: 1,
    decision: 'returned',
    comment: 'Xem lại',
    comments: [],
    decisions: null,
    by: 'hoidong@example.vn',
    at: '2026-11-22T11:00:00Z',
  };
  const stored = { ...storedReport([]), reviews: [returned, { ...returned, number: 2 }] };
  expect(progressOf({ server: { ...server, stored }, issues: [] })).toEqual({
    catalogVersion: published.version,
    findings: [],
    readReview: { revision: 2, number: 2 },
  });
});
