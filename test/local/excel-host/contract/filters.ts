import { codeOf, onData, type ExcelCase } from './excel-case.ts';

/** Six units with points and days, blanks and a word among the points, one fill and one colour of letters. */
export const units = () =>
  onData((sheet) => {
    sheet.getRange('A1:C7').values = [
      ['Đơn vị', 'Điểm', 'Ngày'],
      ['Phường 1', 9, 46_023],
      ['Phường 2', 7, 46_054],
      ['Xã A', 7, 46_055],
      ['Xã B', 4.5, 46_113],
      ['xã c', '', ''],
      ['Quận', 'vắng', 45_658],
    ];
    sheet.getRange('C2:C7').numberFormat = Array.from({ length: 6 }, () => ['dd/mm/yyyy']);
    sheet.getRange('B2').format.fill.color = '#FFFF00';
    sheet.getRange('B5').format.font.color = '#FF0000';
  });

const ROWS = [1, 2, 3, 4, 5, 6, 7];

/** The numbers of the rows that are shown, header row included. */
const shown = async (): Promise<number[]> => {
  const rows = await onData((sheet) => ROWS.map((row) => sheet.getRange(`${row}:${row}`).load('rowHidden')));
  return ROWS.filter((_, index) => rows[index]?.rowHidden === false);
};

