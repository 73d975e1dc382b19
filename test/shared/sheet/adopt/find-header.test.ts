import { describe, expect, test } from 'vitest';
import { findHeader } from '../../../../shared/sheet/adopt/find-header.ts';
import { meaningOfHeader } from '../../../../shared/sheet/adopt/header-words.ts';
import { lookedAt, usualHeader, type Grid } from '../../fixtures/foreign-sheet.ts';

describe('what a header means', () => {
  test.each([
    ['Stt', 'ordinal'],
    ['Số TT', 'ordinal'],
    ['S.T.T', 'ordinal'],
    ['CHỈ TIÊU', 'name'],
    ['Tên chỉ tiêu thi đua', 'name'],
    ['Nội dung', 'name'],
    ['Noi dung cong viec', 'name'],
    ['Mã chỉ tiêu', 'code'],
    ['ĐVT', 'measureUnit'],
    ['Đ.V.T', 'measureUnit'],
    ['Đơn vị\ntính', 'measureUnit'],
    ['Kế hoạch năm 2023', 'target'],
    ['KH', 'target'],
    ['Chỉ tiêu giao', 'target'],
    ['Thực hiện', 'actual'],
    ['TH đến 15/12', 'actual'],
    ['KẾT QUẢ\u00a0THỰC HIỆN'.normalize('NFD'), 'actual'],
    ['Ước TH năm', 'actual'],
    ['Cùng kỳ', 'before'],
    ['Thực hiện cùng kỳ năm 2022', 'before'],
    ['Mẫu số', 'denominator'],
    ['Tỷ lệ %', 'completion'],
    ['Tỉ lệ (%)', 'completion'],
    ['% hoàn thành', 'completion'],
    ['Tỷ lệ so kế hoạch', 'completion'],
    ['TH/KH (%)', 'completion'],
    ['So với cùng kỳ', 'comparison'],
    ['Tự đánh giá', 'verdict'],
    ['Ghi chú', 'note'],
    ['Nguyên nhân chưa đạt', 'note'],
    ['Văn bản minh chứng', 'evidence'],
    ['Không phát sinh', 'notArising'],
  ])('%j heads %s', (text, column) => {
    expect(meaningOfHeader(text)?.column).toBe(column);
  });

  test.each(['', 'Quý', 'Phụ trách', '3=2/1', 'thchung'])('%j heads nothing that is known', (text) => {
    expect(meaningOfHeader(text)).toBeNull();
  });

  test('figures headed as estimates are known to be', () => {
    expect(meaningOfHeader('Ước thực hiện')).toEqual({ column: 'actual', by: 'whole', estimated: true });
  });
});

const columnsOf = (rows: Grid) => {
  const header = findHeader(lookedAt(rows).block);
  return (
    header && {
      rows: [header.firstRow, header.lastRow],
      columns: Object.fromEntries(
        header.cells.flatMap(({ column, meaning }) => (meaning === null ? [] : [[meaning.column, column]])),
      ),
    }
  );
};

describe('finding the header', () => {
  test('stands anywhere below a title that speaks of the same things', () => {
    const title = ['BÁO CÁO KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU KẾ HOẠCH'];
    expect(columnsOf([title, ['Kèm theo Kế hoạch 5531', '', 'Minh chứng'], [], usualHeader])).toEqual({
      rows: [3, 3],
      columns: { ordinal: 0, name: 1, measureUnit: 2, target: 3, actual: 4, note: 5 },
    });
  });

  test('two rows are one header where figures have a group above them', () => {
    const rows = [
      ['TT', 'Chỉ tiêu', 'Kế hoạch', 'Kết quả thực hiện', '', '', 'Ghi chú'],
      ['', '', '', 'Tử số', 'Mẫu số', 'Tỷ lệ', ''],
      [1, 'Tỷ lệ hộ nghèo', 0.3, 4, 1000, 0.4, ''],
    ];
    expect(columnsOf(rows)).toEqual({
      rows: [0, 1],
      columns: { ordinal: 0, name: 1, target: 2, actual: 3, denominator: 4, result: 5, note: 6 },
    });
  });

  test('a lower row that says nothing by itself goes by what stands over it', () => {
    const rows = [
      ['Stt', 'Nội dung', 'Kế hoạch', 'Thực hiện', 'So sánh (%)', ''],
      ['', '', 'Năm 2023', '11 tháng', 'So KH', 'So cùng kỳ'],
    ];
    expect(columnsOf(rows)).toEqual({
      rows: [0, 1],
      columns: { ordinal: 0, name: 1, target: 2, actual: 3, completion: 4, comparison: 5 },
    });
  });

  test('the first row of data is none of its rows, whatever it says', () => {
    const rows = [usualHeader, ['', 'Ban hành kế hoạch', 'minh chứng', '', '', 'đạt không đạt']];
    expect(columnsOf(rows)?.rows).toEqual([0, 0]);
  });

  test.each<[string, Grid]>([
    ['a blank sheet', [[]]],
    [
      'a shopping list',
      [
        ['Tên hàng', 'Số lượng', 'Đơn giá'],
        ['Bút', 2, 5000],
      ],
    ],
    ['a table without names', [['Stt', 'Kế hoạch', 'Thực hiện', 'Ghi chú']]],
    ['a letter', [['Kính gửi: Hội đồng'], ['Thực hiện kế hoạch, đơn vị báo cáo các chỉ tiêu.']]],
  ])('%s has none', (_, rows) => {
    expect(columnsOf(rows)).toBeNull();
  });
});

test('of two rows that say the same the header is the one above the numbers of the columns', () => {
  const rows: Grid = [
    usualHeader,
    ['UBND PHƯỜNG 1'],
    usualHeader,
    ['A', 'B', 'C', 1, 2, 3],
    [1, 'Thu', 'tỷ', 1],
  ];
  const header = (grid: Grid) => findHeader(lookedAt(grid).block)?.firstRow;
  expect(header(rows)).toBe(2);
  expect(header(rows.filter((_, at) => at !== 3))).toBe(0);
});
