/** A clerk's sheet that was changed by hand is checked for what it says now. */
import { beforeEach, expect, test } from 'vitest';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import { checkUnitSheet } from '../../../addin/flows/check-unit-sheet.ts';
import { campaign, openClerkDesk, otherUnit, overwrite, published, sheet, unit } from './clerk-desk.ts';
import { openServer } from './fake-server.ts';

const { api } = openServer(
  { [campaign]: [200, published], submission: 'nothing-submitted' },
  'store-unavailable',
);
const check = () => checkUnitSheet({ api, sheet: unitSheet });

beforeEach(openClerkDesk);

test('a unit that the campaign does not have is an issue at the cell that names it', async () => {
  await overwrite({ D4: 'zzz' });
  expect(await check()).toMatchObject({
    of: null,
    submission: null,
    issues: [{ code: 'wrong-campaign-or-unit', worksheet: sheet.worksheet, cell: 'D4' }],
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

test('the revision of a receipt is the base of its own unit and campaign alone', async () => {
  const baseAfter = async (base: { campaign: string; unit: string }) => {
    await unitSheet.rememberRevision({ ...base, revision: 4 });
    return (await check())?.baseRevision;
  };
  expect((await check())?.baseRevision).toBeNull();
  expect(await baseAfter({ campaign, unit: otherUnit })).toBeNull();
  expect(await baseAfter({ campaign: 'dot-khac', unit })).toBeNull();
  expect(await baseAfter({ campaign, unit })).toBe(4);
});
