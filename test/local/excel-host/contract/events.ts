import { onData, until, type ExcelCase } from './excel-case.ts';

/** Listens to everything; what is heard is written down. */
async function listen(): Promise<{
  heard: string[];
  changed: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;
}> {
  const heard: string[] = [];
  const changed = await onData(async (sheet, context) => {
    sheet.load('id');
    const other = context.workbook.worksheets.add('Khác');
    await context.sync();
    const result = sheet.onChanged.add(async (event) => {
      heard.push(`changed ${event.address} ${event.changeType} ${event.source} ${event.triggerSource}`);
    });
    sheet.onSelectionChanged.add(async (event) => {
      heard.push(`selected ${event.address}`);
    });
    other.onActivated.add(async () => {
      heard.push('activated');
    });
    context.workbook.worksheets.onActivated.add(async () => {
      heard.push('some sheet activated');
    });
    return result;
  });
  return { heard, changed };
}

export const events: readonly ExcelCase[] = [
  {
    title: 'the user edits, selects and changes sheets, and the add-in hears of it',
    act: async (hands) => {
      const { heard } = await listen();
      await hands.typeAsUser('Data', 'B2', [[0.5]]);
      await hands.selectAsUser('Data', 'C3');
      await hands.selectAsUser('Khác', 'A1');
      await until(() => heard.length >= 4);
      return [heard, await hands.selection()];
    },
    gives: [
      ['changed B2 RangeEdited Local Unknown', 'selected C3', 'activated', 'some sheet activated'],
      { sheet: 'Khác', address: 'A1' },
    ],
  },
  {
    title: 'an add-in hears of its own edits, marked as its own',
    act: async () => {
      const { heard } = await listen();
      await onData((sheet) => {
        sheet.getRange('A1').values = [[1]];
        sheet.getRange('2:2').insert('Down');
      });
      await until(() => heard.length >= 2);
      return heard;
    },
    gives: ['changed A1 RangeEdited Local ThisLocalAddin', 'changed 2:2 RowInserted Local ThisLocalAddin'],
  },
  {
    title: 'a removed handler hears nothing, while the others do',
    act: async (hands) => {
      const { heard, changed } = await listen();
      await Excel.run(changed.context, async (context) => {
        changed.remove();
        await context.sync();
      });
      await hands.typeAsUser('Data', 'B2', [[1]]);
      await hands.selectAsUser('Data', 'C3');
      await until(() => heard.length > 0);
      return heard;
    },
    gives: ['selected C3'],
  },
  {
    title: 'the changed range can be had from the event',
    act: async (hands) => {
      const values: unknown[] = [];
      await onData((sheet) => {
        sheet.onChanged.add(async (event) => {
          await Excel.run(async (context) => {
            const range = event.getRange(context).load('values');
            await context.sync();
            values.push(range.values);
          });
        });
      });
      await hands.typeAsUser('Data', 'A1:B1', [[1, 2]]);
      await until(() => values.length > 0);
      return values;
    },
    gives: [[[1, 2]]],
  },
  {
    title: 'range.select moves the selection and brings the sheet to the front',
    act: async (hands) => {
      await onData((sheet, { workbook }) => {
        workbook.worksheets.add('Khác').activate();
        sheet.getRange('F12').select();
      });
      const selected = await onData((_, { workbook }) => workbook.getSelectedRange().load('address'));
      return [await hands.selection(), selected.address];
    },
    gives: [{ sheet: 'Data', address: 'F12' }, 'Data!F12'],
  },
  {
    title: 'a co-author is heard as remote, and no longer once an edit of theirs failed',
    act: async (hands) => {
      const { heard } = await listen();
      const codes = [
        await hands.typeAsCoAuthor('Data', 'B2', [[1]]),
        await hands.typeAsCoAuthor('Nope', 'B2', [[1]]),
      ];
      await hands.typeAsUser('Data', 'B3', [[1]]);
      await until(() => heard.length >= 2);
      return { codes, heard };
    },
    gives: {
      codes: [null, 'ItemNotFound'],
      heard: ['changed B2 RangeEdited Remote Unknown', 'changed B3 RangeEdited Local Unknown'],
    },
  },
  {
    title: 'the collection of sheets hears of edits and selections on any of them',
    act: async (hands) => {
      const heard: string[] = [];
      await onData((_, { workbook }) => {
        workbook.worksheets.add('Khác');
        workbook.worksheets.onChanged.add(async (event) => {
          heard.push(`changed ${event.address}`);
        });
        workbook.worksheets.onSelectionChanged.add(async (event) => {
          heard.push(`selected ${event.address}`);
        });
      });
      await hands.typeAsUser('Data', 'B2', [[1]]);
      await hands.typeAsUser('Khác', 'B3', [[1]]);
      await hands.selectAsUser('Khác', 'C4');
      await until(() => heard.length >= 3);
      return heard;
    },
    gives: ['changed B2', 'changed B3', 'selected C4'],
  },
  {
    title: 'rows hidden and shown, and protection, are told of',
    act: async () => {
      const heard: string[] = [];
      await onData((sheet) => {
        sheet.onRowHiddenChanged.add(async (event) => {
          heard.push(`${event.address} ${event.changeType} ${event.source}`);
        });
        sheet.onProtectionChanged.add(async (event) => {
          heard.push(`protected ${event.isProtected}`);
        });
      });
      await onData((sheet) => {
        sheet.getRange('2:3').rowHidden = true;
        sheet.getRange('3:4').rowHidden = false;
        sheet.protection.protect();
        sheet.protection.unprotect();
      });
      await until(() => heard.length >= 4);
      return heard;
    },
    gives: ['2:3 Hidden Local', '3:3 Unhidden Local', 'protected true', 'protected false'],
  },
  {
    title: 'rows or columns that are sorted are told of',
    act: async () => {
      const heard: string[] = [];
      await onData((sheet, { workbook }) => {
        sheet.onRowSorted.add(async (event) => {
          heard.push(`rows ${event.address} ${event.source}`);
        });
        workbook.worksheets.onColumnSorted.add(async (event) => {
          heard.push(`columns ${event.address}`);
        });
      });
      await onData((sheet) => {
        sheet.getRange('A1:B2').values = [
          [2, 1],
          [4, 3],
        ];
        sheet.getRange('A1:B2').sort.apply([{ key: 0 }]);
        sheet.getRange('A1:B2').sort.apply([{ key: 0 }], false, false, 'Columns');
      });
      await until(() => heard.length >= 2);
      return heard;
    },
    gives: ['rows A1:B2 Local', 'columns A1:B2'],
  },
];
