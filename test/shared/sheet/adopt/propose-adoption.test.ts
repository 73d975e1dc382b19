import { describe, expect, test } from 'vitest';
import { proposeAdoption, type LookedAtSheet } from '../../../../shared/sheet/adopt/propose-adoption.ts';
import { indicatorOfRow } from '../../../../shared/sheet/adopt/read-rows.ts';
import { rowKey } from '../../../../shared/sheet/adopt/match-row.ts';
import { catalog, lookedAt, nameOf, unit, usualHeader, usualSheet } from '../../fixtures/foreign-sheet.ts';

function propose(sheet: LookedAtSheet, choices?: Parameters<typeof proposeAdoption>[3]) {
  const proposal = proposeAdoption(sheet, unit, catalog, choices);
  if (proposal === null) throw new Error('There is no table in this sheet.');
  return proposal;
}

const codesOf = (sheet: LookedAtSheet) => propose(sheet).matched.map(indicatorOfRow);
const columnOf = (sheet: LookedAtSheet, key: string) =>
  propose(sheet).columns.find((column) => column.key === key);

describe('rows', () => {
  test('blank rows, headings, sums, column numbers and signatures are left out', () => {
    const sheet = usualSheet(
      ['A', 'B', 1, 2, 3, 4],
      ['I', 'CHỈ TIÊU KINH TẾ', '', '', '', ''],
      [1, nameOf('1'), 'tỷ đồng', 160, 150, ''],
      [],
      ['', 'Tổng cộng', '', 160, 150, ''],
      [2, nameOf('5'), 'doanh nghiệp', 4, 5, ''],
      ['', 'Cộng', '', '', 7, ''],
      [],
      ['', 'Gò Vấp, ngày 14 tháng 12 năm 2023', '', '', '', ''],
      ['', 'NGƯỜI LẬP BIỂU', '', '', 'CHỦ TỊCH', ''],
      ['', 'Nguyễn Văn An', '', '', 3, ''],
    );
    const { matched, doubtful, unmatched, endRow } = propose(sheet);
    expect(matched.map(indicatorOfRow)).toEqual(['1', '5']);
    expect([...doubtful, ...unmatched]).toEqual([]);
    expect(endRow).toBe(10);
  });

  test('a row with figures that is no indicator is shown', () => {
    const { unmatched } = propose(usualSheet([1, 'Số buổi sinh hoạt chi bộ', 'buổi', 12, 12, '']));
    expect(unmatched).toMatchObject([{ name: 'Số buổi sinh hoạt chi bộ', match: { how: 'none' } }]);
  });

  test('an indicator that two rows claim is said to be doubled, and one without a row to be missing', () => {
    const { doubled, withoutRow } = propose(usualSheet([1, nameOf('5')], [2, nameOf('5')], [3, nameOf('6')]));
    expect(doubled).toEqual(['5']);
    expect(withoutRow).toContain('7');
    expect(withoutRow).not.toContain('5');
    // A parent reports nothing, so that nothing of it can be missing.
    expect(withoutRow).not.toContain('G13');
  });

  test('what the clerk says of a row holds', () => {
    const sheet = usualSheet([1, 'Thu ngân sách nhà nước', '', '', 5], [2, nameOf('5'), '', '', 6]);
    const rows = Object.fromEntries([
      [rowKey({ code: '', name: 'Thu ngân sách nhà nước' }), '1'],
      [rowKey({ code: '', name: nameOf('5') }), null],
    ]);
    const { matched, doubtful, withoutRow } = propose(sheet, { columns: {}, rows });
    expect(matched.map(indicatorOfRow)).toEqual(['1']);
    expect(doubtful).toEqual([]);
    expect(withoutRow).toContain('5');
  });
});

