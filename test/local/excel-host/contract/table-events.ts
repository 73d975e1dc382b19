import { onData, until, type ExcelCase, type Hands } from './excel-case.ts';

/** Listens to a table, B2:C4, to the tables of its sheet and of the workbook; what is heard is written down. */
async function listen(): Promise<string[]> {
  const heard: string[] = [];
  await onData((sheet, { workbook }) => {
    sheet.getRange('B2:C4').values = [
      ['Mã', 'Điểm'],
      ['P01', 9],
      ['P02', 7],
    ];
    const table = sheet.tables.add('B2:C4', true);
    table.name = 'Standings';
    table.onChanged.add(async (event) => {
      heard.push(`table ${event.address} ${event.changeType} ${event.source}`);
    });
    table.onSelectionChanged.add(async (event) => {
      heard.push(`selected ${event.isInsideTable} ${event.address}`);
    });
    sheet.tables.onChanged.add(async (event) => {
      heard.push(`of the sheet ${event.address}`);
    });
    workbook.tables.onChanged.add(async (event) => {
      heard.push(`of the workbook ${event.address}`);
    });
  });
  return heard;
}

/** The case that somebody who listens hears so many things, of which these are of the table itself. */
const hears = (
  title: string,
  act: (hands: Hands) => Promise<unknown>,
  count: number,
  gives: readonly string[],
): ExcelCase => ({
  title,
  act: async (hands) => {
    const heard = await listen();
    await act(hands);
    await until(() => heard.length >= count);
    return heard.filter((words) => words.startsWith('table') || words.startsWith('selected'));
  },
  gives,
});

export const tableEvents: readonly ExcelCase[] = [
  {
    title: 'what changed of a table is heard by those who listen to it, to the sheet and to the workbook',
    act: async (hands) => {
      const heard = await listen();
      await hands.typeAsUser('Data', 'E9', [['beside']]);
      await hands.typeAsUser('Data', 'A3:B3', [['x', 'P00']]);
      await until(() => heard.length >= 3);
      return heard;
    },
    gives: ['table B3 RangeEdited Local', 'of the sheet B3', 'of the workbook B3'],
  },
  hears(
    'rows and columns of a table that come and go are heard',
    () =>
      onData((sheet) => {
        const table = sheet.tables.getItem('Standings');
        table.rows.add();
        table.rows.deleteRowsAt(2, 1);
        table.columns.add();
        table.columns.getItemAt(2).delete();
        table.getRange().getRow(2).getEntireRow().delete('Up');
      }),
    15,
    [
      'table B5:C5 RowInserted Local',
      'table B5:C5 RowDeleted Local',
      'table D2:D4 ColumnInserted Local',
      'table D2:D4 ColumnDeleted Local',
      'table B4:C4 RowDeleted Local',
    ],
  ),
  hears(
    'a table hears when the selection comes and leaves',
    async (hands) => {
      await hands.selectAsUser('Data', 'A3:B9');
      await hands.selectAsUser('Data', 'E9');
      await hands.selectAsUser('Data', 'E10');
    },
    2,
    ['selected true B3:B4', 'selected false '],
  ),
  hears(
    'what a co-author changed of a table is heard as remote',
    async (hands) => {
      await hands.typeAsCoAuthor('Data', 'C3', [[10]]);
      await hands.typeAsUser('Data', 'C4', [[1]]);
    },
    6,
    ['table C3 RangeEdited Remote', 'table C4 RangeEdited Local'],
  ),
  {
    title: 'tables added and deleted are told of',
    act: async () => {
      await listen();
      const heard: string[] = [];
      await onData((sheet, { workbook }) => {
        workbook.tables.onAdded.add(async ({ source, type }) => {
          heard.push(`${type} ${source}`);
        });
        sheet.tables.onDeleted.add(async ({ tableName }) => {
          heard.push(`${tableName} is gone`);
        });
      });
      await onData((sheet) => {
        sheet.tables.add('F1:G2', true);
        sheet.tables.getItem('Standings').delete();
      });
      await until(() => heard.length >= 2);
      return heard;
    },
    gives: ['TableAdded Local', 'Standings is gone'],
  },
];
