import { describe, expect, test } from 'vitest';
import type { IssueCode } from '../../../../shared/model/issue.ts';
import {
  parseDateCell,
  parseMarkCell,
  parseNameCell,
  parseNumberCell,
  parseTextCell,
  parseYesNoCell,
  type ParsedCell,
} from '../../../../shared/sheet/cells/parse-cell.ts';
import { parseTargetCell } from '../../../../shared/sheet/cells/parse-target.ts';
import type { CellValue } from '../../../../shared/sheet/sheet-block.ts';

type Case = [cell: CellValue, value: unknown, code?: IssueCode];

/** The value and the code of the issue, if any. */
function read<T>({ value, issue }: ParsedCell<T>): [value: T | null, code: IssueCode | undefined] {
  return [value, issue?.code];
}

describe('a number cell', () => {
  test.each<Case>([
    [12.5, '12.5'],
    [0, '0'],
    ['', null],
    [' \u00a0', null],
    ['12', '12'],
    ['0,5', '0.5'],
    ['0.5', '0.5'],
    ['1.234.567,8', '1234567.8'],
    [' −5\u200b', '-5'],
    ['５', '5'],
    ['1.234', null, 'number-ambiguous'],
    ['1,234', null, 'number-ambiguous'],
    ['15 nghìn', null, 'not-a-number'],
    ['10²', null, 'not-a-number'],
    ['12/2023', null, 'not-a-number'],
    ['123456789012345,6', null, 'number-out-of-range'],
    ['99,9%', null, 'not-a-number'],
    [true, null, 'not-a-number'],
    ['#REF!', null, 'formula-error'],
    ['#DIV/0!', null, 'formula-error'],
    ['#N/A', null, 'formula-error'],
    ['#NAME?', null, 'formula-error'],
    ['#SPILL!', null, 'formula-error'],
    ['#BLOCKED!', null, 'formula-error'],
    ['#1', null, 'not-a-number'],
    [1e15, null, 'number-out-of-range'],
    [1e-16, null, 'number-out-of-range'],
  ])('%j reads %j %s', (cell, value, code) => {
    expect(read(parseNumberCell(cell))).toEqual([value, code]);
  });

  test('what is refused is named', () => {
    expect(parseNumberCell('1.234').issue?.params).toEqual({ text: '1.234' });
  });

  test('of text states the number that it states in a target', () => {
    for (const text of ['12', '0,5', '0.5', '1.234', '1.234.567,8', '−5', '05', '6,6-6,8', 'x']) {
      const target = parseTargetCell({ measure: 'number', measureUnit: 'hộ' }, text).value;
      const number = target?.kind === 'quantity' && target.min === target.max ? target.min : null;
      expect([text, parseNumberCell(text).value]).toEqual([text, number]);
    }
  });
});

describe('a date cell', () => {
  test.each<Case>([
    [45_275, '2023-12-15'],
    [45_275.75, '2023-12-15'],
    ['15/12/2023', '2023-12-15'],
    ['ngày 15 tháng 12 năm 2023', '2023-12-15'],
    ['12/2023', null, 'not-a-date'],
    ['', null],
    ['12/15/2023', null, 'not-a-date'],
    [2023, null, 'not-a-date'],
    [true, null, 'not-a-date'],
    ['#VALUE!', null, 'formula-error'],
  ])('%j reads %j %s', (cell, value, code) => {
    expect(read(parseDateCell(cell))).toEqual([value, code]);
  });
});

describe('a yes/no cell', () => {
  test.each<Case>([
    ['Có', true],
    ['CÓ'.normalize('NFD'), true],
    ['co', true],
    ['x', true],
    [1, true],
    [true, true],
    ['Không', false],
    [0, false],
    [false, false],
    ['', null],
    ['rồi', null, 'not-yes-or-no'],
    [2, null, 'not-yes-or-no'],
    ['#N/A', null, 'formula-error'],
  ])('%j reads %j %s', (cell, value, code) => {
    expect(read(parseYesNoCell(cell))).toEqual([value, code]);
  });
});

describe('a mark cell', () => {
  test.each<Case>([
    ['x', true],
    [' X ', true],
    ['', false],
    ['không', false],
    ['v', null, 'not-a-mark'],
    [2, null, 'not-a-mark'],
    ['#REF!', null, 'formula-error'],
  ])('%j reads %j %s', (cell, value, code) => {
    expect(read(parseMarkCell(cell))).toEqual([value, code]);
  });
});

describe('a text cell', () => {
  test.each<Case>([
    ['  ghi chú ', 'ghi chú'],
    ['Quận'.normalize('NFD'), 'Quận'],
    ['a\r\nb\n\tc', 'a\nb\n\tc'],
    [12.5, '12.5'],
    [true, 'true'],
    ['', null],
    ['\u00a0\n', null],
    ['=SUM(A1)', '=SUM(A1)'],
    ['#3', '#3'],
    ['a'.repeat(20), 'a'.repeat(20)],
    ['a'.repeat(21), null, 'text-too-long'],
    ['a\u0007b', null, 'control-characters'],
    ['a\rb', null, 'control-characters'],
    ['\ud83d', null, 'control-characters'],
    ['Đạt \u202e001\u202c', null, 'control-characters'],
    ['\u2066Đạt\u2069', null, 'control-characters'],
    ['#NULL!', null, 'formula-error'],
  ])('%j reads %j %s', (cell, value, code) => {
    expect(read(parseTextCell(cell, 20))).toEqual([value, code]);
  });

  test('a limit is named', () => {
    expect(parseTextCell('abc', 2).issue?.params).toEqual({ max: 2 });
  });
});

describe('a name cell', () => {
  test.each<Case>([
    ['Nguyễn Văn An', 'Nguyễn Văn An'],
    ['Ủy ban\nnhân dân', 'Ủy ban nhân dân'],
    ['Ủy ban \r\n\t nhân dân\n', 'Ủy ban nhân dân'],
    [5, '5'],
    ['\n', null],
    ['\u200b', null],
    [' \u200d\u00a0\ufeff', null],
    ['a\u200db', 'a\u200db'],
    ['a'.repeat(301), null, 'text-too-long'],
    ['a\u0000', null, 'control-characters'],
  ])('%j reads %j %s', (cell, value, code) => {
    expect(read(parseNameCell(cell))).toEqual([value, code]);
  });
});
