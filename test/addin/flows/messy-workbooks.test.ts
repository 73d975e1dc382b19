/** Every workbook of the corpus from its file to what is sent: seen, proposed, adopted, checked, submitted. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import { adoptUnitSheet, lookAtSheet } from '../../../addin/flows/adopt-unit-sheet.ts';
import { checkUnitSheet } from '../../../addin/flows/check-unit-sheet.ts';
import type { CheckedSheet } from '../../../addin/flows/checked-sheet.ts';
import { submitUnitSheet } from '../../../addin/flows/submit-unit-sheet.ts';
import { loadXlsx } from '../../../local/excel-host/xlsx.ts';
import { digestOf } from '../../../shared/digest/digest.ts';
import type { Severity } from '../../../shared/model/issue.ts';
import { Submission } from '../../../shared/model/submission.ts';
import { rowKey } from '../../../shared/sheet/adopt/match-row.ts';
import { proposeAdoption, type AdoptionProposal } from '../../../shared/sheet/adopt/propose-adoption.ts';
import { columnName } from '../../../shared/sheet/sheet-block.ts';
import type { ExpectedUsable } from '../../fixtures/messy-workbooks/expectation.ts';
import {
  messyWorkbooks,
  unusableWorkbooks,
  usableWorkbooks,
} from '../../fixtures/messy-workbooks/manifest.ts';
import { tidyEvidence, tidyLines } from '../../fixtures/messy-workbooks/ward-sheet.ts';
import { writeMessyWorkbooks } from '../../fixtures/messy-workbooks/write-all.ts';
import { published, unit } from '../../shared/fixtures/foreign-sheet.ts';
import { openHost } from '../../local/excel-host/open-workbook.ts';
import { openServer } from './fake-server.ts';

const { campaign } = published.catalog;
const header = { dataAsOf: campaign.dataAsOf, preparedBy: 'Nguyễn Văn An', approvedBy: 'Trần Thị Bình' };

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

/** Opens a workbook of the corpus as its file is. */
async function open(name: string): Promise<void> {
  const workbook = await loadXlsx(new Uint8Array(await readFile(join(folder, `${name}.xlsx`))));
  expect(workbook.notLoaded).toEqual([]);
  await openHost(workbook);
}

test.each(unusableWorkbooks)('$name is seen to be $expected.seen', async ({ name, expected }) => {
  await open(name);
  const { api } = acceptingServer();
  const seen = await lookAtSheet({ api, sheet: unitSheet }, { campaign: campaign.id, unit });
  expect(seen.kind).toBe(expected.seen);
});

test.each(usableWorkbooks)('$name is understood as expected', async ({ name, expected }) => {
  await open(name);
  const server = acceptingServer();
  const ports = { api: server.api, sheet: unitSheet };
  const seen = await lookAtSheet(ports, { campaign: campaign.id, unit });
  if (seen.kind !== 'table') throw new Error(`No table was seen: ${seen.kind}.`);
  expect(asked(seen.proposal)).toEqual({
    rows: Object.keys(expected.rows ?? {}),
    columns: Object.keys(expected.columns ?? {}),
    otherUnit: expected.otherUnit === undefined ? [] : [expected.otherUnit],
  });
  await adoptUnitSheet(unitSheet, seen, answer(seen.proposal, expected), header);
  const checked = await checkUnitSheet(ports);
  if (checked === null) throw new Error('The adopted sheet was not found.');
  expect(placed(checked, 'error')).toEqual(expected.errors ?? []);
  expect(placed(checked, 'warning')).toEqual(expect.arrayContaining([...(expected.warnings ?? [])]));
  const outcome = await submitUnitSheet(ports);
  expect(outcome.kind).toBe(expected.errors === undefined ? 'accepted' : 'hasErrors');
  expect(server.written.map(({ body }) => sent(body))).toEqual(
    expected.errors === undefined ? [due(expected)] : [],
  );
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
function answer(proposal: AdoptionProposal, { rows = {}, columns = {} }: ExpectedUsable): AdoptionProposal {
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

/** What a submission says. Of notes and evidence only where there is any. */
function sent(body: unknown) {
  const { lines, catalogVersion: _version, ...head } = Submission.parse(body);
  const said = lines.map(({ indicator, reported: { kind: _kind, ...figures }, note, evidence }) => ({
    indicator,
    figures: Object.values(figures).join('/'),
    note,
    evidence,
  }));
  return {
    head,
    lines: Object.fromEntries(said.map(({ indicator, figures }) => [indicator, figures])),
    notes: Object.fromEntries(
      said.flatMap(({ indicator, note }) => (note === '' ? [] : [[indicator, note]])),
    ),
    evidence: Object.fromEntries(
      said.flatMap(({ indicator, evidence }) => (evidence.length === 0 ? [] : [[indicator, evidence]])),
    ),
    estimates: lines.flatMap((line) => (line.estimate ? [line.indicator] : [])),
  };
}

function due({
  lines = {},
  notes = {},
  evidence = {},
  estimates = [],
}: ExpectedUsable): ReturnType<typeof sent> {
  const figures = Object.entries({ ...tidyLines, ...lines }).filter(
    (line): line is [string, string] => line[1] !== null,
  );
  return {
    head: { campaign: campaign.id, unit, ...header },
    lines: Object.fromEntries(figures),
    notes: { ...notes },
    evidence: Object.fromEntries(
      Object.entries({ ...tidyEvidence, ...evidence }).flatMap(([code, pieces]) =>
        pieces.length === 0 ? [] : [[code, [...pieces]]],
      ),
    ),
    estimates: [...estimates],
  };
}
