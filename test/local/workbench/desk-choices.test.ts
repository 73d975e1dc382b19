/** The list that a cell with a list validation opens. */
import { beforeEach, describe, expect, test } from 'vitest';
import { NO_ALERT, NO_PROMPT } from '../../../local/excel-host/workbook/rules-on-cells.ts';
import type { JsonObject } from '../../../local/excel-host/protocol/json.ts';
import type { Desk } from '../../../local/workbench/page/desk.ts';
import { areaOf } from '../excel-host/area-of.ts';
import { newDesk, protect, valueAt, write } from './desk-samples.ts';

let desk: Desk;
beforeEach(() => {
  desk = newDesk();
});

/** Lays a list over cells and goes to the first of them. */
function list(source: string, at = 'A1', more: JsonObject = {}): void {
  const rule = { list: { inCellDropDown: true, source, ...more } };
  const validation = { rule, ignoreBlanks: true, prompt: NO_PROMPT, errorAlert: NO_ALERT };
  desk.sheet.validations = [{ area: areaOf(at), validation }];
  desk.goTo(at.split(':')[0] ?? at);
}

const offered = () => desk.listed.map(({ text }) => text);

describe('offers', () => {
  test('the words of the rule', () => {
    list('Có, Không,Không phát sinh');
    expect(offered()).toEqual(['Có', 'Không', 'Không phát sinh']);
  });

  test('the filled cells it refers to, in their order and as they are shown', () => {
    write(desk, 'D3', ['ba']);
    write(desk, 'D1', [0.5]);
    desk.sheet.grid.restyle(areaOf('D1'), (format) => ({ ...format, numberFormat: '0%' }));
    list('=$D$1:$D$4');
    expect(offered()).toEqual(['50%', 'ba']);
  });

  test('for each cell those that its own reference means', () => {
    write(desk, 'D1', ['một'], ['hai'], ['ba']);
    list('=D1:D2', 'A1:A9');
    desk.goTo('A2');
    expect(offered()).toEqual(['hai', 'ba']);
  });

  test.each(['=Đơn_vị', "='Ghi chú'!$A$1:$A$2"])('cells of another sheet, by %s', (source) => {
    const [, other] = desk.workbook.sheets;
    other?.write(areaOf('A1:A2'), (row) => ['P01', 'P02'][row] ?? null);
    desk.workbook.addName('Đơn_vị', "='Ghi chú'!$A$1:$A$2", null);
    list(source);
    expect(offered()).toEqual(['P01', 'P02']);
  });

  test('nothing without a drop-down, in a locked cell, or where there is no list', () => {
    list('a,b', 'A1', { inCellDropDown: false });
    expect([offered(), desk.openChoices()]).toEqual([[], false]);
    list('a,b');
    desk.goTo('B1');
    expect(offered()).toEqual([]);
    list('a,b');
    protect(desk, 'B1');
    expect([offered(), desk.openChoices()]).toEqual([[], false]);
  });
});

describe('once it is open', () => {
  test('what the cell holds is marked, and the marks end at the ends', () => {
    list('a,b,c');
    write(desk, 'A1', ['b']);
    desk.openChoices();
    expect(desk.choosing?.index).toBe(1);
    desk.moveChoice(9);
    expect(desk.choosing?.index).toBe(2);
    desk.moveChoice(-9);
    expect(desk.choosing?.index).toBe(0);
  });

  test('the marked choice is entered, as typing would, and can be taken back', () => {
    list('a,b,c');
    desk.openChoices();
    desk.moveChoice(1);
    desk.choose();
    expect([valueAt(desk, 'A1'), desk.choosing, desk.draft, desk.activeAddress]).toEqual([
      'b',
      null,
      null,
      'A1',
    ]);
    desk.step('undo');
    expect(valueAt(desk, 'A1')).toBe('');
  });

  test('a number is entered as the number it shows, and text that looks like one as text', () => {
    write(desk, 'D1', [0.5], ["'007"]);
    desk.sheet.grid.restyle(areaOf('D1'), (format) => ({ ...format, numberFormat: '0%' }));
    list('=$D$1:$D$2');
    desk.openChoices();
    desk.choose(0);
    expect(valueAt(desk, 'A1')).toBe(0.5);
    desk.openChoices();
    desk.choose(1);
    expect([valueAt(desk, 'A1'), desk.question]).toEqual(['007', null]);
  });

  test.each<[string, () => void]>([
    ['another cell', () => desk.move(1, 0)],
    ['typing', () => desk.type('x')],
    ['closing', () => desk.closeChoices()],
  ])('%s closes it, and nothing is entered', (_, work) => {
    list('a,b');
    desk.openChoices();
    work();
    expect([desk.choosing, valueAt(desk, 'A1')]).toEqual([null, '']);
  });
});