const PASSING: readonly {
  readonly name: string;
  readonly column: number;
  readonly criteria: Excel.FilterCriteria;
  readonly rows: readonly number[];
}[] = [
  {
    name: 'values, as they are shown',
    column: 1,
    criteria: { filterOn: 'Values', values: ['9', '4,5'] },
    rows: [1, 2, 5],
  },
  {
    name: 'values whatever their case',
    column: 0,
    criteria: { filterOn: 'Values', values: ['XÃ C'] },
    rows: [1, 6],
  },
  { name: 'blanks', column: 1, criteria: { filterOn: 'Values', values: [''] }, rows: [1, 6] },
  {
    name: 'days of a month',
    column: 2,
    criteria: { filterOn: 'Values', values: [{ date: '2026-02-01', specificity: 'Month' }] },
    rows: [1, 3, 4],
  },
  {
    name: 'days of a year',
    column: 2,
    criteria: { filterOn: 'Values', values: [{ date: '2025-06-01', specificity: 'Year' }] },
    rows: [1, 7],
  },
  {
    name: 'numbers above',
    column: 1,
    criteria: { filterOn: 'Custom', criterion1: '>5' },
    rows: [1, 2, 3, 4],
  },
  {
    name: 'numbers between',
    column: 1,
    criteria: { filterOn: 'Custom', criterion1: '>=4.5', criterion2: '<9', operator: 'And' },
    rows: [1, 3, 4, 5],
  },
  {
    name: 'one or the other',
    column: 0,
    criteria: { filterOn: 'Custom', criterion1: '=*1', criterion2: '=quận', operator: 'Or' },
    rows: [1, 2, 7],
  },
  {
    name: 'text that begins so',
    column: 0,
    criteria: { filterOn: 'Custom', criterion1: '=xã*' },
    rows: [1, 4, 5, 6],
  },
  { name: 'all but', column: 0, criteria: { filterOn: 'Custom', criterion1: '<>Xã*' }, rows: [1, 2, 3, 7] },
  {
    name: 'what is not blank',
    column: 1,
    criteria: { filterOn: 'Custom', criterion1: '<>' },
    rows: [1, 2, 3, 4, 5, 7],
  },
  {
    name: 'the best two, with those alike',
    column: 1,
    criteria: { filterOn: 'TopItems', criterion1: '2' },
    rows: [1, 2, 3, 4],
  },
  { name: 'the last', column: 1, criteria: { filterOn: 'BottomItems', criterion1: '1' }, rows: [1, 5] },
  {
    name: 'the best half',
    column: 1,
    criteria: { filterOn: 'TopPercent', criterion1: '50' },
    rows: [1, 2, 3, 4],
  },
  {
    name: 'above the average',
    column: 1,
    criteria: { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' },
    rows: [1, 2, 3, 4],
  },
  {
    name: 'a quarter of whatever year',
    column: 2,
    criteria: { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodQuarter2' },
    rows: [1, 5],
  },
  {
    name: 'February, as Office.js spells it',
    column: 2,
    criteria: { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodFebruray' },
    rows: [1, 3, 4],
  },
  { name: 'a fill', column: 1, criteria: { filterOn: 'CellColor', color: '#ffff00' }, rows: [1, 2] },
  {
    name: 'a colour of letters',
    column: 1,
    criteria: { filterOn: 'FontColor', color: 'red' },
    rows: [1, 5],
  },
];

export const filters: readonly ExcelCase[] = [
  ...PASSING.map(({ name, column, criteria, rows }): ExcelCase => ({
    title: `a filter by ${name} shows the rows that pass`,
    act: async () => {
      await units();
      await onData((sheet) => sheet.autoFilter.apply(sheet.getRange('A1:C7'), column, criteria));
      return shown();
    },
    gives: rows,
  })),
  {
    title: 'filters of two columns show the rows that pass both',
    act: async () => {
      await units();
      await onData((sheet) => {
        sheet.autoFilter.apply('A1:C7', 1, { filterOn: 'Custom', criterion1: '>5' });
        sheet.autoFilter.apply('A1:C7', 0, { filterOn: 'Custom', criterion1: '=Phường*' });
      });
      return shown();
    },
    gives: [1, 2, 3],
  },
  {
    title: 'a filter reads back, with the cells it is on',
    act: async () => {
      await units();
      const { filter, range } = await onData((sheet) => {
        sheet.autoFilter.apply('B3', 1, { filterOn: 'Values', values: ['7'] });
        return {
          filter: sheet.autoFilter.load('enabled,isDataFiltered,criteria'),
          range: sheet.autoFilter.getRange().load('address'),
        };
      });
      return [filter.toJSON(), range.address];
    },
    gives: [
      { enabled: true, isDataFiltered: true, criteria: [null, { filterOn: 'Values', values: ['7'] }, null] },
      'Data!A1:C7',
    ],
  },
  {
    title: 'a filter is applied again, taken off a column, and removed with what it hid',
    act: async () => {
      await units();
      await onData((sheet) => {
        sheet.autoFilter.apply('A1:C7', 1, { filterOn: 'Values', values: ['7'] });
        sheet.getRange('B2').values = [[7]];
      });
      const before = await shown();
      await onData((sheet) => sheet.autoFilter.reapply());
      const again = await shown();
      const cleared = await onData((sheet) => {
        sheet.autoFilter.clearColumnCriteria(1);
        return sheet.autoFilter.load('enabled,isDataFiltered');
      });
      const all = await shown();
      const removed = await onData((sheet) => {
        sheet.autoFilter.apply('A1:C7', 1, { filterOn: 'Values', values: ['7'] });
        sheet.autoFilter.remove();
        return { filter: sheet.autoFilter.load('enabled'), range: sheet.autoFilter.getRangeOrNullObject() };
      });
      return {
        before,
        again,
        cleared: [cleared.enabled, cleared.isDataFiltered, all.length],
        removed: [removed.filter.enabled, removed.range.isNullObject, (await shown()).length],
      };
    },
    gives: {
      before: [1, 3, 4],
      again: [1, 2, 3, 4],
      cleared: [true, false, 7],
      removed: [false, true, 7],
    },
  },
  {
    title:
      "the filter of a table's column reads back from the column and the table, and is cleared from both",
    act: async () => {
      await units();
      const onTable = <T>(work: (table: Excel.Table) => T) =>
        onData((sheet) => work(sheet.tables.getItem('Standings')));
      await onData((sheet) => {
        sheet.tables.add('A1:C7', true).name = 'Standings';
      });
      const { filter, auto } = await onTable((table) => {
        table.columns.getItem('Điểm').filter.applyTopItemsFilter(1);
        return {
          filter: table.columns.getItem('Điểm').filter.load('criteria'),
          auto: table.autoFilter.load('enabled,isDataFiltered,criteria'),
        };
      });
      await onTable((table) => table.columns.getItem('Điểm').filter.clear());
      const cleared = await shown();
      await onTable((table) => {
        table.autoFilter.apply(table.getRange(), 0, { filterOn: 'Values', values: ['Quận'] });
      });
      const one = await shown();
      await onTable((table) => table.clearFilters());
      const refusal = await codeOf(onData((sheet) => sheet.autoFilter.apply('A1:C7')));
      return {
        read: [filter.criteria, auto.toJSON()],
        rows: [cleared.length, one, (await shown()).length],
        refusal,
      };
    },
    gives: {
      read: [
        { filterOn: 'TopItems', criterion1: '1' },
        {
          enabled: true,
          isDataFiltered: true,
          criteria: [null, { filterOn: 'TopItems', criterion1: '1' }, null],
        },
      ],
      rows: [7, [1, 7], 7],
      refusal: 'InvalidOperation',
    },
  },
  {
    title: 'the visible view holds the visible cells',
    act: async () => {
      await units();
      const view = await onData((sheet) => {
        sheet.autoFilter.apply('A1:C7', 1, { filterOn: 'Values', values: ['7'] });
        sheet.getRange('C:C').columnHidden = true;
        const one = sheet.getRange('A1:C7').getVisibleView();
        one.load('values,cellAddresses,rowCount,columnCount,rows/items/values');
        return one;
      });
      return {
        values: view.values,
        size: [view.rowCount, view.columnCount],
        second: view.cellAddresses[1],
        rows: view.rows.items.map((row) => row.values),
      };
    },
    gives: {
      values: [
        ['Đơn vị', 'Điểm'],
        ['Phường 2', 7],
        ['Xã A', 7],
      ],
      size: [3, 2],
      second: ['Data!A3', 'Data!B3'],
      rows: [[['Đơn vị', 'Điểm']], [['Phường 2', 7]], [['Xã A', 7]]],
    },
  },
];
