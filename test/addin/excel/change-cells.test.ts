import { beforeEach, describe, expect, test } from 'vitest';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import { SheetOutOfReach, SheetProtected } from '../../../addin/flows/failures.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { blank, DATE_FORMAT, number, text, type DrawnFigure } from '../../../shared/sheet/drawing.ts';
import type { Fix } from '../../../shared/sheet/fixes/fix.ts';
import type { CellValue } from '../../../shared/sheet/sheet-block.ts';
import { openClerkDesk, overwrite, sheet } from '../flows/clerk-desk.ts';
import { countRequests } from './excel-desk.ts';

const { worksheet } = sheet;

let host: ExcelHost;
beforeEach(async () => {
  host = await openClerkDesk();
});

/** F14 belongs to the indicator of B14. */
function fixOf(from: CellValue, to: DrawnFigure, more: Partial<Fix> = {}): Fix {
  return {
    kind: 'asNumber',
    worksheet,
    changes: [{ cell: 'F14', from, to }],
    held: [{ cell: 'B14', from: sheet.cells[13]?.[1]?.kind === 'text' ? sheet.cells[13][1].text : '' }],
    ...more,
  };
}

async function stateOf(cell: string) {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(worksheet).getRange(cell);
    range.load({ values: true, formulas: true, numberFormat: true });
    const { protection } = context.workbook.worksheets.getItem(worksheet);
    protection.load({ protected: true });
    await context.sync();
    return [range.values[0]?.[0], range.formulas[0]?.[0], range.numberFormat[0]?.[0], protection.protected];
  });
}

async function set(cell: string, content: CellValue, format: string) {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(worksheet).getRange(cell).untrack();
    range.numberFormat = [[format]];
    range.formulas = [[content]];
    await context.sync();
  });
}

async function applied(...fixes: Fix[]) {
  const outcome = await unitSheet.applyFixes(fixes);
  if (outcome.kind !== 'changed' || outcome.undo === null)
    throw new Error(`Nothing was changed: ${outcome.kind}`);
  return outcome.undo;
}

