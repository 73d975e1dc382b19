/** Data validations in .xlsx files: ours written and read again, and those of other programs. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formatArea } from '../../../local/excel-host/workbook/address.ts';
import type { Workbook } from '../../../local/excel-host/workbook/workbook.ts';
import { loadXlsx, saveXlsx } from '../../../local/excel-host/xlsx.ts';
import { onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

const sheetXml = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)[SHEET] ?? new Uint8Array());

const laid = ({ active }: Workbook) =>
  active.validations.map(({ area, validation }) => [formatArea(area), validation.rule]);

/** An empty sheet's file with some XML before its margins. */
async function fileWith(xml: string, at = '<pageMargins'): Promise<Uint8Array> {
  const { workbook } = await openWorkbook();
  const { bytes } = await saveXlsx(workbook);
  const written = sheetXml(bytes);
  expect(written).toContain(at);
  return zipSync({ ...unzipSync(bytes), [SHEET]: strToU8(written.replace(at, `${xml}${at}`)) });
}

const rules: Excel.DataValidationRule[] = [
  { list: { inCellDropDown: true, source: 'Có,Không' } },
  { list: { inCellDropDown: false, source: '=$H$1:$H$3' } },
  { decimal: { formula1: 0, formula2: 99.5, operator: 'NotBetween' } },
  { wholeNumber: { formula1: '=$H$1*2', operator: 'GreaterThanOrEqualTo' } },
  { date: { formula1: '2026-01-31', operator: 'GreaterThan' } },
  { time: { formula1: '=$H$1/24', operator: 'LessThan' } },
  { textLength: { formula1: 10, operator: 'LessThanOrEqualTo' } },
  { custom: { formula: '=AND(LEN(A1)>2,A1<>"a&b")' } },
];

test.each(rules)('%j comes back with its words, over a whole column too', async (rule) => {
  const { workbook } = await openWorkbook();
  await onData((sheet) => {
    for (const address of ['A1:A9', 'C:C']) {
      const cells = sheet.getRange(address).dataValidation;
      cells.rule = rule;
      cells.ignoreBlanks = false;
      cells.prompt = { message: 'Nhập <số> & "chữ"', showPrompt: true, title: 'Gợi ý' };
      cells.errorAlert = { message: 'Sai', showAlert: true, style: 'Warning', title: '' };
    }
  });
  const { bytes, notCarried } = await saveXlsx(workbook);
  const again = await loadXlsx(bytes);
  expect([notCarried, again.notLoaded]).toEqual([[], []]);
  expect(again.active.validations).toEqual(workbook.active.validations);
});

test('stand where the schema wants them', async () => {
  const { workbook } = await openWorkbook();
  await onData((sheet) => {
    sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=TRUE' } };
    sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    sheet.getRange('A1').hyperlink = { address: 'https://thidua.vn/' };
    sheet.autoFilter.apply('C1:D4');
    sheet.getRange('F1:G1').merge();
  });
  const xml = sheetXml((await saveXlsx(workbook)).bytes);
  const order = [
    'sheetData',
    'autoFilter',
    'mergeCells',
    'conditionalFormatting',
    'dataValidations',
    'hyperlinks',
  ];
  const places = [...order, 'pageMargins'].map((tag) => xml.indexOf(`<${tag}`));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

describe('of other programs', () => {
  test('areas that share a rule each have it worded for their own first cell', async () => {
    const file = await fileWith(
      '<dataValidations count="1"><dataValidation type="custom" sqref="B3:C4 A1"><formula1>A1&gt;$H1</formula1></dataValidation></dataValidations>',
    );
    expect(laid(await loadXlsx(file))).toEqual([
      ['B3:C4', { custom: { formula: '=B3>$H3' } }],
      ['A1', { custom: { formula: '=A1>$H1' } }],
    ]);
  });

  test('a list on another sheet, as Excel keeps it in the extensions', async () => {
    const file = await fileWith(
      '<extLst><ext xmlns:x14="urn:x14" uri="{CCE6A557}"><x14:dataValidations xmlns:xm="urn:xm" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Khác!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>A1:A5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
      '</worksheet>',
    );
    const workbook = await loadXlsx(file);
    expect(laid(workbook)).toEqual([
      ['A1:A5', { list: { inCellDropDown: true, source: '=Khác!$A$1:$A$3' } }],
    ]);
    expect(laid(await loadXlsx((await saveXlsx(workbook)).bytes))).toEqual(laid(workbook));
  });

  test('one without a rule keeps its words', async () => {
    const file = await fileWith(
      '<dataValidations count="1"><dataValidation showInputMessage="1" prompt="Nhập số" sqref="A1"/></dataValidations>',
    );
    const workbook = await loadXlsx(file);
    expect(workbook.active.validations[0]?.validation).toMatchObject({
      rule: {},
      prompt: { message: 'Nhập số', showPrompt: true },
    });
    expect((await loadXlsx((await saveXlsx(workbook)).bytes)).active.validations).toEqual(
      workbook.active.validations,
    );
  });

  test('one that cannot be read is reported', async () => {
    const file = await fileWith(
      '<dataValidations count="1"><dataValidation type="lunar" sqref="A1"><formula1>1</formula1></dataValidation></dataValidations>',
    );
    expect((await loadXlsx(file)).notLoaded).toEqual([{ kind: 'validation', sheet: 'Data', what: 'lunar' }]);
  });
});
