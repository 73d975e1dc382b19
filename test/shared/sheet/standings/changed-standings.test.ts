import { expect, test } from 'vitest';
import type { UnitChange } from '../../../../shared/rules/rank/standings-changes.ts';
import { text } from '../../../../shared/sheet/drawing.ts';
import { CHANGE_COLUMN, withChanges } from '../../../../shared/sheet/standings/changed-standings.ts';
import { noChanges } from '../../fixtures/no-changes.ts';

const table = {
  name: 'T',
  worksheet: 'T',
  columns: ['Mã đơn vị'],
  columnWidths: [10],
  keyColumn: 0,
  rows: [[text('A')], [text('B')]],
} as const;

test.each<[Partial<UnitChange>, string]>([
  [{ reported: 'first', rank: { before: null, now: 1234 } }, 'Mới báo cáo; vào hạng 1234'],
  [{ reported: 'again', rank: { before: 5, now: 3 } }, 'Gửi lại; hạng 5 thành 3'],
  [{ rank: { before: 9, now: null } }, 'Không còn hạng 9'],
  [{ points: { before: 1087.06, now: 85.5 } }, 'Điểm 1.087,06 thành 85,5'],
  [
    { rank: { before: 14, now: 15 }, points: { before: 87.06, now: 85.56 } },
    'Hạng 14 thành 15; điểm 87,06 thành 85,56',
  ],
])('what changed of a unit as %j stands beside it in words, and beside no other', (change, words) => {
  const byUnit = new Map([['B', { reported: null, rank: null, points: null, ...change }]]);
  const { columns, rows } = withChanges(table, { ...noChanges, byUnit });
  expect(columns.at(-1)).toBe(CHANGE_COLUMN);
  expect(rows.map((row) => row.at(-1))).toEqual([text(''), text(words)]);
});
