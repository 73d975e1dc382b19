/** What a workbook says around the council's tables is read with them: nothing that was typed is lost in silence. */
import { beforeEach, describe, expect, test } from 'vitest';
import { councilWorkbook } from '../../../addin/excel/council-workbook.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { drawCouncilConfig } from '../../../shared/sheet/config/draw-council-config.ts';
import { parseCouncilConfig } from '../../../shared/sheet/config/parse-council-config.ts';
import { cellAddress } from '../../../shared/sheet/sheet-block.ts';
import { countRequests, openWorkbook } from './excel-desk.ts';
import { catalog } from './standings-samples.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
  await councilWorkbook.createConfig(drawCouncilConfig(catalog));
});

/** Puts values where they are, without Excel taking them into a table beside them: as where that was turned off. */
async function put(worksheet: string, address: string, values: (string | number)[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(worksheet).getRange(address).untrack().values = values;
    await context.sync();
  });
}

test('which campaign the tables set up is read in one request, whatever is wrong in them', async () => {
  host.typeAsUser('Đợt thi đua', 'B2:B3', [['dot khac '], ['Đợt  khác']]);
  host.typeAsUser('Đợt thi đua', 'B4', [['Asia/Hanoi']]);
  const { result, requests } = await countRequests(host, () => councilWorkbook.statedCampaign());
  expect(result).toEqual({ id: 'dot khac', name: 'Đợt  khác' });
  expect(requests).toBe(1);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Đợt thi đua').delete();
    await context.sync();
  });
  expect(await councilWorkbook.statedCampaign()).toBeNull();
});

const issues = async () =>
  parseCouncilConfig((await councilWorkbook.readConfig()).blocks).issues.map(({ code, cell, params }) => [
    code,
    cell,
    params['other'] ?? params['text'],
  ]);

const below = catalog.units.length + 2;

describe('rows below a table', () => {
  test('that Excel did not take in are read in a second request, and said at their cells', async () => {
    await put('Đơn vị', `A${below}:C${below + 1}`, [
      ['U98', 'Phường 98', 'P'],
      ['U99', 'Phường 99', 'P'],
    ]);
    await put('Đơn vị', `B${below + 5}`, [['Người lập biểu']]);
    const { result, requests } = await countRequests(host, issues);
    expect(result).toEqual([
      ['row-outside-table', `A${below}`, `A${below}:C${below + 1}`],
      ['cells-below-table', `B${below + 5}`, `B${below + 5}`],
    ]);
    expect(requests).toBe(2);
  });

  test('that Excel took in are of the table', async () => {
    host.typeAsUser('Đơn vị', `A${below}`, [['U98', 'Phường 98', catalog.blocks[0]?.code ?? '']]);
    expect(await issues()).toEqual([['unit-without-targets', `A${below}`, undefined]]);
  });

  test('right below the row of totals are said too', async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('ThiDuaUnits').showTotals = true;
      await context.sync();
    });
    await put('Đơn vị', `A${below + 1}`, [['U98']]);
    expect(await issues()).toEqual([['row-outside-table', `A${below + 1}`, `A${below + 1}`]]);
  });

  test('far below are not read, however many cells lie between', async () => {
    await put('Đơn vị', 'A1000000', [['một triệu']]);
    expect(await issues()).toEqual([]);
  });

  test('of another table on the same worksheet are not said: they are in no danger', async () => {
    await put('Khối', 'A20:B22', [
      ['Điện thoại', 'Tên'],
      ['012', 'An'],
      ['013', 'Bình'],
    ]);
    await Excel.run(async (context) => {
      context.workbook.tables.add("'Khối'!A20:B22", true);
      await context.sync();
    });
    expect(await issues()).toEqual([]);
  });
});

test('a column of targets beside the table is said at its header, a note of the council’s own is not', async () => {
  const { targets } = (await councilWorkbook.readConfig()).blocks;
  const [header = []] = targets?.values ?? [];
  const last = String(header.at(-1));
  await Excel.run(async (context) => {
    context.workbook.tables
      .getItem('ThiDuaTargets')
      .columns.getItemAt(header.length - 1)
      .delete();
    await context.sync();
  });
  const at = (column: number) => cellAddress(targets?.row ?? 0, column);
  await put('Kế hoạch', `${at(header.length)}:${at(header.length + 1)}`, [[`'${last}`, 'Ghi chú']]);
  const said = (await issues()).filter(([code]) => code === 'column-outside-table');
  expect(said).toEqual([['column-outside-table', at(header.length), last]]);
});
