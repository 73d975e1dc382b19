import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../local/workbench/page/desk.ts';
import { areaOf } from '../excel-host/area-of.ts';
import { newDesk as openDesk, protect, selectionOf, valueAt } from './desk-samples.ts';

describe('typing', () => {
  test.each([
    ['1.234,5', 1234.5, '1234,5'],
    ['613 lượt', '613 lượt', '613 lượt'],
    ['=1+1', 2, '=1+1'],
    ['', '', ''],
  ])('%j is entered as %j and edited as %j', (typed, value, edited) => {
    const desk = openDesk();
    desk.type(typed);
    expect(valueAt(desk, 'A1')).toBe('');
    expect(desk.enter('stay')).toBe(true);
    expect(valueAt(desk, 'A1')).toBe(value);
    expect(desk.text).toBe(edited);
  });

  test.each([
    ['down', 'B3'],
    ['up', 'B1'],
    ['right', 'C2'],
    ['left', 'A2'],
    ['stay', 'B2'],
  ] as const)('entered, the selection goes on %s to %s', (onward, address) => {
    const desk = openDesk();
    desk.goTo('B2');
    desk.type('x');
    desk.enter(onward);
    expect(selectionOf(desk)).toBe(address);
  });

  test('a draft that is cancelled leaves the cell as it was', () => {
    const desk = openDesk();
    desk.type('x');
    desk.cancel();
    expect([valueAt(desk, 'A1'), desk.draft]).toEqual(['', null]);
  });

  test('a broken formula is refused, and the draft is kept to be corrected', () => {
    const desk = openDesk();
    desk.type('=SUM(');
    expect(desk.enter('down')).toBe(false);
    expect([desk.draft, desk.refusal?.reason, selectionOf(desk)]).toEqual(['=SUM(', 'notAFormula', 'A1']);
  });

  test('changing starts from what the cell holds', () => {
    const desk = openDesk();
    desk.type('0,5');
    desk.enter('stay');
    desk.edit();
    expect([desk.draft, desk.draftKeepsArrows]).toEqual(['0,5', true]);
  });
});

describe('a protected sheet', () => {
  test('refuses typing into a locked cell, and says which', () => {
    const desk = openDesk();
    protect(desk, 'B2');
    desk.type('x');
    expect([desk.draft, desk.refusal]).toEqual([null, { reason: 'locked', address: 'A1' }]);
    expect(valueAt(desk, 'A1')).toBe('');
  });

  test('takes typing into an unlocked cell, and the refusal is gone', () => {
    const desk = openDesk();
    protect(desk, 'B2');
    desk.type('x');
    desk.goTo('B2');
    expect(desk.refusal).not.toBeNull();
    desk.type('y');
    desk.enter('stay');
    expect([valueAt(desk, 'B2'), desk.refusal]).toEqual(['y', null]);
  });

  test('Tab goes through its unlocked cells in reading order, round and back', () => {
    const desk = openDesk();
    protect(desk, 'C2', 'A4:B4');
    const visited = [1, 1, 1, 1, -1].map((step) => {
      desk.tab(step === 1 ? 1 : -1);
      return selectionOf(desk);
    });
    expect(visited).toEqual(['C2', 'A4', 'B4', 'C2', 'B4']);
  });

  test('is not emptied where one cell of the selection is locked', () => {
    const desk = openDesk();
    desk.type('x');
    desk.enter('stay');
    protect(desk, 'A1');
    desk.goTo('A1:B1');
    desk.clear();
    expect([valueAt(desk, 'A1'), desk.refusal]).toEqual(['x', { reason: 'locked', address: 'B1' }]);
    desk.goTo('A1');
    desk.clear();
    expect([valueAt(desk, 'A1'), desk.refusal]).toEqual(['', null]);
  });
});

