import { ExcelHost } from '../excel-host.ts';
import { readOfficeSchema, startOfficeJs } from '../node-office.ts';
import { Workbook } from '../workbook/workbook.ts';

/** A workbook with one of every thing the host knows, made by the real office.js, so that each can be looked at. */
export async function oneOfEverything(): Promise<Workbook> {
  const workbook = new Workbook();
  workbook.addSheet('Data');
  const office = await startOfficeJs();
  office.open(new ExcelHost(workbook, readOfficeSchema()));
  await office.Excel.run(async (context) => {
    const { comments, customXmlParts, names, properties, settings, worksheets } = context.workbook;
    const sheet = worksheets.getItem('Data');
    const cells = sheet.getRange('A1:B3');
    sheet.tables.add('D1:E3', true);
    names.add('Scores', cells);
    settings.add('receipt', 1);
    properties.custom.add('campaign', 'one');
    customXmlParts.add('<one xmlns="urn:one"/>');
    comments.add('Data!A1', 'a remark').replies.add('an answer');
    sheet.horizontalPageBreaks.add('A2');
    sheet.charts.add('ColumnClustered', cells);
    cells.dataValidation.rule = { custom: { formula: '=TRUE' } };
    const value = cells.conditionalFormats.add('CellValue');
    value.cellValue.rule = { formula1: '=4', operator: 'GreaterThan' };
    const custom = cells.conditionalFormats.add('Custom');
    custom.custom.rule.formula = '=TRUE';
    const text = cells.conditionalFormats.add('ContainsText');
    text.textComparison.rule = { operator: 'Contains', text: 'x' };
    const preset = cells.conditionalFormats.add('PresetCriteria');
    preset.preset.rule = { criterion: 'Blanks' };
    await context.sync();
  });
  return workbook;
}
