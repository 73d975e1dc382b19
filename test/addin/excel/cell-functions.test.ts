/** The functions of cells on the local Excel, in office.js's own runtime for them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { associateCellFunctions, lineFunctions, unitFunctions } from '../../../addin/excel/cell-functions.ts';
import { createCellFeed, type CellFeed } from '../../../addin/flows/cell-feed.ts';
import { cellWords } from '../../../addin/messages/cell-words.ts';
import { projectRoot } from '../../../build/project.ts';
import { NAMESPACE, readCellFunctions } from '../../../local/workbench/cell-functions.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { cellValue, openWorkbook } from './excel-desk.ts';

let host: ExcelHost;
let feed: CellFeed;
// Once, as in a pane; each test has a feed of its own behind it.
beforeAll(async () => {
  await openWorkbook();
  const current: CellFeed = {
    watch: (...args) => feed.watch(...args),
    open: (fetch) => feed.open(fetch),
    renew: () => feed.renew(),
    publish: (fetch, fresh) => feed.publish(fetch, fresh),
  };
  associateCellFunctions(current, (why) => cellWords.vi[why]);
});
beforeEach(async () => {
  host = await openWorkbook();
  host.workbook.declareFunctions(await readCellFunctions(join(projectRoot, 'addin')));
  feed = createCellFeed((error) => expect.unreachable(String(error)));
});

const type = (address: string, ...cells: (string | number)[]) =>
  host.typeAsUser(
    'Sheet1',
    address,
    cells.map((cell) => [cell]),
  );
const shown = (row: number) => cellValue(host, 'Sheet1', row, 0);
const answers = (number: number) => async () => (question: object) =>
  ({ kind: 'value', value: JSON.stringify([...Object.values(question), number]) }) as const;

test('every declared function is associated, with as many parameters as it takes', () => {
  const metadata = JSON.parse(readFileSync(join(projectRoot, 'addin/functions.json'), 'utf8'));
  const declared = metadata.functions.map(({ id, name, parameters }: Record<string, unknown[]>) => [
    id,
    name,
    parameters?.length,
  ]);
  expect(declared).toEqual([
    ...Object.keys(lineFunctions).map((id) => [id, id, 2]),
    ...Object.keys(unitFunctions).map((id) => [id, id, 1]),
  ]);
});

test('the manifest gives them their namespace', () => {
  const manifest = readFileSync(join(projectRoot, 'manifest.xml'), 'utf8');
  expect(manifest).toContain(`<bt:String id="Functions.Namespace" DefaultValue="${NAMESPACE}" />`);
});

test('each asks what it is for, by code or by number, and shows what is newer after a refresh', async () => {
  let number = 1;
  feed.open(() => answers(number)());
  type(
    'A1',
    '=THIDUA.COMPLETION("U1";1)',
    '=THIDUA.ACTUAL("U1";"1.1")',
    '=THIDUA.RANK("U1")',
    '=THIDUA.POINTS("U1")',
    '=thidua.status("U1")',
  );
  const told = (at: number) =>
    [
      ['completion', 'U1', '1', at],
      ['actual', 'U1', '1.1', at],
      ['rank', 'U1', at],
      ['points', 'U1', at],
      ['status', 'U1', at],
    ].map((parts) => JSON.stringify(parts));
  const all = () => [0, 1, 2, 3, 4].map(shown);
  await expect.poll(all).toEqual(told(1));
  number = 2;
  feed.renew();
  await expect.poll(all).toEqual(told(2));
});

test('without the council at the pane a cell is an error that formulas can catch', async () => {
  type('A1', '=THIDUA.RANK("U1")', '=IFERROR(A1;"chưa có")');
  await expect.poll(() => [shown(0), shown(1)]).toEqual(['#N/A', 'chưa có']);
});

test('text in a report that looks like a formula stays text in a cell', async () => {
  feed.open(async () => () => ({ kind: 'value', value: '=1+1' }));
  type('A1', '=THIDUA.ACTUAL("U1";1)', '=LEN(A1)');
  await expect.poll(() => [shown(0), shown(1)]).toEqual(['=1+1', 4]);
});
