import { expect, test } from 'vitest';
import { remarksAt, remarksText } from '../../../local/workbench/page/cell-remarks.ts';
import { areaOf } from '../excel-host/area-of.ts';
import { newDesk } from './desk-samples.ts';

const remark = (id: string, name: string, content: string) => ({
  id,
  author: { name, email: '' },
  created: '2026-11-25T00:00:00Z',
  content,
});

test('a cell has its open comments with their replies, its note and what its rule asks for, in this order', () => {
  const { sheet } = newDesk();
  const area = areaOf('B2');
  const closed = { ...remark('3', 'Hoa', 'đã xong'), area, resolved: true, replies: [] };
  sheet.comments = [
    {
      ...remark('1', 'Hoa', 'Số này đúng không?'),
      area,
      resolved: false,
      replies: [remark('2', 'Minh', 'Đúng.')],
    },
    closed,
  ];
  sheet.notes = [{ area, text: 'Theo báo cáo quý.' }];
  const validation = { rule: {}, ignoreBlanks: true, errorAlert: null };
  sheet.validations = [
    {
      area: areaOf('B2:B9'),
      validation: { ...validation, prompt: { showPrompt: true, title: 'Số lượt', message: 'Số nguyên.' } },
    },
    {
      area: areaOf('C2'),
      validation: { ...validation, prompt: { showPrompt: false, title: '', message: 'không hiện' } },
    },
  ];
  expect(remarksText(remarksAt(sheet, 1, 1))).toBe(
    'Hoa: Số này đúng không?\nMinh: Đúng.\nTheo báo cáo quý.\nSố lượt: Số nguyên.',
  );
  expect([remarksAt(sheet, 1, 2), remarksAt(sheet, 0, 0)]).toEqual([[], []]);
});
