import { codeOf, onData, type ExcelCase } from './excel-case.ts';

const writeWithoutDelay = () =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Data').getRange('A1').values = [['add-in']];
    await context.sync();
  });

const firstCell = async (): Promise<unknown> =>
  (await onData((sheet) => sheet.getRange('A1').load('values'))).values[0]?.[0];

export const editMode: readonly ExcelCase[] = [
  {
    title: 'while a cell is being edited, a batch that would not wait fails and changes nothing',
    act: async (hands) => {
      await hands.startEditing('Data', 'B2');
      const code = await codeOf(writeWithoutDelay());
      await hands.finishEditing();
      const before = await firstCell();
      await writeWithoutDelay();
      return { code, before, after: await firstCell(), selection: (await hands.selection()).address };
    },
    gives: { code: 'InvalidOperationInCellEditMode', before: '', after: 'add-in', selection: 'B2' },
  },
  {
    title: 'batches that wait are carried out once the editing ends, in their order, after what was typed',
    act: async (hands) => {
      await hands.startEditing('Data', 'A1');
      const order: string[] = [];
      const read = firstCell().then((value) => order.push(`read ${String(value)}`));
      const written = onData((sheet) => {
        sheet.getRange('A1').values = [['add-in']];
      }).then(() => order.push('written'));
      // One that came later is answered: those before it wait.
      const later = await codeOf(writeWithoutDelay());
      const meanwhile = [...order];
      await hands.typeAsUser('Data', 'A1', [['gõ']]);
      await hands.finishEditing();
      await Promise.all([read, written]);
      return { later, meanwhile, order, left: await firstCell() };
    },
    gives: {
      later: 'InvalidOperationInCellEditMode',
      meanwhile: [],
      order: ['read gõ', 'written'],
      left: 'add-in',
    },
  },
];
