import { onData, refused, until, type ExcelCase } from './excel-case.ts';

/** The names of all sheets, in tab order. */
const names = async (): Promise<string[]> => {
  const sheets = await onData((_, { workbook }) => workbook.worksheets.load('items/name'));
  return sheets.items.map(({ name }) => name);
};

const LONG = 'Báo cáo của phường số hai mươi!';

const PLACES: readonly {
  readonly place: 'Beginning' | 'Before' | 'After' | 'End' | undefined;
  readonly order: readonly string[];
}[] = [
  { place: undefined, order: ['Data (2)', 'A', 'Data', 'B'] },
  { place: 'Beginning', order: ['Data (2)', 'A', 'Data', 'B'] },
  { place: 'Before', order: ['A', 'Data', 'Data (2)', 'B'] },
  { place: 'After', order: ['A', 'Data', 'B', 'Data (2)'] },
  { place: 'End', order: ['A', 'Data', 'B', 'Data (2)'] },
];

/** Sheets among the others: copied, side by side, coming and going. */
export const sheetsOfAWorkbook: readonly ExcelCase[] = [
  {
    title: 'what a sheet says of itself, its copy says of the copy',
    act: async () => {
      const { cells, name, table, chart, comment } = await onData(async (sheet, context) => {
        sheet.getRange('A1:B3').values = [
          ['Mã', 'Điểm'],
          ['P01', 9],
          ['P02', 7],
        ];
        sheet.tables.add('A1:B3', true).name = 'Standings';
        sheet.names.add('Top', sheet.getRange('B2'));
        sheet.getRange('D1:D2').formulas = [['=Data!B2+1'], ['=Top*10']];
        sheet.charts.add('Pie', sheet.getRange('A1:B3'));
        sheet.comments.add('B2', 'Sai?');
        const copy = sheet.copy('End');
        copy.getRange('B2').values = [[50]];
        await context.sync();
        return {
          cells: copy.getRange('D1:D2').load('formulas,values'),
          name: copy.names.getItem('Top').load('formula'),
          table: copy.tables.getItemAt(0).load('name'),
          chart: copy.charts.getItemAt(0).series.getItemAt(0).getDimensionDataSourceString('Values'),
          comment: copy.comments.getItemByCell('B2').load('content'),
        };
      });
      return {
        cells: [cells.formulas, cells.values],
        name: name.formula,
        table: table.name,
        chart: chart.value,
        comment: comment.content,
      };
    },
    gives: {
      cells: [
        [["='Data (2)'!B2+1"], ['=Top*10']],
        [[51], [500]],
      ],
      name: "='Data (2)'!$B$2",
      table: 'Standings2',
      chart: "'Data (2)'!$B$2:$B$3",
      comment: 'Sai?',
    },
  },
  {
    title: 'copies of copies are numbered on, and keep within 31 letters',
    act: async () => {
      await onData((sheet, { workbook }) => {
        sheet.copy('End').copy('End');
        workbook.worksheets.add(LONG).copy('End').copy('End');
      });
      return [LONG.length, await names()];
    },
    gives: [
      31,
      [
        'Data',
        'Data (2)',
        'Data (3)',
        LONG,
        'Báo cáo của phường số hai m (2)',
        'Báo cáo của phường số hai m (3)',
      ],
    ],
  },
  ...PLACES.map(({ place, order }): ExcelCase => ({
    title: `a copy placed ${String(place)} stands there`,
    act: async () => {
      await onData((sheet, { workbook }) => {
        workbook.worksheets.add('A').position = 0;
        sheet.copy(place, workbook.worksheets.add('B'));
      });
      return names();
    },
    gives: order,
  })),
  refused('a copy before no sheet', 'InvalidArgument', (sheet) => void sheet.copy('Before')),
  {
    title: 'sheets lead to the sheets beside them, hidden ones skipped where that is wanted',
    act: async () => {
      const { beside, none, visible } = await onData((sheet, { workbook }) => {
        workbook.worksheets.add('Ẩn').visibility = 'Hidden';
        workbook.worksheets.add('Cuối');
        const { worksheets } = workbook;
        return {
          beside: [
            sheet.getNext(),
            sheet.getNext(true),
            worksheets.getFirst(),
            worksheets.getLast(),
            worksheets.getItem('Cuối').getPrevious(true),
          ].map((one) => one.load('name')),
          none: worksheets.getItem('Cuối').getNextOrNullObject().load('name'),
          visible: worksheets.getCount(true),
        };
      });
      return [beside.map(({ name }) => name), none.isNullObject, visible.value];
    },
    gives: [['Ẩn', 'Cuối', 'Data', 'Cuối', 'Data'], true, 2],
  },
  refused('the sheet before the first', 'ItemNotFound', (sheet) => void sheet.getPrevious().load('name')),
  {
    title: 'the collection tells of sheets added, renamed, moved, hidden and deleted',
    act: async () => {
      const heard: string[] = [];
      const tell = async ({ type, source }: { type: string; source: string }) => {
        heard.push(`${type} ${source}`);
      };
      await onData((sheet, { workbook }) => {
        const { worksheets } = workbook;
        worksheets.onAdded.add(tell);
        worksheets.onDeleted.add(tell);
        worksheets.onMoved.add(tell);
        worksheets.onNameChanged.add(async (event) => {
          heard.push(`${event.nameBefore} became ${event.nameAfter}`);
        });
        worksheets.onVisibilityChanged.add(async (event) => {
          heard.push(`${event.visibilityBefore} became ${event.visibilityAfter}`);
        });
        sheet.onNameChanged.add(async (event) => {
          heard.push(`Data itself became ${event.nameAfter}`);
        });
      });
      await onData((sheet) => {
        const copy = sheet.copy('End');
        copy.position = 0;
        copy.visibility = 'Hidden';
        copy.delete();
        sheet.name = 'Báo cáo';
      });
      await until(() => heard.length >= 6);
      return heard.toSorted();
    },
    gives: [
      'Data became Báo cáo',
      'Data itself became Báo cáo',
      'Visible became Hidden',
      'WorksheetAdded Local',
      'WorksheetDeleted Local',
      'WorksheetMoved Local',
    ],
  },
];
