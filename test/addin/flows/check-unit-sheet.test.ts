/** A clerk's sheet that was changed by hand is checked for what it says now. */
import { beforeEach, describe, expect, test } from 'vitest';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import { checkUnitSheet, recheckUnitSheet } from '../../../addin/flows/check-unit-sheet.ts';
import { campaign, openClerkDesk, otherUnit, overwrite, published, sheet, unit } from './clerk-desk.ts';
import { openServer } from './fake-server.ts';

const server = openServer(
  { [campaign]: [200, published], submission: 'nothing-submitted' },
  'store-unavailable',
);
const ports = { api: server.api, sheet: unitSheet };
const check = () => checkUnitSheet(ports);

beforeEach(async () => void (await openClerkDesk()));

test('a unit that the campaign does not have is an issue at the cell that names it', async () => {
  await overwrite({ I8: 'zzz' });
  expect(await check()).toMatchObject({
    of: null,
    submission: null,
    issues: [{ code: 'wrong-campaign-or-unit', worksheet: sheet.worksheet, cell: 'I8' }],
  });
});

test('a row with a code just below the sheet is read or complained of, not passed over', async () => {
  const below = sheet.cells.length + 1;
  await overwrite({ [`B${below}`]: 'khong-co', [`F${below}`]: 999 });
  const checked = await check();
  expect(checked?.issues).toContainEqual(
    expect.objectContaining({ code: 'unknown-indicator', severity: 'error', cell: `B${below}` }),
  );
  expect(checked?.submission).toBeNull();
});

test('a warning of a figure whose decimals its cell does not show says what the cell shows', async () => {
  const row = sheet.cells.findLastIndex(([, code]) => code?.kind === 'text' && code.text === '5') + 1;
  await overwrite({ [`F${row}`]: 3.5 });
  expect((await check())?.issues).toContainEqual(
    expect.objectContaining({
      code: 'fraction-of-a-whole',
      cell: `F${row}`,
      params: expect.objectContaining({ text: '3.5', shown: '4' }),
    }),
  );
});

test('a sheet of a unit that the account does not report for says whose it is', async () => {
  const { api } = openServer({ [campaign]: [200, published], submission: 'forbidden' }, 'forbidden');
  await expect(checkUnitSheet({ api, sheet: unitSheet })).rejects.toMatchObject({
    name: 'NotYourUnit',
    unit: 'Phường 1',
  });
});

test('the revision of a receipt is the base of its own unit and campaign alone', async () => {
  const baseAfter = async (base: { campaign: string; unit: string }) => {
    await unitSheet.remember({ ...base, revision: 4 });
    return (await check())?.baseRevision;
  };
  expect((await check())?.baseRevision).toBeNull();
  expect(await baseAfter({ campaign, unit: otherUnit })).toBeNull();
  expect(await baseAfter({ campaign: 'dot-khac', unit })).toBeNull();
  expect(await baseAfter({ campaign, unit })).toBe(4);
});

describe('while the sheet is being filled in', () => {
  const silent = {
    call: () => Promise.reject(new Error('A check while typing asks the server nothing.')),
  };
  const checkedFirst = async () => {
    const first = await check();
    if (first === null) throw new Error('There is no sheet.');
    return first;
  };

  test('it is held against what the server held at the check before, without asking again', async () => {
    const first = await checkedFirst();
    await overwrite({ F14: 'nhiều' });
    const second = await recheckUnitSheet({ api: silent, sheet: unitSheet }, first);
    expect(second?.issues).toContainEqual(expect.objectContaining({ code: 'not-a-number', cell: 'F14' }));
    expect(second?.server).toBe(first.server);
    await overwrite({ F14: '' });
    const third = await recheckUnitSheet({ api: silent, sheet: unitSheet }, first);
    expect(third).toEqual(first);
  });

  test('a sheet that becomes another unit’s is checked in full', async () => {
    const first = await checkedFirst();
    await overwrite({ I8: otherUnit });
    expect((await recheckUnitSheet(ports, first))?.of?.unit.code).toBe(otherUnit);
  });

  test('a workbook that has had a receipt since, from another pane, is checked in full', async () => {
    const first = await checkedFirst();
    await unitSheet.remember({ campaign, unit, revision: 2 });
    const asked = server.asked.length;
    const second = await recheckUnitSheet(ports, first);
    if (second === null) throw new Error('There is no sheet.');
    expect(server.asked.slice(asked)).toEqual([campaign, 'submission']);
    expect((await unitSheet.read())?.known?.revision).toBe(2);
    await recheckUnitSheet({ api: silent, sheet: unitSheet }, second);
  });

  test('a sheet that was deleted is no sheet', async () => {
    const first = await checkedFirst();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet.worksheet).delete();
      await context.sync();
    });
    expect(await recheckUnitSheet({ api: silent, sheet: unitSheet }, first)).toBeNull();
  });
});
