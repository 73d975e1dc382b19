/** Copying, cutting, pasting, filling and taking back at the desk. */
import { beforeEach, describe, expect, test } from 'vitest';
import { ACTION } from '../../../local/excel-host/protocol/query.ts';
import type { QueryRequest } from '../../../local/excel-host/protocol/query.ts';
import { formatArea } from '../../../local/excel-host/workbook/address.ts';
import type { Desk } from '../../../local/workbench/page/desk.ts';
import { areaOf } from '../excel-host/area-of.ts';
import { newDesk, protect, selectionOf, valueAt, write } from './desk-samples.ts';

let desk: Desk;
beforeEach(() => {
  desk = newDesk();
});

describe('copying', () => {
  test('gives the cells as they are shown, and keeps them waiting', () => {
    write(desk, 'A1', [1234.5, '=A1*2'], ['hai\ndòng', '']);
    desk.sheet.grid.restyle(areaOf('A1:B1'), (format) => ({ ...format, numberFormat: '#,##0.00' }));
    desk.goTo('A1:B2');
    expect(desk.copy()).toBe('1.234,50\t2.469,00\r\n"hai\ndòng"\t\r\n');
    expect(desk.copied).toMatchObject({ area: areaOf('A1:B2'), isCut: false });
  });

  test('of whole columns gives what is drawn of them', () => {
    write(desk, 'A1', ['x']);
    desk.selectLine({ axis: 'column', index: 0 });
    expect(desk.copy()?.split('\r\n')).toHaveLength(41);
  });

  test('is over once something is typed, and with Escape', () => {
    desk.copy();
    desk.type('x');
    desk.enter('down');
    expect(desk.copied).toBeNull();
    desk.copy();
    desk.cancel();
    expect(desk.copied).toBeNull();
  });
});

describe('what waits to be pasted', () => {
  const asked = (desk: Desk, Actions: QueryRequest['Actions']) =>
    desk.host.processQuery({ Actions, ObjectPaths: {} });

  test('waits while the pane only looks, and no longer once it writes', () => {
    desk.copy(true);
    asked(desk, []);
    expect(desk.copied).not.toBeNull();
    asked(desk, [{ Id: 1, ActionType: ACTION.setProperty, Name: 'Values', ObjectPathId: 1 }]);
    expect(desk.copied).toBeNull();
  });
});

describe('pasting', () => {
  test.each([
    { isCut: false, left: ['A1', 'A5'] },
    { isCut: true, left: ['A5'] },
  ])('brings the notes of the cells along (cut: $isCut)', ({ isCut, left }) => {
    desk.sheet.notes.push({ area: areaOf('A1'), text: 'Ghi chú' });
    const text = desk.copy(isCut) ?? '';
    desk.goTo('A5');
    desk.paste(text);
    expect(desk.sheet.notes.map(({ area }) => formatArea(area))).toEqual(left);
  });

  test('what was copied here brings formulas and formats, as often as wanted', () => {
    write(desk, 'A1', [2, '=A1*10']);
    desk.sheet.grid.restyle(areaOf('B1'), (format) => ({ ...format, bold: true }));
    desk.goTo('A1:B1');
    const text = desk.copy() ?? '';
    for (const address of ['A3', 'A5']) {
      desk.goTo(address);
      // Browsers end lines as the system does.
      desk.paste(text.replaceAll('\r\n', '\n'));
    }
    desk.goTo('B5');
    expect([desk.text, valueAt(desk, 'B3'), desk.sheet.grid.formatAt(4, 1).bold]).toEqual([
      '=A5*10',
      20,
      true,
    ]);
  });

  test('what another program copied since is text, read as if typed', () => {
    write(desk, 'A1', ['=1+1']);
    desk.copy();
    desk.goTo('C3');
    desk.paste('1.234,5\tPhường 1\r\n');
    expect([valueAt(desk, 'C3'), valueAt(desk, 'D3'), selectionOf(desk)]).toEqual([
      1234.5,
      'Phường 1',
      'C3:D3',
    ]);
  });

  test('of nothing changes nothing', () => {
    write(desk, 'A1', ['x']);
    desk.paste('');
    expect([valueAt(desk, 'A1'), desk.host.edits.canUndo]).toEqual(['x', false]);
  });

  test('what was cut moves once; then its text is only text', () => {
    write(desk, 'A1', ['x']);
    write(desk, 'B1', ['=A1']);
    desk.goTo('A1');
    const text = desk.copy(true) ?? '';
    desk.goTo('A3');
    desk.paste(text);
    expect([valueAt(desk, 'A1'), valueAt(desk, 'A3'), valueAt(desk, 'B1'), desk.copied]).toEqual([
      '',
      'x',
      'x',
      null,
    ]);
    desk.goTo('A5');
    desk.paste(text);
    expect([valueAt(desk, 'A3'), valueAt(desk, 'A5')]).toEqual(['x', 'x']);
  });

  test('what was cut goes to another sheet too, and formulas follow it there', () => {
    write(desk, 'A1', [5]);
    write(desk, 'B1', ['=A1*2']);
    desk.goTo('A1');
    const text = desk.copy(true) ?? '';
    desk.showBeside(1);
    desk.goTo('C3');
    desk.paste(text);
    expect([desk.sheet.name, valueAt(desk, 'C3')]).toEqual(['Ghi chú', 5]);
    desk.showBeside(-1);
    desk.goTo('B1');
    expect([desk.text, valueAt(desk, 'A1'), valueAt(desk, 'B1')]).toEqual(["='Ghi chú'!C3*2", '', 10]);
  });
});

