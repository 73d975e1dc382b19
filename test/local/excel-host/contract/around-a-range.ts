import { onData, refused, type ExcelCase } from './excel-case.ts';

/** A table of nine cells, B2:D4, a neighbour at its corner, two cells further down, and merged ones beside it. */
const data = () =>
  onData((sheet) => {
    sheet.getRange('B2:D4').values = [
      ['Mã', 'Khối', 'Điểm'],
      ['P01', 'A', 9],
      ['P02', 'B', 7],
    ];
    sheet.tables.add('B2:D4', true).name = 'Inside';
    sheet.getRange('E5').values = [['ở góc']];
    sheet.getRange('B7:B8').values = [['xa'], ['xa']];
    sheet.getRange('G1:H1').merge();
  });

const leads = (title: string, go: (sheet: Excel.Worksheet) => Excel.Range, address: string): ExcelCase => ({
  title,
  act: async () => {
    await data();
    const range = await onData((sheet) => go(sheet).load('address'));
    return range.address;
  },
  gives: `Data!${address}`,
});

export const aroundARange: readonly ExcelCase[] = [
  leads(
    'a cell leads to the region around it',
    (sheet) => sheet.getRange('C3').getSurroundingRegion(),
    'B2:E5',
  ),
  leads(
    'the region of a lone blank cell is itself',
    (sheet) => sheet.getRange('Z9').getSurroundingRegion(),
    'Z9',
  ),
  leads(
    'from a filled cell the edge is the last of filled cells',
    (sheet) => sheet.getRange('B2:D2').getRangeEdge('Down'),
    'B4',
  ),
  leads(
    'from the last of them the edge is the next filled cell',
    (sheet) => sheet.getRange('B4').getRangeEdge('Down'),
    'B7',
  ),
  leads(
    "from the last cell of all the edge is the sheet's",
    (sheet) => sheet.getRange('B8').getRangeEdge('Down'),
    'B1048576',
  ),
  leads('an edge may lie on the left', (sheet) => sheet.getRange('E5').getRangeEdge('Left'), 'A5'),
  leads(
    'an edge is looked for from the active cell of a range',
    (sheet) => sheet.getRange('B2:D4').getRangeEdge('Up', 'D4'),
    'D2',
  ),
  leads('a range extends to the edge', (sheet) => sheet.getRange('C2').getExtendedRange('Right'), 'C2:D2'),
  refused('an active cell outside the range', 'InvalidArgument', (sheet) => {
    sheet.getRange('B2').getRangeEdge('Up', 'D4').load('address');
  }),
  {
    title: 'a range leads to the merged areas and the tables in it',
    act: async () => {
      await data();
      const { merged, none, touched, contained, first } = await onData((sheet) => ({
        merged: sheet.getRange('A1:G9').getMergedAreasOrNullObject().load('address'),
        none: sheet.getRange('A1:F9').getMergedAreasOrNullObject(),
        touched: sheet.getRange('D4:E5').getTables().load('items/name'),
        contained: sheet.getRange('D4:E5').getTables(true).getCount(),
        first: sheet.getRange('A1:E5').getTables(true).getFirst().load('name'),
      }));
      return {
        merged: [merged.address, none.isNullObject],
        touched: touched.items.map(({ name }) => name),
        contained: [contained.value, first.name],
      };
    },
    gives: { merged: ['Data!G1:H1', true], touched: ['Inside'], contained: [0, 'Inside'] },
  },
];
