import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { codeOf, onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

const column = (index: number, rows: number[]) => rows.map((row) => host.workbook.active.valueAt(row, index));

test('orders rows by their values, numbers before text, blanks last in either direction', async () => {
  const orders: unknown[] = [];
  for (const ascending of [true, false]) {
    const range = await onData((sheet) => {
      sheet.getRange('A1:B6').values = [
        ['Mã', 'Điểm'],
        ['b', 2],
        ['a', 'x'],
        ['c', ''],
        ['d', 1],
        ['e', true],
      ];
      const cells = sheet.getRange('A1:B6');
      cells.sort.apply([{ key: 1, ascending }], false, true);
      return cells.load('values');
    });
    orders.push(range.values.map((row) => String(row[0])).join(' '));
  }
  expect(orders).toEqual(['Mã d b a e c', 'Mã e a b d c']);
});

test('blank rows above the first that is filled go to the end, as blanks do', async () => {
  await onData((sheet) => {
    sheet.getRange('D7:E8').values = [
      [14, 88],
      [30, 4],
    ];
    sheet.getRange('D5:E9').sort.apply([{ key: 0, ascending: false }]);
  });
  const rows = [4, 5, 6, 7, 8];
  expect([column(3, rows), column(4, rows)]).toEqual([
    [30, 14, '', '', ''],
    [4, 88, '', '', ''],
  ]);
});

test('rows alike in the first key are ordered by the next, and stay in order when alike in all', async () => {
  await onData((sheet) => {
    sheet.getRange('A1:C4').values = [
      [2, 'b', 'first'],
      [1, 'x', 'second'],
      [2, 'a', 'third'],
      [2, 'b', 'fourth'],
    ];
    sheet.getRange('A1:C4').sort.apply([{ key: 0 }, { key: 1, ascending: false }]);
  });
  expect(column(2, [0, 1, 2, 3])).toEqual(['second', 'first', 'fourth', 'third']);
});

describe('formulas go along with their rows', () => {
  test('and what they refer to in their row goes with them', async () => {
    await onData((sheet) => {
      sheet.getRange('E1').values = [[100]];
      sheet.getRange('A1:C3').formulas = [
        ['c', 3, '=B1*$E$1'],
        ['a', 1, '=SUM(A2:B2)+$E$1'],
        ['b', 2, '=B3*$E$1'],
      ];
      sheet.getRange('A1:C3').sort.apply([{ key: 0 }]);
    });
    const sheet = host.workbook.active;
    expect([0, 1, 2].map((row) => sheet.formulaAt(row, 2))).toEqual([
      '=SUM(A1:B1)+$E$1',
      '=B2*$E$1',
      '=B3*$E$1',
    ]);
    expect(column(2, [0, 1, 2])).toEqual([101, 200, 300]);
  });

  test('which are sorted by what they calculate', async () => {
    await onData((sheet) => {
      sheet.getRange('A1:B3').formulas = [
        [3, '=A1*2'],
        [1, '=A2*2'],
        [2, '=A3*2'],
      ];
      sheet.getRange('A1:B3').sort.apply([{ key: 1 }]);
    });
    expect([column(0, [0, 1, 2]), column(1, [0, 1, 2])]).toEqual([
      [1, 2, 3],
      [2, 4, 6],
    ]);
  });
});

test('formats go along, hidden rows and sizes stay', async () => {
  await onData((sheet) => {
    sheet.getRange('A1:A4').values = [[4], [3], [2], [1]];
    sheet.getRange('A1').format.fill.color = '#FF0000';
    sheet.getRange('2:2').rowHidden = true;
    sheet.getRange('1:1').format.rowHeight = 30;
    sheet.getRange('A:A').sort.apply([{ key: 0 }]);
  });
  const sheet = host.workbook.active;
  expect(column(0, [0, 1, 2, 3])).toEqual([1, 3, 2, 4]);
  expect([sheet.grid.formatAt(3, 0).fillColor, sheet.rowHeights.get(0)]).toEqual(['#FF0000', 30]);
});

test('comments and links go along', async () => {
  await onData((sheet) => {
    sheet.getRange('A1:A3').values = [['c'], ['a'], ['b']];
    sheet.comments.add('A1', 'đây là c');
    sheet.getRange('A2').hyperlink = { address: 'https://thidua.vn/a', textToDisplay: 'a' };
    sheet.getRange('A1:A3').sort.apply([{ key: 0 }]);
  });
  const sheet = host.workbook.active;
  expect([sheet.comments[0]?.area.row, sheet.hyperlinks[0]?.area.row]).toEqual([2, 0]);
});

test('columns are sorted by a row', async () => {
  await onData((sheet) => {
    sheet.getRange('A1:D2').formulas = [
      ['Mã', 3, 1, 2],
      ['Gấp đôi', '=B1*2', '=C1*2', '=D1*2'],
    ];
    sheet.getRange('A1:D2').sort.apply([{ key: 0 }], false, true, 'Columns');
  });
  const sheet = host.workbook.active;
  expect([0, 1, 2, 3].map((at) => [sheet.valueAt(0, at), sheet.valueAt(1, at)])).toEqual([
    ['Mã', 'Gấp đôi'],
    [1, 2],
    [2, 4],
    [3, 6],
  ]);
});

test('rows whose cells have a colour go first, or last', async () => {
  await onData((sheet) => {
    sheet.getRange('A1:A3').values = [['x'], ['red'], ['y']];
    sheet.getRange('A2').format.fill.color = '#FF0000';
    sheet.getRange('A1:A3').sort.apply([{ key: 0, sortOn: 'CellColor', color: 'red', ascending: false }]);
  });
  expect(column(0, [0, 1, 2])).toEqual(['x', 'y', 'red']);
  await onData((sheet) =>
    sheet.getRange('A1:A3').sort.apply([{ key: 0, sortOn: 'CellColor', color: 'red' }]),
  );
  expect(column(0, [0, 1, 2])).toEqual(['red', 'x', 'y']);
});

test('text that is a number is sorted as one where that is wanted', async () => {
  const sorted = async (dataOption: 'Normal' | 'TextAsNumber') => {
    await onData((sheet) => {
      sheet.getRange('A1:A3').numberFormat = [['@'], ['General'], ['@']];
      sheet.getRange('A1:A3').values = [['10'], [5], ['9']];
      sheet.getRange('A1:A3').sort.apply([{ key: 0, dataOption }]);
    });
    return column(0, [0, 1, 2]);
  };
  expect(await sorted('Normal')).toEqual([5, '10', '9']);
  expect(await sorted('TextAsNumber')).toEqual([5, '9', '10']);
});

test('a table remembers what it was sorted by, and is sorted so again', async () => {
  const { sort, cleared } = await onData(async (sheet, context) => {
    sheet.getRange('A1:B4').values = [
      ['Mã', 'Điểm'],
      ['a', 2],
      ['b', 3],
      ['c', 1],
    ];
    const table = sheet.tables.add('A1:B4', true);
    table.sort.apply([{ key: 1, ascending: false }], true);
    const one = table.sort.load('fields,matchCase');
    sheet.getRange('B2').values = [[0]];
    table.sort.reapply();
    await context.sync();
    table.sort.clear();
    return { sort: one.toJSON(), cleared: table.sort.load('fields') };
  });
  expect(column(0, [0, 1, 2, 3])).toEqual(['Mã', 'a', 'c', 'b']);
  expect(sort).toEqual({
    fields: [{ key: 1, ascending: false, sortOn: 'Value', dataOption: 'Normal' }],
    matchCase: true,
  });
  expect(cleared.fields).toEqual([]);
});

describe('what is refused', () => {
  test.each<{ name: string; act: (sheet: Excel.Worksheet) => void; code: string }>([
    {
      name: 'a key outside',
      act: (sheet) => sheet.getRange('A1:A2').sort.apply([{ key: 1 }]),
      code: 'InvalidArgument',
    },
    { name: 'no key', act: (sheet) => sheet.getRange('A1:A2').sort.apply([]), code: 'InvalidArgument' },
    {
      name: 'merged cells',
      act: (sheet) => {
        sheet.getRange('A1:A2').merge();
        sheet.getRange('A1:A3').sort.apply([{ key: 0 }]);
      },
      code: 'InvalidOperation',
    },
    {
      name: 'icons, which this host lacks',
      act: (sheet) => sheet.getRange('A1:A2').sort.apply([{ key: 0, sortOn: 'Icon' }]),
      code: 'NotImplemented',
    },
    {
      name: 'a protected sheet that does not allow it',
      act: (sheet) => {
        sheet.getRange('A1:A2').format.protection.locked = false;
        sheet.protection.protect();
        sheet.getRange('A1:A2').sort.apply([{ key: 0 }]);
      },
      code: 'AccessDenied',
    },
    {
      name: 'locked cells, even where sorting is allowed',
      act: (sheet) => {
        sheet.protection.protect({ allowSort: true });
        sheet.getRange('A1:A2').sort.apply([{ key: 0 }]);
      },
      code: 'AccessDenied',
    },
  ])('$name', async ({ act, code }) => {
    expect(await codeOf(onData(act))).toBe(code);
  });
});