describe('columns', () => {
  test('those that are missed are named, and the indicators that need them', () => {
    const { withoutSecondFigure, toChoose } = propose(
      usualSheet([1, nameOf('9')], [2, nameOf('15')], [3, nameOf('5')]),
    );
    expect(withoutSecondFigure).toEqual(['9', '15']);
    expect(toChoose).toEqual([]);
  });

  test('of two that say the same none is chosen', () => {
    const sheet = lookedAt([
      ['TT', 'Chỉ tiêu', 'Thực hiện 2022', 'Thực hiện 2023'],
      [1, nameOf('5'), 4, 5],
    ]);
    expect(columnOf(sheet, 'actual')).toMatchObject({ column: null, because: 'several', candidates: [2, 3] });
    expect(propose(sheet).toChoose).toEqual(['actual']);
    const chosen = propose(sheet, { columns: { actual: 3 }, rows: {} });
    expect(chosen.toChoose).toEqual([]);
  });

  test('a hidden one gives way to one that is seen', () => {
    const rows = [
      ['TT', 'Chỉ tiêu', 'Thực hiện', 'Thực hiện'],
      [1, nameOf('5'), 4, 5],
    ];
    expect(columnOf(lookedAt(rows, { hidden: [2] }), 'actual')).toMatchObject({ column: 3 });
  });

  test('estimates are figures where there are no others, and marks beside figures', () => {
    const alone = lookedAt([
      ['TT', 'Chỉ tiêu', 'Kế hoạch', 'Ước thực hiện'],
      [1, nameOf('5'), 4, 5],
    ]);
    expect(propose(alone)).toMatchObject({ estimated: true });
    expect(columnOf(alone, 'actual')).toMatchObject({ column: 3 });
    const marks = lookedAt([
      ['TT', 'Chỉ tiêu', 'Thực hiện', 'Ước thực hiện'],
      [1, nameOf('5'), 4, 'x'],
    ]);
    expect(propose(marks)).toMatchObject({ estimated: false });
    expect(columnOf(marks, 'estimate')).toMatchObject({ column: 3 });
    const both = lookedAt([
      ['TT', 'Chỉ tiêu', 'Thực hiện', 'Ước thực hiện'],
      [1, nameOf('5'), 4, 5],
    ]);
    expect(columnOf(both, 'actual')).toMatchObject({ column: null, because: 'several' });
  });

  test('a copy of a sheet of our making is understood whole', () => {
    const header = ['TT', 'Mã', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Thực hiện (tử số)', 'Mẫu số hoặc cùng kỳ'];
    const more = [
      'Kết quả',
      'Tỷ lệ hoàn thành (%)',
      'Không phát sinh',
      'Ước thực hiện',
      'Ghi chú',
      'Minh chứng',
    ];
    const { columns } = propose(
      lookedAt([
        [...header, ...more],
        [1, '15', nameOf('15'), '%', -20, 8, 10],
      ]),
    );
    expect(Object.fromEntries(columns.map(({ key, column }) => [key, column]))).toEqual({
      code: 1,
      name: 2,
      measureUnit: 3,
      target: 4,
      actual: 5,
      denominator: 6,
      before: 6,
      completion: 8,
      notArising: 9,
      estimate: 10,
      note: 11,
      evidence: 12,
    });
  });
});

describe('the title', () => {
  test('that names another unit says so', () => {
    const sheet = lookedAt([['Đơn vị: PHƯỜNG 03'], usualHeader, [1, nameOf('5')]]);
    expect(propose(sheet).otherUnits).toMatchObject([{ text: 'Đơn vị: PHƯỜNG 03', row: 0, column: 0 }]);
  });

  test.each(['UBND Phường 01', 'Kính gửi: Phường 3', 'Phát triển kinh tế', 'UBND QUẬN GÒ VẤP'])(
    '%j names no other',
    (text) => {
      expect(propose(lookedAt([[text], usualHeader, [1, nameOf('5')]])).otherUnits).toEqual([]);
    },
  );
});

test('without a table there is no proposal', () => {
  expect(proposeAdoption(lookedAt([['Xin chào']]), unit, catalog)).toBeNull();
});

test('rows are matched wherever the block begins', () => {
  expect(codesOf(lookedAt([[], usualHeader, [1, nameOf('5')]], { row: 7, column: 3 }))).toEqual(['5']);
});