describe('what Excel would not do is said, and nothing is changed', () => {
  test.each<{ reason: string; act: () => void }>([
    { reason: 'locked', act: () => desk.paste('a\tb') },
    {
      reason: 'locked',
      act: () => {
        desk.goTo('C1');
        desk.copy(true);
      },
    },
    {
      reason: 'merged',
      act: () => {
        desk.goTo('F1');
        desk.paste('a\tb');
      },
    },
    {
      reason: 'notAFormula',
      act: () => desk.paste('=SUM('),
    },
    {
      reason: 'tooMany',
      act: () => {
        desk.sheet.protection = null;
        desk.selectLine({ axis: 'column', index: 7 });
        desk.paste('x');
      },
    },
  ])('$reason', ({ reason, act }) => {
    desk.sheet.merges.push(areaOf('G1:G2'));
    protect(desk, 'B2', 'E1:H9');
    desk.goTo('B2');
    act();
    expect(desk.refusal?.reason).toBe(reason);
    expect([desk.host.edits.canUndo, desk.sheet.grid.usedArea(true)]).toEqual([false, null]);
  });

  test('where a block does not fit', () => {
    desk.workbook.activate(desk.sheet, areaOf('XFD1'));
    desk.paste('a\tb');
    expect(desk.refusal?.reason).toBe('offSheet');
  });
});

describe('filling down', () => {
  test('repeats the first row of the selection, formulas moving along', () => {
    write(desk, 'A1', [1, '=A1*2'], [2, ''], [3, '']);
    desk.goTo('B1:B3');
    desk.fillDown();
    expect([valueAt(desk, 'B2'), valueAt(desk, 'B3'), selectionOf(desk)]).toEqual([4, 6, 'B1:B3']);
  });

  test('of one cell repeats the one above; at the top there is none', () => {
    write(desk, 'A1', ['x']);
    desk.goTo('A2');
    desk.fillDown();
    expect(valueAt(desk, 'A2')).toBe('x');
    desk.goTo('B1');
    desk.fillDown();
    desk.step('undo');
    expect(valueAt(desk, 'A2')).toBe('');
  });
});

test('taking back brings the sheet with the change to the front', () => {
  desk.type('x');
  desk.enter('stay');
  desk.showBeside(1);
  desk.step('undo');
  expect([desk.sheet.name, selectionOf(desk), valueAt(desk, 'A1')]).toEqual(['Số liệu', 'A1', '']);
});

describe('what the sheet’s rule says to what was typed', () => {
  const rule = (style: 'Stop' | 'Warning' | 'Information'): void => {
    desk.sheet.validations.push({
      area: areaOf('A1'),
      validation: {
        rule: { wholeNumber: { formula1: 0, operator: 'GreaterThan' } },
        ignoreBlanks: true,
        prompt: null,
        errorAlert: { showAlert: true, style, title: 'Lỗi', message: 'Số dương.' },
      },
    });
    desk.type('-1');
  };

  test('stops it: it can be corrected or dropped', () => {
    rule('Stop');
    expect(desk.enter('down')).toBe(false);
    expect(desk.question).toMatchObject({ address: 'A1', alert: { style: 'Stop', message: 'Số dương.' } });
    desk.correct();
    expect([desk.draft, desk.draftKeepsArrows, desk.question]).toEqual(['-1', true, null]);
    desk.type('1');
    expect([desk.enter('down'), valueAt(desk, 'A1')]).toEqual([true, 1]);
  });

  test.each(['Warning', 'Information'] as const)('with %s it is entered by who insists', (style) => {
    rule(style);
    desk.enter('down');
    expect([valueAt(desk, 'A1'), desk.question?.alert.style]).toEqual(['', style]);
    desk.insist();
    expect([valueAt(desk, 'A1'), selectionOf(desk), desk.draft]).toEqual([-1, 'A2', null]);
  });

  test('dropped, the cell is as before', () => {
    rule('Warning');
    desk.enter('down');
    desk.cancel();
    expect([valueAt(desk, 'A1'), desk.draft, desk.question]).toEqual(['', null, null]);
  });

  test('is not asked twice when the focus leaves', () => {
    rule('Stop');
    desk.enter('down');
    const { question } = desk;
    expect([desk.enter('stay'), desk.question === question]).toEqual([false, true]);
  });
});
