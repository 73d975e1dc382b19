/** Where the keys that jump go, and what they select. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../../local/workbench/page/desk.ts';
import { figuresOf } from '../../../local/workbench/page/figures.ts';
import { newDesk, selectionOf, write } from './desk-samples.ts';

let desk: Desk;
beforeEach(() => {
  desk = newDesk();
  // A block in B2:D4 with a gap in C3, and one cell far below.
  write(desk, 'B2', ['a', 'b', 'c'], ['d', '', 'e'], ['f', 'g', 'h']);
  write(desk, 'B9', [7]);
});

describe('Ctrl with an arrow', () => {
  test.each([
    ['B2', 0, 1, 'D2'],
    ['B2', 1, 0, 'B4'],
    ['B4', 1, 0, 'B9'],
    ['B3', 0, 1, 'D3'],
    ['D2', 0, -1, 'B2'],
    ['A1', 0, 1, 'P1'],
    ['B9', 1, 0, 'B40'],
    ['B9', -1, 0, 'B4'],
  ])('from %s by %i, %i goes to %s', (from, rows, columns, to) => {
    desk.goTo(from);
    desk.moveToEdge(rows, columns);
    expect(selectionOf(desk)).toBe(to);
  });

  test('and Shift takes everything on the way', () => {
    desk.goTo('B2');
    desk.moveToEdge(1, 0, true);
    desk.moveToEdge(0, 1, true);
    expect([selectionOf(desk), desk.activeAddress]).toEqual(['B2:D4', 'B2']);
  });
});

describe('everything', () => {
  test('is the filled block first, then the sheet', () => {
    desk.goTo('C3');
    desk.selectAll();
    expect([selectionOf(desk), desk.activeAddress]).toEqual(['B2:D4', 'C3']);
    desk.selectAll();
    expect(selectionOf(desk)).toBe('A:XFD');
  });

  test('is the sheet where nothing is filled around', () => {
    desk.goTo('H20');
    desk.selectAll();
    expect(selectionOf(desk)).toBe('A:XFD');
  });
});

describe('whole rows and columns', () => {
  test('are taken by their headings, one or up to another', () => {
    desk.selectLine({ axis: 'column', index: 2 });
    expect([selectionOf(desk), desk.activeAddress]).toEqual(['C:C', 'C1']);
    desk.selectLine({ axis: 'column', index: 0 }, true);
    expect([selectionOf(desk), desk.activeAddress]).toEqual(['A:C', 'C1']);
    desk.selectLine({ axis: 'row', index: 3 });
    expect(selectionOf(desk)).toBe('4:4');
  });

  test('are made of what is selected', () => {
    desk.goTo('B2:C3');
    desk.selectLines('row');
    expect(selectionOf(desk)).toBe('2:3');
    desk.goTo('B2:C3');
    desk.selectLines('column');
    expect(selectionOf(desk)).toBe('B:C');
  });

  test('are emptied and taken back whole', () => {
    desk.selectLine({ axis: 'column', index: 1 });
    desk.clear();
    expect(desk.sheet.valueAt(8, 1)).toBe('');
    desk.step('undo');
    expect([desk.sheet.valueAt(8, 1), selectionOf(desk)]).toEqual([7, 'B:B']);
  });
});

test('End goes to the last filled cell of the row, with Ctrl to that of the sheet', () => {
  desk.goTo('A4');
  desk.moveToEnd('row');
  expect(selectionOf(desk)).toBe('D4');
  desk.moveToEnd('sheet');
  expect(selectionOf(desk)).toBe('D9');
});

test('the sheet beside comes to the front, and none beyond the last', () => {
  desk.showBeside(-1);
  expect(desk.sheet.name).toBe('Số liệu');
  desk.showBeside(1);
  desk.showBeside(1);
  expect(desk.sheet.name).toBe('Ghi chú');
});

describe('the figures of a selection', () => {
  test('count what is filled and add what is a number', () => {
    write(desk, 'F1', [0.1], [0.2], ['x'], ['=F1+F2'], ['']);
    expect(figuresOf(desk.sheet, { row: 0, column: 5, rows: 9, columns: 1 })).toEqual({
      count: 4,
      sum: 0.6,
      average: 0.2,
    });
  });

  test('say no sum where there are only words, and nothing of a single cell', () => {
    expect(figuresOf(desk.sheet, { row: 1, column: 1, rows: 1, columns: 3 })).toEqual({
      count: 3,
      sum: null,
      average: null,
    });
    expect(figuresOf(desk.sheet, { row: 8, column: 0, rows: 1, columns: 9 })).toBeNull();
  });
});