describe('the selection', () => {
  test('stays on the sheet', () => {
    const desk = openDesk();
    desk.move(-1, -1);
    expect(selectionOf(desk)).toBe('A1');
  });

  test('grows and shrinks from where it began', () => {
    const desk = openDesk();
    desk.goTo('C3');
    const grown = [
      [1, 0],
      [0, 1],
      [-1, 0],
      [-1, 0],
    ].map(([rows = 0, columns = 0]) => {
      desk.move(rows, columns, true);
      return selectionOf(desk);
    });
    expect(grown).toEqual(['C3:C4', 'C3:D4', 'C3:D3', 'C2:D3']);
    expect(desk.activeAddress).toBe('C3');
  });

  test('passes a merged cell in one step, either way', () => {
    const desk = openDesk();
    desk.sheet.merges.push(areaOf('B1:C2'));
    desk.move(0, 1);
    expect(selectionOf(desk)).toBe('B1:C2');
    desk.move(0, 1);
    expect(selectionOf(desk)).toBe('D1');
    desk.move(0, -1);
    expect([selectionOf(desk), desk.activeAddress]).toEqual(['B1:C2', 'B1']);
  });

  test('each sheet keeps its own', () => {
    const desk = openDesk();
    const [first, second] = desk.workbook.sheets;
    if (first === undefined || second === undefined) throw new Error('two sheets');
    desk.goTo('B5');
    desk.show(second);
    expect(desk.host.selection()).toEqual({ sheet: 'Ghi chú', address: 'A1' });
    desk.show(first);
    expect(desk.host.selection()).toEqual({ sheet: 'Số liệu', address: 'B5' });
  });

  test.each(["'Ghi chú'!B2", 'MOC'])('goes to %s', (text) => {
    const desk = openDesk();
    desk.workbook.addName('MOC', "='Ghi chú'!$B$2", null);
    expect(desk.goTo(text)).toBe('there');
    expect(desk.host.selection()).toEqual({ sheet: 'Ghi chú', address: 'B2' });
  });

  test.each([
    ['', 'nowhere'],
    ['không có', 'nowhere'],
    ['Khác!A1', 'nowhere'],
    ['ZZZ99', 'nowhere'],
    ['ZZ5000', 'notDrawn'],
  ])('does not go to %j, and says why', (text, why) => {
    const desk = openDesk();
    desk.goTo('B2');
    expect(desk.goTo(text)).toBe(why);
    expect(selectionOf(desk)).toBe('B2');
  });

  test('reaches as far as is drawn, and more is drawn around it', () => {
    const desk = openDesk();
    expect([desk.goTo('3:5'), selectionOf(desk), desk.extent.rows]).toEqual(['there', '3:5', 40]);
    expect([desk.goTo('AB300'), desk.extent]).toMatchObject(['there', { rows: 305, columns: 30 }]);
    desk.move(15, 0);
    expect([selectionOf(desk), desk.extent.rows]).toEqual(['AB315', 320]);
    desk.move(1_000, 1_000);
    expect([selectionOf(desk), desk.extent]).toMatchObject(['BH600', { rows: 600, columns: 60 }]);
  });

  test('does not go to a hidden sheet', () => {
    const desk = openDesk();
    const hidden = desk.workbook.addSheet('Ẩn');
    hidden.visibility = 'Hidden';
    expect(desk.goTo('Ẩn!A1')).toBe('nowhere');
  });
});

describe('when the pane goes to another cell', () => {
  const paneSelects = (desk: Desk, address: string): void => {
    desk.workbook.activate(desk.sheet, areaOf(address));
    desk.host.processQuery({ Actions: [], ObjectPaths: {} });
  };

  test('its first cell is the one that is typed into, wherever the last selection began', () => {
    const desk = openDesk();
    desk.goTo('C3');
    paneSelects(desk, 'B2:D4');
    expect(desk.activeAddress).toBe('B2');
  });
});

describe('while something is typed', () => {
  const WAITS = 64;
  /** What became of a request of the pane so far; `null` for one that was refused. */
  const ask = (desk: Desk, flags: number): (object | null)[] => {
    const answers: (object | null)[] = [];
    desk.host.takeRequest({ Actions: [], ObjectPaths: {} }, flags, (answer) => answers.push(answer));
    return answers;
  };

  test('a request of the pane that would not wait fails', () => {
    const desk = openDesk();
    desk.type('1');
    expect(ask(desk, 0)).toEqual([null]);
    expect(desk.isPaneWaiting).toBe(false);
    desk.enter('down');
    expect(ask(desk, 0)).not.toEqual([null]);
  });

  test.each<{ end: string; work: (desk: Desk) => void; text: string; at: string }>([
    { end: 'it is entered', work: (desk) => void desk.enter('down'), text: '1', at: 'A2' },
    { end: 'it is dropped', work: (desk) => desk.cancel(), text: '', at: 'A1' },
  ])('one that waits is answered once $end', ({ work, text, at }) => {
    const desk = openDesk();
    desk.type('1');
    const answers = ask(desk, WAITS);
    expect([answers.length, desk.isPaneWaiting]).toEqual([0, true]);
    work(desk);
    expect([answers.length, desk.isPaneWaiting]).toEqual([1, false]);
    expect([String(valueAt(desk, 'A1')), selectionOf(desk)]).toEqual([text, at]);
  });

  test('it goes on waiting while what was typed is refused', () => {
    const desk = openDesk();
    desk.type('=SUM(');
    const answers = ask(desk, WAITS);
    desk.enter('down');
    expect([answers.length, desk.draft]).toEqual([0, '=SUM(']);
  });

  test('whoever watches hears that the pane waits', () => {
    const desk = openDesk();
    desk.type('1');
    const heard: boolean[] = [];
    desk.onChange(() => heard.push(desk.isPaneWaiting));
    ask(desk, WAITS);
    expect(heard).toEqual([true]);
  });

  test('what is selected beside the active cell stays selected', () => {
    const desk = openDesk();
    desk.goTo('B2:C3');
    desk.type('1');
    expect(selectionOf(desk)).toBe('B2:C3');
  });
});

test('whoever watches hears of every change, with a new number when cells changed', () => {
  const desk = openDesk();
  const heard: number[] = [];
  const stop = desk.onChange(() => heard.push(desk.contents));
  desk.move(1, 0);
  desk.type('x');
  expect(heard).toEqual([0, 0]);
  desk.enter('stay');
  expect(heard.at(-1)).toBeGreaterThan(0);
  const before = heard.length;
  stop();
  desk.move(1, 0);
  expect(heard).toHaveLength(before);
});
