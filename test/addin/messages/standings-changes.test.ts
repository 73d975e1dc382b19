import { describe, expect, test } from 'vitest';
import { createFormat } from '../../../addin/messages/format.ts';
import { moveText, subjectOf, valueLines } from '../../../addin/messages/standings-changes.ts';
import { vi } from '../../../addin/messages/vi.ts';
import type { StandingsDifference } from '../../../shared/model/snapshot.ts';
import type { ChangedUnit } from '../../../shared/rules/snapshots/changes-by-block.ts';
import { standingsDifferences } from '../../../shared/rules/snapshots/standings-differences.ts';
import { buildStandings } from '../../../shared/rules/rank/standings.ts';
import { unit } from '../../shared/fixtures/catalog.ts';
import { districtOf, meeting, published } from '../../shared/fixtures/district.ts';
import { headWith, returnedMark } from '../../shared/fixtures/heads.ts';

const catalog = districtOf([unit('A', { name: 'Phường 1' }), unit('B')]);
const wording = { messages: vi, format: createFormat('vi'), catalog };

/** A value as it is told, of a unit unless another part is named. */
function told(
  field: string,
  before: unknown,
  after: unknown,
  part: StandingsDifference['part'] = 'unit',
): string[] {
  const difference: StandingsDifference = {
    part,
    code: 'A',
    field,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  };
  return valueLines([difference], wording).map((line) => `${line.label}: ${line.before} thành ${line.after}`);
}

describe('a value that differs', () => {
  test.each([
    ['metPercent', '96.875', '100', 'Tỷ lệ đạt (%): 96,875 thành 100'],
    ['state', 'notReported', 'ranked', 'Tình trạng: Chưa báo cáo thành Được xếp hạng'],
    ['tied', true, false, 'Đồng hạng: Có thành Không'],
    ['level', null, 'Xuất sắc', 'Xếp loại: (trống) thành Xuất sắc'],
    ['block', 'P', 'Q', 'Khối: Khối phường thành Khối phòng ban'],
    ['settledBy', null, 'earliest', 'Xét tiêu chí phụ: (trống) thành lúc gửi'],
    ['verdict', 'met', 'notMet', 'Đánh giá: Đạt thành Không đạt'],
    [
      'submittedAt',
      '2023-12-14T03:00:00Z',
      '2023-12-15T03:30:00Z',
      'Gửi lúc: 10:00 ngày 14/12/2023 thành 10:30 ngày 15/12/2023',
    ],
  ])('of %s from %j to %j is told in words', (field, before, after, words) => {
    expect(told(field, before, after)).toEqual([words]);
  });

  test('of what this pane does not know yet is told as it is called', () => {
    expect(told('state', 'suspended', 'ranked')).toEqual(['Tình trạng: suspended thành Được xếp hạng']);
    expect(told('mood', 'low', 'high')).toEqual(['mood: low thành high']);
  });

  test('comes in the order in which a meeting asks, points before their parts', () => {
    const lines = told(
      'score',
      { base: '80', bonus: '0', total: '80' },
      { base: '82', bonus: '1', total: '83' },
    );
    expect(lines).toEqual(['Điểm: 80 thành 83', 'Điểm chuẩn: 80 thành 82', 'Điểm thưởng: 0 thành 1']);
  });

  test('counts indicators where it is of a unit, and units where it is of an indicator', () => {
    const [before, after] = [{ exceeded: 7 }, { exceeded: 8 }];
    expect(told('counts', before, after)).toEqual(['Số chỉ tiêu vượt: 7 thành 8']);
    expect(told('counts', before, after, 'indicator')).toEqual(['Số đơn vị vượt: 7 thành 8']);
  });

  test('has a word, whatever differs between two standings', () => {
    const before = buildStandings(published(catalog), [headWith(catalog, 'A', meeting(1))]);
    const after = buildStandings(published(catalog, 2), [
      headWith(catalog, 'A', meeting(3), { review: returnedMark, late: true }),
      headWith(catalog, 'B', meeting(3)),
    ]);
    const labels = valueLines(standingsDifferences(before, after), wording).map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(10);
    expect(labels.filter((label) => /[a-z]\.[a-z]|^[a-z]/.test(label))).toEqual([]);
  });
});

type MovedPlace = Pick<ChangedUnit, 'earlierRank' | 'rank' | 'change'> & Partial<Pick<ChangedUnit, 'listed'>>;

test.each([
  [{ earlierRank: 5, rank: 3, change: 2 }, 'Hạng 5 lên 3'],
  [{ earlierRank: 3, rank: 5, change: -2 }, 'Hạng 3 xuống 5'],
  [{ earlierRank: 3, rank: 3, change: 0 }, 'Vẫn hạng 3'],
  [{ earlierRank: null, rank: 3, change: null }, 'Được xếp hạng 3'],
  [{ earlierRank: 3, rank: null, change: null }, 'Không còn xếp hạng, trước đó hạng 3'],
  [{ earlierRank: null, rank: null, change: null }, 'Chưa xếp hạng'],
  [{ earlierRank: 3, rank: 1, change: null }, 'Sang khối khác: hạng 3 thành 1'],
  [{ listed: 'joined', earlierRank: null, rank: 1, change: null }, 'Mới có trong danh sách'],
  [{ listed: 'left', earlierRank: 1, rank: null, change: null }, 'Không còn trong danh sách'],
] satisfies [MovedPlace, string][])('a place that moved as %j is told in words', (place, words) => {
  const changed: ChangedUnit = {
    unit: 'A',
    listed: 'both',
    values: [],
    causes: [],
    ...place,
  };
  expect(moveText(changed, vi, wording.format)).toBe(words);
});

test('what a difference is of goes by its name, or by its code where the catalog no longer has it', () => {
  expect(subjectOf({ part: 'unit', code: 'A' }, wording)).toBe('Phường 1');
  expect(subjectOf({ part: 'unit', code: 'Z' }, wording)).toBe('Đơn vị Z');
  expect(subjectOf({ part: 'indicator', code: 'Z9' }, wording)).toBe('Chỉ tiêu Z9');
  expect(subjectOf({ part: 'group', code: 'covenant' }, wording)).toBe('Giao ước');
  expect(subjectOf({ part: 'standings', code: null }, wording)).toBe('Chung');
});
