import { expect, test } from 'vitest';
import type { ChaseCause } from '../../../../shared/model/chase-list.ts';
import { drawChaseList } from '../../../../shared/sheet/standings/draw-chase-list.ts';
import { catalogOf, unit } from '../../fixtures/catalog.ts';
import { causes, chaseRow } from '../../fixtures/chase-rows.ts';

const catalog = catalogOf({ units: [unit('A'), unit('B'), unit('C')] });

/** The first row as texts and numbers, by column. */
function firstRow(...rows: Parameters<typeof chaseRow>[]) {
  const { columns, rows: drawn } = drawChaseList(
    { rows: rows.map((row) => chaseRow(...row)) },
    catalog,
    (findings) => `${findings.length} loại lỗi`,
  );
  const cells = drawn[0]?.map((cell) => ('text' in cell ? cell.text : 'value' in cell ? cell.value : null));
  return Object.fromEntries(columns.map((column, at) => [column, cells?.[at]]));
}

test.each<[ChaseCause, string, string]>([
  [causes.neverOpened, 'Chưa ai đăng nhập', ''],
  [{ ...causes.neverOpened, accounts: 0 }, 'Chưa ai đăng nhập', 'Chưa ghi tài khoản nào ở bảng Đơn vị'],
  [causes.failing, 'Biểu còn lỗi, chưa gửi được', '3 loại lỗi'],
  [causes.returned, 'Bị trả lại, chưa gửi lại', 'Lần gửi 2; chưa xem ý kiến trả lại'],
  [causes.incomplete, 'Đã chấp nhận, còn thiếu chỉ tiêu', 'Lần gửi 1; còn thiếu chỉ tiêu 1, 2'],
  [causes.waiting, 'Chờ Hội đồng xét duyệt', 'Lần gửi 3'],
])('%o is said as “%s”, and what exactly', (cause, words, detail) => {
  expect(firstRow(['A', cause])).toMatchObject({ 'Mã đơn vị': 'A', 'Đang vướng': words, 'Cụ thể': detail });
});

test('instants are those of the campaign, and lateness is of the report that is there or not', () => {
  expect(firstRow(['A', causes.returned, { late: true }])).toMatchObject({
    'Thời hạn': 'Quá hạn',
    // 11:00 of 14 December, and 17:00 of 20 December in Việt Nam.
    'Từ lúc': 45274 + 11 / 24,
    'Nhận đến': 45280 + 17 / 24,
  });
  expect(firstRow(['A', causes.incomplete, { late: true }])['Thời hạn']).toBe('Gửi trễ hạn');
  const locked = { late: true, locked: true, extension: 'Bão số 5' };
  expect(firstRow(['A', causes.opened, locked])).toMatchObject({
    'Thời hạn': 'Đã khóa nhận',
    'Lý do gia hạn': 'Bão số 5',
    'Từ lúc': null,
  });
});

test('every unit has its row, so that what stands beside it is never lost', () => {
  const { rows, keyColumn } = drawChaseList({ rows: [chaseRow('C', causes.opened)] }, catalog, () => '');
  expect(rows.map((row) => row[keyColumn])).toMatchObject([{ text: 'C' }, { text: 'A' }, { text: 'B' }]);
  expect(firstRow()).toMatchObject({
    'Mã đơn vị': 'A',
    'Đang vướng': 'Không phải đôn đốc',
    'Nhận đến': null,
  });
});
