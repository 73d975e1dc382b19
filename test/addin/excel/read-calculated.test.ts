/** A workbook that is calculated by hand: what is read is what its formulas come to, not what they once came to. */
import { beforeEach, describe, expect, test } from 'vitest';
import { councilWorkbook } from '../../../addin/excel/council-workbook.ts';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { sampleCatalog } from '../../../local/sample/sample-campaign.ts';
import { wardCode } from '../../../local/sample/sample-units.ts';
import { drawCouncilConfig } from '../../../shared/sheet/config/draw-council-config.ts';
import { drawUnitSheet } from '../../../shared/sheet/unit/unit-sheet.ts';
import { countRequests, openWorkbook } from './excel-desk.ts';

const catalog = sampleCatalog('2026-11-23');
const published = { version: 1, publishedAt: '2026-10-25T10:00:00Z', catalog };
const sheet = drawUnitSheet(published, wardCode(1));

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

/** Puts a sum into a cell, lets it be calculated, and changes what it adds up without that. */
async function leaveBehind(worksheet: string, cell: string): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const source = workbook.worksheets.getItem('Sheet1');
    source.getRange('A1:A2').untrack().values = [[40], [2]];
    const target = workbook.worksheets.getItem(worksheet).getRange(cell).untrack();
    target.numberFormat = [['General']];
    target.formulas = [['=Sheet1!A1+Sheet1!A2']];
    target.load({ values: true });
    await context.sync();
    workbook.application.calculationMode = 'Manual';
    source.getRange('A1').untrack().values = [[70]];
    await context.sync();
  });
}

interface Reading {
  readonly what: string;
  /** Makes the workbook ready, and names the cell that will hold the sum. */
  readonly prepare: () => Promise<{ worksheet: string; cell: string }>;
  readonly read: () => Promise<readonly (readonly unknown[])[]>;
}

const own = async () => {
  await unitSheet.create(sheet);
  return { worksheet: sheet.worksheet, cell: sheet.firstInput };
};

const readings: readonly Reading[] = [
  {
    what: "the unit's sheet",
    prepare: own,
    read: async () => (await unitSheet.read())?.block.values ?? [],
  },
  {
    what: "the unit's sheet that is drawn anew",
    prepare: own,
    read: async () => (await unitSheet.readWithFormulas())?.block.values ?? [],
  },
  {
    what: 'a sheet to adopt',
    prepare: async () => ({ worksheet: 'Sheet1', cell: 'B2' }),
    read: async () => (await unitSheet.look('Sheet1'))?.block.values ?? [],
  },
  {
    what: "the council's configuration",
    prepare: async () => {
      await councilWorkbook.createConfig(drawCouncilConfig(catalog));
      const { blocks } = await councilWorkbook.readConfig();
      return { worksheet: blocks.targets?.worksheet ?? '', cell: 'C3' };
    },
    read: async () => (await councilWorkbook.readConfig()).blocks.targets?.values ?? [],
  },
];

describe.each(readings)('$what', ({ prepare, read }) => {
  test('says what formulas come to now', async () => {
    const { worksheet, cell } = await prepare();
    await leaveBehind(worksheet, cell);
    const values = (await read()).flat();
    expect(values).toContain(72);
    expect(values).not.toContain(42);
  });
});

test('takes one more request where people calculate, and none where Excel does', async () => {
  const { worksheet, cell } = await own();
  expect((await countRequests(host, () => unitSheet.read())).requests).toBe(1);
  await leaveBehind(worksheet, cell);
  expect((await countRequests(host, () => unitSheet.read())).requests).toBe(2);
});
