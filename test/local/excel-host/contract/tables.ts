import { codeOf, onData, refused, type ExcelCase } from './excel-case.ts';

/** The table `Standings` in B2:C4. */
const standings = () =>
  onData((sheet) => {
    sheet.getRange('B2:C4').values = [
      ['Mã', 'Điểm'],
      ['P01', 9],
      ['P02', 7],
    ];
    sheet.tables.add('B2:C4', true).name = 'Standings';
  });

/** A case that begins with that table. */
const withTable = (
  title: string,
  gives: unknown,
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>,
): ExcelCase => ({
  title,
  act: async () => {
    await standings();
    return onData(act);
  },
  gives,
});

/** Where the tables of the sheet are. */
async function areas(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<string[]> {
  sheet.tables.load('items/name');
  await context.sync();
  const ranges = sheet.tables.items.map((table) => table.getRange().load('address'));
  await context.sync();
  return ranges.map((range) => range.address);
}

async function valuesOf(context: Excel.RequestContext, range: Excel.Range): Promise<unknown> {
  range.load('values');
  await context.sync();
  return range.values;
}

const refusedBeside = (title: string, code: string, act: (sheet: Excel.Worksheet) => void): ExcelCase =>
  refused(title, code, act, standings);

export const tables: readonly ExcelCase[] = [
  withTable('a table takes another style', 'TableStyleDark11', async (sheet, context) => {
    const table = sheet.tables.getItem('Standings');
    table.style = 'TableStyleDark11';
    table.load('style');
    await context.sync();
    return table.style;
  }),
  withTable(
    'a table has a header, a body, columns and rows',
    {
      table: ['Standings', 'TableStyleMedium2', false, 'Data'],
      addresses: ['Data!B2:C4', 'Data!B2:C2', 'Data!B3:C4'],
      points: [[9], [7]],
      columns: ['Mã', 'Điểm'],
      rows: [[['P01', 9]], [['P02', 7]]],
      counts: [2, 2],
    },
    async (sheet, context) => {
      const table = sheet.tables.getItem('Standings').load('name,style,showTotals,worksheet/name');
      const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      for (const range of ranges) range.load('address');
      const points = table.columns.getItem('Điểm').getDataBodyRange().load('values');
      const columns = table.columns.load('items/name,count');
      const rows = table.rows.load('items/values,count');
      await context.sync();
      return {
        table: [table.name, table.style, table.showTotals, table.worksheet.name],
        addresses: ranges.map((range) => range.address),
        points: points.values,
        columns: columns.items.map((column) => column.name),
        rows: rows.items.map((row) => row.values),
        counts: [columns.count, rows.count],
      };
    },
  ),
  {
    title: 'header cells are text, never empty, never alike',
    act: () =>
      onData((sheet, context) => {
        sheet.getRange('F1:I1').values = [[2026, '', 'x', 'X']];
        return valuesOf(context, sheet.tables.add('F1:I2', true).getHeaderRowRange());
      }),
    gives: [['2026', 'Column2', 'x', 'X2']],
  },
  {
    title: 'without a header row one is put above',
    act: async () => {
      const range = await onData((sheet) => {
        sheet.getRange('F1:G2').values = [
          [1, 2],
          [3, 4],
        ];
        return sheet.tables.add('F1:G2', false).getRange().load('address,values');
      });
      return [range.address, range.values];
    },
    gives: [
      'Data!F1:G3',
      [
        ['Column1', 'Column2'],
        [1, 2],
        [3, 4],
      ],
    ],
  },
  withTable(
    'rows are added at the end and in between, and pushed down is what lies below',
    [['Data!B2:C6'], [['Mã'], ['P00'], ['P01'], ['P02'], ['P03'], ['dưới']]],
    async (sheet, context) => {
      sheet.getRange('B5').values = [['dưới']];
      const { rows } = sheet.tables.getItem('Standings');
      rows.add(undefined, [['P03', 5]]);
      rows.add(0, [['P00', 1]]);
      return [await areas(sheet, context), await valuesOf(context, sheet.getRange('B2:B7'))];
    },
  ),
  withTable(
    'a resized table has names for its new columns',
    [['Data!B2:D6'], [['Mã', 'Điểm', 'Column3']]],
    async (sheet, context) => {
      sheet.tables.getItem('Standings').resize('B2:D6');
      return [await areas(sheet, context), await valuesOf(context, sheet.getRange('B2:D2'))];
    },
  ),
  refusedBeside('moving the header row by resizing', 'InvalidArgument', (sheet) =>
    sheet.tables.getItem('Standings').resize('B3:D6'),
  ),
  withTable('converting to a range leaves the cells', [[], [['P01']]], async (sheet, context) => {
    sheet.tables.getItem('Standings').convertToRange();
    return [await areas(sheet, context), await valuesOf(context, sheet.getRange('B3'))];
  }),
  withTable('deleting a table does not leave the cells', [[], [['']]], async (sheet, context) => {
    sheet.tables.getItem('Standings').delete();
    return [await areas(sheet, context), await valuesOf(context, sheet.getRange('B3'))];
  }),
  {
    title: 'a table that is not there is a null object where that was asked for, and ItemNotFound elsewhere',
    act: async () => {
      const none = await onData((_, { workbook }) =>
        workbook.tables.getItemOrNullObject('Nope').load('name'),
      );
      const code = await codeOf(onData((sheet) => void sheet.tables.getItem('Nope').load('name')));
      return [none.isNullObject, code];
    },
    gives: [true, 'ItemNotFound'],
  },
  refusedBeside(
    'a second table on the same cells',
    'InvalidArgument',
    (sheet) => void sheet.tables.add('C4:D6', true),
  ),
  refusedBeside('the name of another table', 'InvalidArgument', (sheet) => {
    sheet.tables.add('F1:G2', true).name = 'standings';
  }),
  refusedBeside('a name with a space', 'InvalidArgument', (sheet) => {
    sheet.tables.getItem('Standings').name = 'Bảng xếp hạng';
  }),
  refusedBeside('a style that there is not', 'InvalidArgument', (sheet) => {
    sheet.tables.getItem('Standings').style = 'TableStyleMedium29';
  }),
  refusedBeside('merging cells of a table', 'InvalidOperation', (sheet) => sheet.getRange('B3:C3').merge()),
  refusedBeside(
    'tearing a table apart',
    'InsertDeleteConflict',
    (sheet) => void sheet.getRange('B3').insert('Down'),
  ),
];
