import { expect, test } from 'vitest';
import { LOSS_KINDS } from '../../../local/excel-host/workbook/loss.ts';
import { lossText } from '../../../local/workbench/loss-words.ts';

test.each(LOSS_KINDS)('%s is said in both languages, each its own', (kind) => {
  const loss = { kind, sheet: 'Báo cáo', what: 'B2' };
  const [vi, en] = [lossText(loss, 'vi'), lossText(loss, 'en')];
  expect(vi).toMatch(/^Báo cáo: ./);
  expect(en).toMatch(/^Báo cáo: ./);
  expect(vi).not.toBe(en);
});

test('what is lost of the workbook names no sheet', () => {
  expect(lossText({ kind: 'picture', sheet: null, what: '' }, 'vi')).toBe('hình ảnh');
});
