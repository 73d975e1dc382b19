import { describe, expect, test } from 'vitest';
import { readFigureText, type FigureText } from '../../../shared/notation/figure-text.ts';

type Read = [text: string, measureUnit: string, kind: FigureText['kind'], stated?: string | string[]];

const cases: Read[] = [
  ['1500', 'hộ', 'number', '1500'],
  ['1.234,5', 'hộ', 'number', '1234.5'],
  ['−5', '%', 'number', '-5'],
  ['1.234', 'hộ', 'ambiguous', ['1234', '1.234']],
  ['- 1,234', 'hộ', 'ambiguous', ['-1234', '-1.234']],
  ['1, 234', 'hộ', 'ambiguous', ['1234', '1.234']],
  ['1. 357', 'hộ', 'blanks', '1357'],
  ['1\u00a0357', 'hộ', 'blanks', '1357'],
  ['12 345 678', 'đồng', 'blanks', '12345678'],
  ['1 234,5', 'tỷ đồng', 'blanks', '1234.5'],
  ['0, 5', '%', 'blanks', '0.5'],
  ['12 5', 'hộ', 'unknown'],
  ['95%', '%', 'percent', '95'],
  ['15,11 %', '%', 'percent', '15.11'],
  ['%', '%', 'unknown'],
  ['12 tỷ', 'tỷ đồng', 'unit', '12'],
  ['12 tỉ đồng', 'tỷ đồng', 'unit', '12'],
  ['586 lượt', 'lượt người', 'unit', '586'],
  ['1 357 hộ', 'hộ', 'unit', '1357'],
  ['500 triệu', 'tỷ đồng', 'otherUnit', '0.5'],
  ['2,5 tỷ', 'triệu đồng', 'otherUnit', '2500'],
  ['15 nghìn', 'hộ', 'otherUnit', '15000'],
  ['15 nghìn hộ', 'hộ', 'otherUnit', '15000'],
  ['15 nghìn đồng', 'hộ', 'unknown'],
  ['1.234 tỷ', 'tỷ đồng', 'ambiguous', ['1234', '1.234']],
  ['12 người', 'hộ', 'unknown'],
  ['không phát sinh', 'hộ', 'notArising'],
  ['Không có phát sinh'.normalize('NFD'), 'hộ', 'notArising'],
  ['KPS', 'hộ', 'notArising'],
  ['ko phát sinh', 'hộ', 'notArising'],
  ['-', 'hộ', 'placeholder'],
  ['…', 'hộ', 'placeholder'],
  ['x', 'hộ', 'placeholder'],
  ['N/A', 'hộ', 'placeholder'],
  ['Chưa có số liệu', 'hộ', 'placeholder'],
  ['Không', 'hộ', 'placeholder'],
  ['mười hai', 'hộ', 'unknown'],
  ['6-8', 'hộ', 'unknown'],
  ['', 'hộ', 'unknown'],
];

describe('what is typed where a figure belongs', () => {
  test.each(cases)('%j of %s is %s', (text, measureUnit, kind, stated) => {
    const { kind: found, ...rest } = readFigureText({ measureUnit }, text);
    expect([found, ...Object.values(rest)]).toEqual([kind, ...(stated === undefined ? [] : [stated])]);
  });
});
