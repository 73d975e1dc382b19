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

/** The case that typing this is refused and nothing becomes of it. */
const notTaken = (locale: 'vi-VN' | 'en-US', text: string): ExcelCase => ({
  title: `${text} typed in ${locale} is refused`,
  opens: { locale },
  act: async (hands) => {
    const code = await hands.typeAsUser('Data', 'A1', [[text]]);
    const cell = await onData((sheet) => sheet.getRange('A1').load('values'));
    return [code, cell.values];
  },
  gives: ['InvalidArgument', [['']]],
});

export const typing: readonly ExcelCase[] = [
  typed('vi-VN', '1,5', 1.5, '1,5'),
  typed('vi-VN', '1.234,5', 1234.5, '1.234,50'),
  typed('vi-VN', '9,5%', 0.095, '9,50%'),
  typed('vi-VN', '95%', 0.95, '95%'),
  typed('vi-VN', '12.5', '12.5', '12.5'),
  typed('vi-VN', '15/3/2026', 46_096, '15/3/2026'),
  typed('vi-VN', '15/3/26', 46_096, '15/3/26'),
  typed('vi-VN', '15/04/2026 06:00', 46_127.25, '15/04/2026 06:00'),
  typed('vi-VN', '2026-03-15', 46_096, '2026-03-15'),
  typed('vi-VN', '29/02/1900', 60, '29/02/1900'),
  typed('vi-VN', '31/04/2026', '31/04/2026', '31/04/2026'),
  typed('vi-VN', '12:00', 0.5, '12:00'),
  typed('vi-VN', '1e3', 1000, '1,00E+03'),
  typed('vi-VN', '1e400', '1e400', '1e400'),
  typed('vi-VN', '(5)', -5, '-5'),
  typed('vi-VN', '24/13', '24/13', '24/13'),
  typed('vi-VN', '6,5–7', '6,5–7', '6,5–7'),
  typed('vi-VN', '007', 7, '7'),
  typed('vi-VN', 'Phường 1', 'Phường 1', 'Phường 1'),
  typed('vi-VN', '=1+1', 2, '2'),
  typed('vi-VN', "'=1+1", '=1+1', '=1+1'),
  typed('vi-VN', 'true', true, 'TRUE'),
  typed('en-US', '1.5', 1.5, '1.5'),
  typed('en-US', '1,234.5', 1234.5, '1,234.50'),
  typed('en-US', '1,5', '1,5', '1,5'),
  typed('vi-VN', '=SUM(1;2)', 3, '3'),
  typed('vi-VN', '=SUM(1,2)', 1.2, '1,2'),
  typed('vi-VN', '=1,5+1', 2.5, '2,5'),
  typed('vi-VN', '+1,5*2', 3, '3'),
  typed('vi-VN', '=IF(1>0;"a;b,5";0,5)', 'a;b,5', 'a;b,5'),
  typed('vi-VN', '=SUM({1,5\\2;3\\4})', 10.5, '10,5'),
  typed('en-US', '=SUM(1.5,2)', 3.5, '3.5'),
  typed('vi-VN', '=SUM((1+2);MAX(3', 6, '6'),
  notTaken('vi-VN', '=SUM(A2,B2)'),
  notTaken('vi-VN', '=1.5+1'),
  notTaken('en-US', '=SUM(1;2)'),
  notTaken('vi-VN', '=SUM('),
  {
    title: 'a day and a month typed alone are a day of this year, which a share or a span may be taken for',
    act: async (hands) => {
      await hands.typeAsUser('Data', 'A1:B1', [['5/7', '6-7']]);
      const cells = await onData((sheet) => sheet.getRange('A1:B1').load('values'));
      return cells.values[0]?.map((value) => {
        const day = new Date(Math.round((Number(value) - 25_569) * 86_400_000));
        return [day.getUTCFullYear() === new Date().getFullYear(), day.getUTCDate(), day.getUTCMonth() + 1];
      });
    },
    gives: [
      [true, 5, 7],
      [true, 6, 7],
    ],
  },
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
