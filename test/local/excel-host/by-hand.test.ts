/** What a person does with cells by hand beyond typing: paste, cut, clear, take back. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { formatArea } from '../../../local/excel-host/workbook/address.ts';
import { takeCells } from '../../../local/excel-host/workbook/moved-cell.ts';
import { DEFAULT_PROTECTION_OPTIONS } from '../../../local/excel-host/workbook/sheet-protection.ts';
import type { Worksheet } from '../../../local/excel-host/workbook/worksheet.ts';
import { codeOf, onData, until } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';
import { areaOf } from './area-of.ts';

let host: ExcelHost;
let sheet: Worksheet;
beforeEach(async () => {
  host = await openWorkbook();
  sheet = host.workbook.active;
});

const put = (address: string, ...rows: (string | number)[][]): void => {
  const { row, column } = areaOf(address);
  const area = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
  sheet.write(area, (down, right) => rows[down]?.[right] ?? null);
};
const valuesOf = (address: string, of: Worksheet = sheet) => {
  const { row, column, rows, columns } = areaOf(address);
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => of.valueAt(row + down, column + right)),
  );
};
const formulaOf = (address: string) => {
  const { row, column } = areaOf(address);
  return sheet.formulaAt(row, column);
};
const copy = (address: string) => takeCells(sheet, areaOf(address));
const protect = (...unlocked: string[]): void => {
  for (const address of unlocked)
    sheet.grid.restyle(areaOf(address), (format) => ({ ...format, locked: false }));
  sheet.protection = { options: DEFAULT_PROTECTION_OPTIONS, password: null };
};
const codeFrom = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
};

describe('pasting', () => {
  test('text is read as if typed, in the workbook’s language', () => {
    host.pasteAsUser('Data', 'B2', [
      ['1.234,5', '95%', '=1+1'],
      ['12.5', '', 'Phường 1'],
    ]);
    expect(valuesOf('B2:D3')).toEqual([
      [1234.5, 0.95, 2],
      ['12.5', '', 'Phường 1'],
    ]);
    expect(sheet.grid.formatAt(1, 2).numberFormat).toBe('0%');
  });

  test('one cell fills the selection, and a block fills it as often as it fits', () => {
    host.pasteAsUser('Data', 'A1:B3', [['x']]);
    host.pasteAsUser('Data', 'D1:E4', [['1'], ['2']]);
    host.pasteAsUser('Data', 'G1:G3', [['1'], ['2']]);
    expect(valuesOf('A1:B3')).toEqual([
      ['x', 'x'],
      ['x', 'x'],
      ['x', 'x'],
    ]);
    expect(valuesOf('D1:E4')).toEqual([
      [1, 1],
      [2, 2],
      [1, 1],
      [2, 2],
    ]);
    expect(valuesOf('G1:G3')).toEqual([[1], [2], ['']]);
  });

  test('a copied cell brings its format along, its text stays text, and its references move', () => {
    put('A1', [2, '=A1*$A$1', "'007"]);
    sheet.grid.restyle(areaOf('B1'), (format) => ({ ...format, bold: true }));
    host.pasteAsUser('Data', 'B3', copy('B1:C1'));
    expect(formulaOf('B3')).toBe('=A3*$A$1');
    expect([sheet.grid.formatAt(2, 1).bold, valuesOf('C3')]).toEqual([true, [['007']]]);
  });

  test('a reference that would leave the sheet reads #REF!', () => {
    put('C3', ['=B2+$B$2']);
    host.pasteAsUser('Data', 'A1', copy('C3'));
    expect(formulaOf('A1')).toBe('=#REF!+$B$2');
  });

  test('on a protected sheet the cells keep their own formats, unlocked above all', () => {
    put('A1', ['x']);
    protect('B1:B2');
    host.pasteAsUser('Data', 'B1', copy('A1'));
    expect([valuesOf('B1'), sheet.grid.formatAt(0, 1).locked]).toEqual([[['x']], false]);
  });

  test('passes validation, which typing does not', async () => {
    await onData((data) => {
      data.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'Có,Không' } };
    });
    expect(codeFrom(() => host.typeAsUser('Data', 'A1', [['x']]))).toBe('InvalidArgument');
    host.pasteAsUser('Data', 'A1', [['x']]);
    expect(valuesOf('A1')).toEqual([['x']]);
  });

  test('a merged cell takes one cell', () => {
    sheet.merges.push(areaOf('B1:C2'));
    host.pasteAsUser('Data', 'B1:C2', [['x']]);
    expect(valuesOf('B1:C2')).toEqual([
      ['x', ''],
      ['', ''],
    ]);
  });

  describe('is refused as a whole', () => {
    test.each<{ name: string; at: string; block: string[][]; code: string }>([
      { name: 'onto a locked cell', at: 'B1', block: [['1', '2']], code: 'AccessDenied' },
      { name: 'over merged cells', at: 'E1', block: [['1', '2']], code: 'InvalidOperation' },
      { name: 'over the edge of the sheet', at: 'XFD1', block: [['1', '2']], code: 'NonBlankCellOffSheet' },
      { name: 'beyond the last row', at: 'G1048576', block: [['1'], ['2']], code: 'NonBlankCellOffSheet' },
      { name: 'with a formula nobody can read', at: 'G1', block: [['1', '=SUM(']], code: 'InvalidArgument' },
      { name: 'into more cells than a million', at: 'G:G', block: [['1']], code: 'RangeExceedsLimit' },
    ])('$name', ({ at, block, code }) => {
      sheet.merges.push(areaOf('F1:F2'));
      protect('B1:B1', 'E1:H9', 'XFD1', 'G1048576');
      expect(codeFrom(() => host.pasteAsUser('Data', at, block))).toBe(code);
      expect(sheet.grid.usedArea(true)).toBeNull();
      expect(host.edits.canUndo).toBe(false);
    });
  });
});

describe('cutting and pasting', () => {
  test('moves contents and formats; formulas and names that speak of them follow, and come back', () => {
    put('A1', [2, '=A1*10']);
    put('D1', ['=A1+1']);
    sheet.grid.restyle(areaOf('A1'), (format) => ({ ...format, bold: true }));
    const name = host.workbook.addName('MOC', '=Data!$A$1', null);
    host.moveAsUser({ sheet, area: areaOf('A1:B1') }, 'Data', 'A5');
    expect([formulaOf('A5'), formulaOf('B5'), formulaOf('D1'), name.formula]).toEqual([
      2,
      '=A5*10',
      '=A5+1',
      '=Data!$A$5',
    ]);
    expect([valuesOf('A1:B1'), valuesOf('D1')]).toEqual([[['', '']], [[3]]]);
    expect([sheet.grid.formatAt(0, 0).bold, sheet.grid.formatAt(4, 0).bold]).toEqual([false, true]);
    host.stepAsUser('undo');
    expect([valuesOf('A1:B1'), formulaOf('D1'), name.formula]).toEqual([[[2, 20]], '=A1+1', '=Data!$A$1']);
    expect([sheet.grid.formatAt(0, 0).bold, valuesOf('A5:B5')]).toEqual([true, [['', '']]]);
    host.stepAsUser('redo');
    expect([formulaOf('B5'), formulaOf('D1')]).toEqual(['=A5*10', '=A5+1']);
  });

  test('to another sheet, what is said of the cells and what they say of others names the sheets', () => {
    const other = host.workbook.addSheet('Khác');
    put('A1', [2, '=A1*10+C1', 5]);
    put('E1', ['=B1+1']);
    other.write(areaOf('E1'), () => '=Data!A1');
    const name = host.workbook.addName('MOC', '=Data!$B$1', null);
    host.moveAsUser({ sheet, area: areaOf('A1:B1') }, 'Khác', 'B2');
    expect([other.formulaAt(1, 2), formulaOf('E1'), other.formulaAt(0, 4), name.formula]).toEqual([
      '=B2*10+Data!C1',
      '=Khác!C2+1',
      '=Khác!B2',
      '=Khác!$C$2',
    ]);
    expect([valuesOf('B2:C2', other), valuesOf('E1')]).toEqual([[[2, 25]], [[26]]]);
    host.stepAsUser('undo');
    expect([formulaOf('B1'), formulaOf('E1'), other.formulaAt(0, 4)]).toEqual([
      '=A1*10+C1',
      '=B1+1',
      '=Data!A1',
    ]);
    expect([valuesOf('E1'), valuesOf('B2:C2', other)]).toEqual([[[26]], [['', '']]]);
  });

  test('what spoke of cells that are pasted over has lost them', () => {
    put('A1', [2, 3]);
    put('D1', ['=A1+B1']);
    host.moveAsUser({ sheet, area: areaOf('A1') }, 'Data', 'B1');
    expect(formulaOf('D1')).toBe('=B1+#REF!');
  });

  test('rules that speak of the cells follow them, and come back', async () => {
    await onData((data) => {
      data.getRange('D1').dataValidation.rule = { list: { inCellDropDown: true, source: '=$A$1:$A$2' } };
      data.getRange('D1').conditionalFormats.add('Custom').custom.rule.formula = '=$A$1>1';
    });
    const rules = () => [
      sheet.validations[0]?.validation.rule,
      sheet.conditionalFormats[0]?.detail.get('Rule.Formula'),
    ];
    const before = rules();
    host.moveAsUser({ sheet, area: areaOf('A1:A2') }, 'Data', 'F5');
    expect(rules()).toEqual([{ list: { inCellDropDown: true, source: '=$F$5:$F$6' } }, '=$F$5>1']);
    host.stepAsUser('undo');
    expect(rules()).toEqual(before);
  });

  test('may overlap itself', () => {
    put('A1', [1], [2], [3]);
    host.moveAsUser({ sheet, area: areaOf('A1:A3') }, 'Data', 'A2');
    expect(valuesOf('A1:A4')).toEqual([[''], [1], [2], [3]]);
  });

  test.each([
    ['locked cells', 'A9', 'AccessDenied'],
    ['merged cells', 'F1', 'InvalidOperation'],
  ])('%s are refused, and nothing moved', (_, at, code) => {
    put('B1', [1]);
    sheet.merges.push(areaOf('F1:F2'));
    protect('B1:F2');
    expect(codeFrom(() => host.moveAsUser({ sheet, area: areaOf('B1') }, 'Data', at))).toBe(code);
    expect(valuesOf('B1')).toEqual([[1]]);
  });
});

describe('what lies on cells', () => {
  /** Where each kind of it lies, with its words. */
  const lying = (on: Worksheet = sheet) => ({
    merges: on.merges.map(formatArea),
    validations: on.validations.map(({ area, validation }) => [formatArea(area), validation.rule]),
    formats: on.conditionalFormats.map(({ area, detail }) => [formatArea(area), detail.get('Rule.Formula')]),
    comments: on.comments.map(({ area, content }) => [formatArea(area), content]),
    notes: on.notes.map(({ area, text }) => [formatArea(area), text]),
    links: on.hyperlinks.map(({ area, address }) => [formatArea(area), address]),
  });
  const custom = (formula: string) => ({ custom: { formula } });
  beforeEach(async () => {
    await onData((data) => {
      data.getRange('A1:A4').dataValidation.rule = custom('=A1>$F$1');
      data.getRange('A1:A4').conditionalFormats.add('Custom').custom.rule.formula = '=A1>B1';
      data.getRange('C2:D2').merge();
      data.comments.add('B2', 'Sai?');
      data.getRange('B3').hyperlink = { address: 'https://thidua.vn/' };
    });
    sheet.notes.push({ area: areaOf('A3'), text: 'Ghi chú' });
  });

  test('goes with cells that are cut, the rest of a rule staying, and comes back', () => {
    const before = lying();
    host.moveAsUser({ sheet, area: areaOf('A2:D3') }, 'Data', 'A8');
    const after = lying();
    expect(after).toEqual({
      merges: ['C8:D8'],
      validations: [
        ['A1', custom('=A1>$F$1')],
        ['A4', custom('=A4>$F$1')],
        ['A8:A9', custom('=A8>$F$1')],
      ],
      formats: [
        ['A8:A9', '=A8>B8'],
        ['A1', '=A1>B1'],
        ['A4', '=A4>B4'],
      ],
      comments: [['B8', 'Sai?']],
      notes: [['A9', 'Ghi chú']],
      links: [['B9', 'https://thidua.vn/']],
    });
    host.stepAsUser('undo');
    expect(lying()).toEqual(before);
    host.stepAsUser('redo');
    expect(lying()).toEqual(after);
  });

  test('of cells that are cut to another sheet speaks of the sheet they left', () => {
    const other = host.workbook.addSheet('Khác');
    host.moveAsUser({ sheet, area: areaOf('A1:A4') }, 'Khác', 'C5');
    expect([lying(other).validations, lying(other).formats, lying().validations]).toEqual([
      [['C5:C8', custom('=C5>Data!$F$1')]],
      [['C5:C8', '=C5>Data!B1']],
      [],
    ]);
  });

  test('of cells that are pasted over is gone, and comes back', () => {
    put('H1', [1, 2], [3, 4], [5, 6]);
    const before = lying();
    host.moveAsUser({ sheet, area: areaOf('H1:I3') }, 'Data', 'A2');
    expect(lying()).toMatchObject({
      validations: [['A1', custom('=A1>$F$1')]],
      formats: [['A1', '=A1>B1']],
      comments: [],
      notes: [],
      links: [],
    });
    host.stepAsUser('undo');
    expect(lying()).toEqual(before);
  });

  test('comes along with cells that are copied, as often as they are pasted, and goes with undo', () => {
    const before = lying();
    host.pasteAsUser('Data', 'H1:K4', copy('A2:D3'), { sheet, area: areaOf('A2:D3') });
    const after = lying();
    expect(after).toEqual({
      merges: ['C2:D2', 'J1:K1', 'J3:K3'],
      validations: [
        ['A1:A4', custom('=A1>$F$1')],
        ['H1:H2', custom('=H1>$F$1')],
        ['H3:H4', custom('=H3>$F$1')],
      ],
      formats: [
        ['H3:H4', '=H3>I3'],
        ['H1:H2', '=H1>I1'],
        ['A1:A4', '=A1>B1'],
      ],
      comments: [
        ['B2', 'Sai?'],
        ['I1', 'Sai?'],
        ['I3', 'Sai?'],
      ],
      notes: [
        ['A3', 'Ghi chú'],
        ['H2', 'Ghi chú'],
        ['H4', 'Ghi chú'],
      ],
      links: [
        ['B3', 'https://thidua.vn/'],
        ['I2', 'https://thidua.vn/'],
        ['I4', 'https://thidua.vn/'],
      ],
    });
    host.stepAsUser('undo');
    expect(lying()).toEqual(before);
    host.stepAsUser('redo');
    expect(lying()).toEqual(after);
  });

  test('neither leaves nor reaches a protected sheet', () => {
    const other = host.workbook.addSheet('Khác');
    const before = lying();
    protect('A1:D9');
    host.moveAsUser({ sheet, area: areaOf('A3:B3') }, 'Khác', 'A1');
    host.pasteAsUser('Data', 'A8', copy('A1:B2'), { sheet, area: areaOf('A1:B2') });
    expect(lying()).toEqual(before);
    expect(lying(other)).toMatchObject({ validations: [], notes: [], links: [] });
  });

  test('stays the comment an add-in holds', async () => {
    const { id } = sheet.comments[0] ?? {};
    host.moveAsUser({ sheet, area: areaOf('B2') }, 'Data', 'F9');
    const address = await onData(async (data, context) => {
      const range = data.comments
        .getItem(id ?? '')
        .getLocation()
        .load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Data!F9');
  });

  test('is merged as the copied cells are; a part of merged cells is not pasted over', () => {
    host.pasteAsUser('Data', 'C2', copy('F8:G8'), { sheet, area: areaOf('F8:G8') });
    expect(lying().merges).toEqual([]);
    host.stepAsUser('undo');
    const part = () => host.pasteAsUser('Data', 'D2', copy('F8:G8'), { sheet, area: areaOf('F8:G8') });
    expect([codeFrom(part), lying().merges]).toEqual(['InvalidOperation', ['C2:D2']]);
  });
});

