import { describe, expect, test } from 'vitest';
import { statedHeader } from '../../../../shared/sheet/adopt/stated-header.ts';
import type { CellValue } from '../../../../shared/sheet/sheet-block.ts';

const TABLE: readonly CellValue[][] = [
  ['Stt', 'Chỉ tiêu', 'Thực hiện'],
  ['1', 'Thu ngân sách', 5],
];

/** A sheet with a title above its table and signatures below. */
function stated(title: readonly CellValue[][], below: readonly CellValue[][] = []) {
  const block = { worksheet: 'Báo cáo', row: 0, column: 0, values: [...title, ...TABLE, ...below] };
  return statedHeader(block, title.length, title.length + TABLE.length);
}

describe('the day of the figures', () => {
  test.each<[string, CellValue[], string | null]>([
    ['in its sentence', ['(Số liệu đến ngày 05/12/2023)'], '2023-12-05'],
    ['in words', ['Tính đến hết ngày 5 tháng 12 năm 2023'], '2023-12-05'],
    ['in the next cell, as Excel keeps days', ['Số liệu chốt đến ngày:', '', 45265], '2023-12-05'],
    ['with its accents apart', ['Số liệu đến ngày 5.12.2023'.normalize('NFD')], '2023-12-05'],
    ['that is none', ['Số liệu đến ngày 31/11/2023'], null],
    ['of the letter, not of the figures', ['Phường 1, ngày 14 tháng 12 năm 2023'], null],
    ['of the plan', ['Kế hoạch số 12 ngày 01/11/2023 đến ngày 15/12/2023'], null],
  ])('%s', (_, cells, day) => {
    expect(stated([cells]).dataAsOf).toBe(day);
  });

  test('that the sheet says in two ways is left to the clerk', () => {
    expect(stated([['Số liệu đến ngày 05/12/2023'], ['Số liệu đến ngày 15/12/2023']]).dataAsOf).toBeNull();
  });
});

describe('who signs', () => {
  test('stands below the role, under what a form says there', () => {
    const below = [
      ['Người lập biểu', '', 'KT. CHỦ TỊCH'],
      ['(Ký, ghi rõ họ tên)', '', 'PHÓ CHỦ TỊCH'],
      ['', '', ''],
      ['Lê Thị Hoa', '', 'ThS. Trần Văn Minh'],
    ];
    expect(stated([], below)).toMatchObject({ preparedBy: 'Lê Thị Hoa', approvedBy: 'ThS. Trần Văn Minh' });
  });

  test('stands behind the role', () => {
    const below = [['Người lập: Lê Thị Hoa'], ['Thủ trưởng đơn vị: Trần Văn Minh']];
    expect(stated([], below)).toMatchObject({ preparedBy: 'Lê Thị Hoa', approvedBy: 'Trần Văn Minh' });
  });

  test('is nobody where the place is blank, or holds no name', () => {
    const below = [
      ['Người lập biểu', 'Thủ trưởng đơn vị'],
      ['(đã ký)', 'ngày 5/12'],
    ];
    expect(stated([], below)).toMatchObject({ preparedBy: null, approvedBy: null });
  });

  test('is not looked for in the table', () => {
    expect(stated([['Người lập biểu: Lê Thị Hoa']])).toMatchObject({ preparedBy: null });
  });
});
