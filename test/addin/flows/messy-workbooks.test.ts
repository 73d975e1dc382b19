/** Every workbook of the corpus from its file to what is sent: seen, proposed, adopted, checked, submitted. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import { adoptUnitSheet, lookAtSheet } from '../../../addin/flows/adopt-unit-sheet.ts';
import { checkUnitSheet, type CheckedSheet } from '../../../addin/flows/check-unit-sheet.ts';
import { submitUnitSheet } from '../../../addin/flows/submit-unit-sheet.ts';
import { loadXlsx } from '../../../local/excel-host/xlsx.ts';
import { digestOf } from '../../../shared/digest/digest.ts';
import type { Severity } from '../../../shared/model/issue.ts';
import { Submission } from '../../../shared/model/submission.ts';
import { rowKey } from '../../../shared/sheet/adopt/match-row.ts';
import { proposeAdoption, type AdoptionProposal } from '../../../shared/sheet/adopt/propose-adoption.ts';
import { columnName } from '../../../shared/sheet/sheet-block.ts';
import type { Expected, MessyWorkbook } from '../../fixtures/messy-workbooks/expectation.ts';
import { messyWorkbooks } from '../../fixtures/messy-workbooks/manifest.ts';
import { tidyLines } from '../../fixtures/messy-workbooks/ward-sheet.ts';
import { writeMessyWorkbooks } from '../../fixtures/messy-workbooks/write-all.ts';
import { published, unit } from '../../shared/fixtures/foreign-sheet.ts';
import { openHost } from '../../local/excel-host/open-workbook.ts';
import { openServer } from './fake-server.ts';

const { campaign } = published.catalog;
const header = { dataAsOf: campaign.dataAsOf, preparedBy: 'Nguyễn Văn An', approvedBy: 'Trần Thị Bình' };

type Adopted = Exclude<Expected, { seen: string }>;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thi-dua-messy-'));
  await writeMessyWorkbooks(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('there are at least 40 workbooks, each with a name of its own', () => {
  const names = messyWorkbooks.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(40);
});

/** A server that has nothing of the unit yet and accepts what it is sent. */
function acceptingServer() {
  const receipt = {
    campaign: campaign.id,
    unit,
    revision: 1,
    catalogVersion: 1,
    submittedAt: '2026-11-20T03:00:00Z',
    late: false,
    digest: digestOf({}),
    warnings: [],
  };
  return openServer({ [campaign.id]: [200, published], submission: 'nothing-submitted' }, [201, receipt]);
}

describe.each(messyWorkbooks)('$name', ({ name, expected }: MessyWorkbook) => {
  test('seen' in expected ? `is seen to be ${expected.seen}` : 'is understood as expected', async () => {
    const workbook = await loadXlsx(new Uint8Array(await readFile(join(folder, `${name}.xlsx`))));
    expect(workbook.notLoaded).toEqual([]);
    await openHost(workbook);
    const server = acceptingServer();
    const ports = { api: server.api, sheet: unitSheet };
    const seen = await lookAtSheet(ports, { campaign: campaign.id, unit });
    if (seen.kind !== 'table' || 'seen' in expected) {
      expect(seen.kind).toBe('seen' in expected ? expected.seen : 'table');
      return;
    }
    expect(asked(seen.proposal)).toEqual({
      rows: Object.keys(expected.rows ?? {}),
      columns: Object.keys(expected.columns ?? {}),
      otherUnit: expected.otherUnit === undefined ? [] : [expected.otherUnit],
    });
    const answered = answer(seen.proposal, expected);
    await adoptUnitSheet(unitSheet, seen, answered, header);
    const checked = await checkUnitSheet(ports);
    if (checked === null) throw new Error('The adopted sheet was not found.');
    expect(placed(checked, 'error')).toEqual(expected.errors ?? []);
    expect(placed(checked, 'warning')).toEqual(expect.arrayContaining([...(expected.warnings ?? [])]));
    const outcome = await submitUnitSheet(ports);
    expect(outcome.kind).toBe(expected.errors === undefined ? 'accepted' : 'hasErrors');
    if (expected.errors === undefined) expectSent(server.written[0]?.body, expected);
    else expect(server.written).toEqual([]);
  });
});

/** What the proposal leaves to the clerk. */
function asked({ doubtful, unmatched, columns, otherUnits }: AdoptionProposal) {
  return {
    rows: [...doubtful, ...unmatched].map((row) => row.name),
    columns: columns.filter(({ because }) => because === 'several').map(({ key }) => key),
    otherUnit: otherUnits.map(({ text }) => text),
  };
}

/** The proposal with the clerk's answers. */
function answer(proposal: AdoptionProposal, { rows = {}, columns = {} }: Adopted): AdoptionProposal {
  const left = proposal.sheet.block.column;
  const choices = {
    rows: Object.fromEntries(Object.entries(rows).map(([name, code]) => [rowKey({ code: '', name }), code])),
    columns: Object.fromEntries(
      proposal.columns.flatMap(({ key, candidates }) => {
        const letter = columns[key];
        const chosen = candidates.find((column) => columnName(left + column) === letter);
        return letter === undefined ? [] : [[key, chosen ?? null] as const];
      }),
    ),
  };
  const answered = proposeAdoption(proposal.sheet, unit, published.catalog, choices);
  if (answered === null) throw new Error('The table was lost with the answers.');
  return answered;
}

function placed({ issues }: CheckedSheet, severity: Severity): string[] {
  return issues
    .filter((issue) => issue.severity === severity)
    .map(({ code, cell }) => (cell === undefined ? code : `${code}@${cell}`));
}

function expectSent(body: unknown, { lines = {}, texts = {}, estimates = [] }: Adopted): void {
  const submission = Submission.parse(body);
  expect(submission).toMatchObject({ campaign: campaign.id, unit, ...header });
  const sent = submission.lines.map((line) => {
    const { kind: _kind, ...figures } = line.reported;
    return [line.indicator, Object.values(figures).join('/')] as const;
  });
  const due = Object.entries({ ...tidyLines, ...lines }).filter(([, figures]) => figures !== null);
  expect(Object.fromEntries(sent)).toEqual(Object.fromEntries(due));
  const told = submission.lines.filter(({ indicator }) => indicator in texts);
  expect(Object.fromEntries(told.map((line) => [line.indicator, line]))).toMatchObject(texts);
  expect(submission.lines.flatMap((line) => (line.estimate ? [line.indicator] : []))).toEqual(estimates);
}