describe('taking back', () => {
  test('undo and redo walk through typing, pasting and clearing, with the formats', () => {
    host.typeAsUser('Data', 'A1', [['9,5%']]);
    host.pasteAsUser('Data', 'A2', [['x']]);
    host.clearAsUser('Data', 'A1:A2');
    const state = () => [valuesOf('A1:A2').flat(), sheet.grid.formatAt(0, 0).numberFormat];
    const states = ['undo', 'undo', 'undo', 'redo', 'redo', 'redo'] as const;
    expect(states.map((step) => [host.stepAsUser(step), ...state()])).toEqual([
      [true, [0.095, 'x'], '0.00%'],
      [true, [0.095, ''], '0.00%'],
      [true, ['', ''], 'General'],
      [true, [0.095, ''], '0.00%'],
      [true, [0.095, 'x'], '0.00%'],
      [true, ['', ''], '0.00%'],
    ]);
    expect(host.stepAsUser('redo')).toBe(false);
  });

  test('leaves cells that were blank as if never written', () => {
    host.typeAsUser('Data', 'Z99', [['x']]);
    host.stepAsUser('undo');
    expect(sheet.grid.usedArea(false)).toBeNull();
  });

  test('formulas that depend on it see it', () => {
    put('A1', [1]);
    put('B1', ['=A1+C1']);
    expect(valuesOf('B1')).toEqual([[1]]);
    host.typeAsUser('Data', 'C1', [[4]]);
    expect(valuesOf('B1')).toEqual([[5]]);
    host.stepAsUser('undo');
    expect(valuesOf('B1')).toEqual([[1]]);
  });

  test('a table header that renamed its neighbour gives the neighbour its name back', () => {
    put('A1', ['Tên', 'Điểm'], ['a', 1]);
    host.workbook.addTable(sheet, areaOf('A1:B2'));
    host.typeAsUser('Data', 'A1', [['Điểm']]);
    expect(valuesOf('A1:B1')).toEqual([['Điểm', 'Điểm2']]);
    host.stepAsUser('undo');
    expect(valuesOf('A1:B1')).toEqual([['Tên', 'Điểm']]);
  });

  test('a table header that was typed over gives formulas the name of the column back', () => {
    put('A1', ['Tên', 'Điểm'], ['a', 1]);
    host.workbook.addTable(sheet, areaOf('A1:B2'));
    put('D1', ['=SUM(Table1[Điểm])']);
    host.typeAsUser('Data', 'B1', [['Số điểm']]);
    expect(formulaOf('D1')).toBe('=SUM(Table1[Số điểm])');
    host.stepAsUser('undo');
    expect([formulaOf('D1'), valuesOf('D1')]).toEqual(['=SUM(Table1[Điểm])', [[1]]]);
    host.stepAsUser('redo');
    expect(formulaOf('D1')).toBe('=SUM(Table1[Số điểm])');
  });

  test('selects what it changed, and listeners hear of it', async () => {
    const heard: string[] = [];
    await onData((data) => {
      data.onChanged.add(async ({ address }) => {
        heard.push(address);
      });
    });
    host.typeAsUser('Data', 'C3', [['x']]);
    host.stepAsUser('undo');
    await until(() => heard.length >= 2);
    expect(heard).toEqual(['C3', 'C3']);
    expect(host.selection().address).toBe('C3');
  });

  test('ends where an add-in writes, not where it reads, listens or selects', async () => {
    host.typeAsUser('Data', 'A1', [['x']]);
    await onData(async (data, context) => {
      const cells = data.getUsedRangeOrNullObject().load('values,address');
      data.onChanged.add(async () => {});
      data.activate();
      data.getRange('B2').select();
      await context.sync();
      return cells;
    });
    expect(host.edits.canUndo).toBe(true);
    await onData((data) => {
      data.getRange('B2').format.fill.color = '#FF0000';
    });
    expect([host.edits.canUndo, host.stepAsUser('undo'), valuesOf('A1')]).toEqual([false, false, [['x']]]);
  });

  test.each<{ name: string; write: (data: Excel.Worksheet) => void }>([
    { name: 'adds a table', write: (data) => data.tables.add('A5:B6', true) },
    { name: 'clears', write: (data) => data.getRange('C1').clear() },
    { name: 'inserts', write: (data) => data.getRange('2:2').insert('Down') },
  ])('ends where an add-in $name', async ({ write }) => {
    host.typeAsUser('Data', 'A1', [['x']]);
    await onData(write);
    expect(host.edits.canUndo).toBe(false);
  });

  test('passes over what a co-author did', () => {
    host.typeAsUser('Data', 'A1', [['x']]);
    host.asCoAuthor(() => host.typeAsUser('Data', 'A2', [['y']]));
    host.stepAsUser('undo');
    expect([valuesOf('A1:A2'), host.edits.canUndo]).toEqual([[[''], ['y']], false]);
  });

  test('a new edit ends what could be done again', () => {
    host.typeAsUser('Data', 'A1', [['x']]);
    host.stepAsUser('undo');
    host.typeAsUser('Data', 'A2', [['y']]);
    expect(host.edits.canRedo).toBe(false);
  });
});

test('clearing locked cells is refused as a whole', async () => {
  put('A1', ['x', 'y']);
  protect('B1');
  expect(codeFrom(() => host.clearAsUser('Data', 'A1:B1'))).toBe('AccessDenied');
  expect(valuesOf('A1:B1')).toEqual([['x', 'y']]);
  expect(await codeOf(onData((data) => data.getRange('A1').clear('Contents')))).toBe('AccessDenied');
});
