import { onData, type ExcelCase } from './excel-case.ts';

/** The case that what a user types into a cell becomes this value and shows like that. */
const typed = (
  locale: 'vi-VN' | 'en-US',
  text: string,
  value: string | number | boolean,
  shown: string,
): ExcelCase => ({
  title: `${text} typed in ${locale} becomes ${typeof value} ${value}, shown as ${shown}`,
  opens: { locale },
  act: async (hands) => {
    await hands.typeAsUser('Data', 'A1', [[text]]);
    const cell = await onData((sheet) => sheet.getRange('A1').load('values,text'));
    return [cell.values, cell.text];
  },
  gives: [[[value]], [[shown]]],
});

export const typing: readonly ExcelCase[] = [
  typed('vi-VN', '1,5', 1.5, '1,5'),
  typed('vi-VN', '1.234,5', 1234.5, '1.234,50'),
  typed('vi-VN', '9,5%', 0.095, '9,50%'),
  typed('vi-VN', '95%', 0.95, '95%'),
  typed('vi-VN', '12.5', '12.5', '12.5'),
  typed('vi-VN', '15/3/2026', 46_096, '15/3/2026'),
  typed('vi-VN', '6,5–7', '6,5–7', '6,5–7'),
  typed('vi-VN', '007', 7, '7'),
  typed('vi-VN', 'Phường 1', 'Phường 1', 'Phường 1'),
  typed('vi-VN', '=1+1', 2, '2'),
  typed('vi-VN', "'=1+1", '=1+1', '=1+1'),
  typed('vi-VN', 'true', true, 'TRUE'),
  typed('en-US', '1.5', 1.5, '1.5'),
  typed('en-US', '1,234.5', 1234.5, '1,234.50'),
  typed('en-US', '1,5', '1,5', '1,5'),
  {
    title: 'a text cell keeps what is typed',
    act: async (hands) => {
      await onData((sheet) => {
        sheet.getRange('A1').numberFormat = [['@']];
      });
      await hands.typeAsUser('Data', 'A1', [['1,5']]);
      const cell = await onData((sheet) => sheet.getRange('A1').load('values'));
      return cell.values;
    },
    gives: [['1,5']],
  },
  {
    title: 'typing starts at the first cell and goes as far as the values do',
    act: async (hands) => {
      await hands.typeAsUser('Data', 'B2', [[1, 2], [3]]);
      const range = await onData((sheet) => sheet.getRange('B2:C3').load('values'));
      return range.values;
    },
    gives: [
      [1, 2],
      [3, ''],
    ],
  },
  {
    title: 'data validation stops what is typed, not what is pasted',
    act: async (hands) => {
      await onData((sheet) => {
        sheet.getRange('A1:A2').dataValidation.rule = {
          list: { inCellDropDown: true, source: 'Đạt,Không đạt' },
        };
      });
      const codes = [
        await hands.typeAsUser('Data', 'A1', [['Chưa']]),
        await hands.typeAsUser('Data', 'A1', [['Đạt']]),
        await hands.pasteAsUser('Data', 'A2', [['Chưa']]),
      ];
      const range = await onData((sheet) => sheet.getRange('A1:A2').load('values'));
      return [codes, range.values];
    },
    gives: [
      ['InvalidArgument', null, null],
      [['Đạt'], ['Chưa']],
    ],
  },
];
