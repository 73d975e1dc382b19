import { codeOf, onData, type ExcelCase } from './excel-case.ts';

/** A table with a totals row, B2:C5, over cells that it pushed down. */
const totalled = () =>
  onData((sheet) => {
    sheet.getRange('B2:C5').values = [
      ['Mã', 'Điểm'],
      ['P01', 9],
      ['P02', 7],
      ['dưới', 'bảng'],
    ];
    sheet.getRange('E5').values = [['bên cạnh']];
    const table = sheet.tables.add('B2:C4', true);
    table.name = 'Standings';
    table.showTotals = true;
  });

const onTable = <T>(work: (table: Excel.Table) => T) =>
  onData((sheet) => work(sheet.tables.getItem('Standings')));

/** Where the table lies, and what stands in some cells. */
const look = async (address: string): Promise<unknown> => {
  const { table, cells } = await onData((sheet) => ({
    table: sheet.tables.getItem('Standings').getRange().load('address'),
    cells: sheet.getRange(address).load('values'),
  }));
  return [table.address, cells.values];
};

export const totals: readonly ExcelCase[] = [
  {
    title: 'a totals row pushes down what lies below the table, says what it is, and sums up the last column',
    act: async () => {
      await totalled();
      return look('B5:E6');
    },
    gives: [
      'Data!B2:C5',
      [
        ['Tổng', 16, '', 'bên cạnh'],
        ['dưới', 'bảng', '', ''],
      ],
    ],
  },
  {
    title: 'a totals row is no row of the table, and is had of the table and of its columns',
    act: async () => {
      await totalled();
      const { table, body, row, ofColumn, rows } = await onTable((one) => ({
        table: one.load('showTotals'),
        body: one.getDataBodyRange().load('address'),
        row: one.getTotalRowRange().load('address'),
        ofColumn: one.columns.getItem('Điểm').getTotalRowRange().load('values'),
        rows: one.rows.getCount(),
      }));
      return [table.showTotals, body.address, row.address, ofColumn.values, rows.value];
    },
    gives: [true, 'Data!B3:C4', 'Data!B5:C5', [[16]], 2],
  },
  {
    title: 'taken off, a totals row is gone and what lies below comes back',
    act: async () => {
      await totalled();
      await onTable((table) => {
        table.showTotals = false;
      });
      const code = await codeOf(onTable((table) => void table.getTotalRowRange().load('address')));
      return [await look('B5:E5'), code];
    },
    gives: [['Data!B2:C4', [['dưới', 'bảng', '', 'bên cạnh']]], 'InvalidOperation'],
  },
  {
    title: 'a totals row goes on over rows that are added and deleted',
    act: async () => {
      await totalled();
      await onTable((table) => table.rows.add(undefined, [['P03', 4]]));
      const appended = await look('B6:C6');
      await onTable((table) => table.rows.add(0, [['P00', 10]]));
      const prepended = await look('B7:C7');
      await onTable((table) => table.rows.deleteRowsAt(0, 2));
      return { appended, prepended, deleted: await look('B5:C5') };
    },
    gives: {
      appended: ['Data!B2:C6', [['Tổng', 20]]],
      prepended: ['Data!B2:C7', [['Tổng', 30]]],
      deleted: ['Data!B2:C5', [['Tổng', 11]]],
    },
  },
  {
    title: 'a filter never hides a totals row, nor does a sort move it',
    act: async () => {
      await totalled();
      const { rows, cells } = await onTable((table) => {
        table.sort.apply([{ key: 1, ascending: true }]);
        table.columns.getItem('Điểm').filter.applyValuesFilter(['nothing']);
        const range = table.getRange();
        return {
          rows: [0, 1, 2, 3].map((row) => range.getRow(row).load('rowHidden')),
          cells: range.getColumn(0).load('values'),
        };
      });
      return [rows.map(({ rowHidden }) => rowHidden), cells.values];
    },
    gives: [
      [false, true, true, false],
      [['Mã'], ['P02'], ['P01'], ['Tổng']],
    ],
  },
  {
    title: 'a new totals row counts a last column that is no numbers',
    act: async () => {
      const cells = await onData((sheet) => {
        sheet.getRange('G1:H3').values = [
          ['Mã', 'Ghi chú'],
          [1, 'a'],
          [2, 'b'],
        ];
        sheet.tables.add('G1:H3', true).showTotals = true;
        return sheet.getRange('G4:H4').load('values');
      });
      return cells.values;
    },
    gives: [['Tổng', 2]],
  },
  {
    title: 'a totals row is not taken off on a protected sheet',
    act: async () => {
      await totalled();
      const code = await codeOf(
        onData((sheet) => {
          sheet.protection.protect();
          sheet.tables.getItem('Standings').showTotals = false;
        }),
      );
      return [code, await look('B5')];
    },
    gives: ['AccessDenied', ['Data!B2:C5', [['Tổng']]]],
  },
];