describe('a fix', () => {
  test('takes two requests, and so does taking it back, however many cells it changes', async () => {
    await set('F14', '1. 357', '@');
    const fixes = [
      fixOf('1. 357', number(1357, '#,##0')),
      fixOf('', text('x'), { changes: [{ cell: 'M14', from: '', to: text('x') }] }),
    ];
    const { result, requests } = await countRequests(host, () => applied(...fixes));
    expect(requests).toBe(2);
    expect((await countRequests(host, () => unitSheet.undoChange(result))).requests).toBe(2);
  });

  test.each<[reason: string, content: CellValue, format: string, from: CellValue, to: DrawnFigure]>([
    ['text', '1. 357', '@', '1. 357', number(1357, '#,##0')],
    ['text that would be a day', "'12/2023", 'General', '12/2023', blank],
    ['text that looks like a formula', "'=1+1", '@', '=1+1', blank],
    ['a number', 0.95, '0.00', 0.95, number(95, '#,##0.00')],
    ['a number shown as a percent', 0.95, '0%', '95%', number(95, '#,##0')],
    ['a formula', '=0.5+0.45', '0.00', 0.95, number(95, '#,##0.00')],
    ['nothing', '', '#,##0', '', number(5, '#,##0')],
    ['a day of another year', 44_910, DATE_FORMAT, '15/12/2022', number(45_275, DATE_FORMAT)],
  ])('of %s is taken back to exactly what was there', async (_, content, format, from, to) => {
    await set('F14', content, format);
    const before = await stateOf('F14');
    const undo = await applied(fixOf(from, to));
    expect((await stateOf('F14'))[0]).toBe(to.kind === 'number' ? to.value : '');
    expect(await unitSheet.undoChange(undo)).toEqual({ kind: 'changed', undo: null });
    expect(await stateOf('F14')).toEqual(before);
  });

  test('writes text as text, whatever it looks like', async () => {
    await applied(fixOf('', text('=HYPERLINK("x")')));
    expect((await stateOf('F14'))[0]).toBe('=HYPERLINK("x")');
  });

  test('is refused where the cell holds something else by now, and nothing is written', async () => {
    await set('F14', 7, '#,##0');
    const fix = fixOf('', text('x'), { changes: [{ cell: 'M14', from: '', to: text('x') }] });
    expect(await unitSheet.applyFixes([fix, fixOf(8, number(9, '#,##0'))])).toEqual({
      kind: 'cellDiffers',
      cell: 'F14',
    });
    expect((await stateOf('F14'))[0]).toBe(7);
    expect((await stateOf('M14'))[0]).toBe('');
  });

  test('is refused where another row stands there by now', async () => {
    const fix = fixOf('', number(9, '#,##0'));
    await overwrite({ B14: 'G99' });
    expect(await unitSheet.applyFixes([fix])).toEqual({ kind: 'cellDiffers', cell: 'B14' });
  });

  test('is not taken back over what somebody has typed since', async () => {
    const undo = await applied(fixOf('', number(9, '#,##0')));
    await set('F14', 10, '#,##0');
    expect(await unitSheet.undoChange(undo)).toEqual({ kind: 'cellDiffers', cell: 'F14' });
    expect((await stateOf('F14'))[0]).toBe(10);
  });

  test('is not taken back into another row that has come to stand there and happens to hold the same', async () => {
    await set('F14', 7, '#,##0');
    const undo = await applied(fixOf(7, blank));
    await overwrite({ B14: 'G99' });
    expect(await unitSheet.undoChange(undo)).toEqual({ kind: 'cellDiffers', cell: 'B14' });
    expect((await stateOf('F14'))[0]).toBe('');
  });

  test('of a code is taken back together with a fix of its row', async () => {
    await overwrite({ B14: 'G99' });
    const ofCode = fixOf('', blank, { changes: [{ cell: 'B14', from: 'G99', to: text('5') }], held: [] });
    const ofFigure = fixOf('', number(5, '#,##0'), { held: [{ cell: 'B14', from: 'G99' }] });
    const undo = await applied(ofCode, ofFigure);
    expect(await unitSheet.undoChange(undo)).toEqual({ kind: 'changed', undo: null });
    expect((await stateOf('B14'))[0]).toBe('G99');
  });

  test('restores a locked cell, and leaves the sheet protected', async () => {
    await overwrite({ C14: 'Tên khác' });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(worksheet).protection.protect({ allowFormatCells: true });
      await context.sync();
    });
    await applied(fixOf('', blank, { changes: [{ cell: 'C14', from: 'Tên khác', to: text('Tên đúng') }] }));
    expect(await stateOf('C14')).toEqual(['Tên đúng', 'Tên đúng', '@', true]);
  });

  test('of a locked cell is refused where the sheet has a password; of an open one it is not', async () => {
    await overwrite({ C14: 'Tên khác' });
    await Excel.run(async (context) => {
      context.workbook.worksheets
        .getItem(worksheet)
        .protection.protect({ allowFormatCells: true }, 'mật khẩu');
      await context.sync();
    });
    const locked = fixOf('', blank, { changes: [{ cell: 'C14', from: 'Tên khác', to: text('Tên đúng') }] });
    await expect(unitSheet.applyFixes([locked])).rejects.toBeInstanceOf(SheetProtected);
    await applied(fixOf('', number(9, '#,##0')));
    expect((await stateOf('F14'))[0]).toBe(9);
  });

  test('on a sheet that was deleted or renamed is refused', async () => {
    await expect(unitSheet.applyFixes([{ ...fixOf('', blank), worksheet: 'Khác' }])).rejects.toBeInstanceOf(
      SheetOutOfReach,
    );
  });
});
