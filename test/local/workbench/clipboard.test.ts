import { describe, expect, test } from 'vitest';
import { isSameText, readClipboard, writeClipboard } from '../../../local/workbench/page/clipboard.ts';

describe('cells as Excel writes them', () => {
  test.each<{ name: string; rows: string[][]; text: string }>([
    { name: 'one cell', rows: [['x']], text: 'x\r\n' },
    {
      name: 'rows and columns',
      rows: [
        ['a', 'b'],
        ['c', ''],
      ],
      text: 'a\tb\r\nc\t\r\n',
    },
    { name: 'a tab', rows: [['a\tb']], text: '"a\tb"\r\n' },
    { name: 'lines in a cell', rows: [['dòng 1\ndòng 2', 'b']], text: '"dòng 1\ndòng 2"\tb\r\n' },
    { name: 'quotes', rows: [['gọi là "đạt"\n', 'x']], text: '"gọi là ""đạt""\n"\tx\r\n' },
    {
      name: 'blank rows',
      rows: [
        ['', ''],
        ['', 'x'],
      ],
      text: '\t\r\n\tx\r\n',
    },
    { name: 'a blank column', rows: [['x'], [''], ['y']], text: 'x\r\n\r\ny\r\n' },
  ])('$name', ({ rows, text }) => {
    expect(writeClipboard(rows)).toBe(text);
    expect(readClipboard(text)).toEqual(rows);
  });
});

describe('texts from elsewhere', () => {
  test.each<{ name: string; text: string; rows: string[][] }>([
    { name: 'one word', text: 'x', rows: [['x']] },
    {
      name: 'lines ended as on Linux',
      text: 'a\tb\nc\td',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    {
      name: 'rows of unequal length',
      text: 'a\tb\nc',
      rows: [
        ['a', 'b'],
        ['c', ''],
      ],
    },
    { name: 'commas, which part nothing', text: '1,5;2', rows: [['1,5;2']] },
    { name: 'quotes within a word', text: 'là "đạt" rồi\tx', rows: [['là "đạt" rồi', 'x']] },
    { name: 'nothing', text: '', rows: [] },
  ])('$name', ({ text, rows }) => {
    expect(readClipboard(text)).toEqual(rows);
  });

  test('are the same as what was copied, however the system ended the lines', () => {
    expect(isSameText('a\r\nb\r\n', 'a\nb')).toBe(true);
    expect(isSameText('a\r\nb\r\n', 'a\nc')).toBe(false);
  });
});
