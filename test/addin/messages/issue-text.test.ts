import { expect, test } from 'vitest';
import { en } from '../../../addin/messages/en.ts';
import { createFormat } from '../../../addin/messages/format.ts';
import { issueText } from '../../../addin/messages/issue-text.ts';
import { vi } from '../../../addin/messages/vi.ts';
import { issueError, type Issue } from '../../../shared/model/issue.ts';

const cases: [title: string, issue: Issue, place: string | null, subject: string][] = [
  [
    'a cell of the unit sheet',
    issueError('not-a-number', { worksheet: 'Báo cáo', cell: 'F14', indicator: '1', field: 'actual' }),
    'F14',
    'Chỉ tiêu 1 · Thực hiện',
  ],
  [
    'a cell of a council table, which is on one of several worksheets',
    issueError('not-a-code', { worksheet: 'Đơn vị', cell: 'A5', table: 'units', field: 'Mã đơn vị' }),
    'A5',
    'Đơn vị · Mã đơn vị',
  ],
  [
    'a row of a catalog without a worksheet',
    issueError('unknown-block', { table: 'units', row: 2, unit: '26896', field: 'block' }),
    'Đơn vị, dòng 3',
    'Đơn vị 26896 · Mã khối',
  ],
  [
    'a target, whose field is its indicator',
    issueError('unknown-unit', { table: 'targets', row: 0, unit: '9', indicator: '9', field: '9' }),
    'Kế hoạch, dòng 1',
    'Đơn vị 9 · Chỉ tiêu 9',
  ],
  [
    'a row of scoring, which is about an indicator',
    issueError('tiers-overlap', {
      worksheet: 'Thang điểm',
      cell: 'K21',
      table: 'scoring',
      row: 19,
      indicator: '16',
      field: 'tierWithin',
    }),
    'K21',
    'Thang điểm · Chỉ tiêu 16 · Khoảng quy mô',
  ],
  ['a missing table', issueError('table-missing', { table: 'blocks' }), 'Khối', ''],
  [
    'an indicator in a receipt, which knows no sheet',
    issueError('value-missing', { indicator: '13', field: 'actual' }),
    null,
    'Chỉ tiêu 13 · Thực hiện',
  ],
  [
    'what was typed into a form',
    issueError('extension-over', { field: 'lockAt', params: { text: '2023-12-16T01:00:00Z' } }),
    null,
    'Khóa nhận báo cáo',
  ],
  ['a whole sheet', issueError('wrong-campaign-or-unit'), 'Cả biểu', ''],
  ['a field that no sheet shows', issueError('schema', { field: 'lines.0.note' }), 'Cả biểu', 'lines.0.note'],
];

test.each(cases)('the address of %s is in words', (_, issue, place, subject) => {
  const text = issueText(issue, vi, createFormat('vi'));
  expect([text.place, text.subject]).toEqual([place, subject]);
  expect(text.sentence).toMatch(/\.$/);
});

test('the address follows the language', () => {
  const issue = issueError('value-incomplete', { indicator: 'G7', field: 'denominator', cell: 'G20' });
  expect(issueText(issue, en, createFormat('en')).subject).toBe(
    'Indicator G7 · Denominator or earlier figure',
  );
});

test('a sentence about a figure that its cell rounds says what the cell shows', () => {
  const issue = issueError('fraction-of-a-whole', { params: { text: '27451.5', shown: '27452' } });
  expect(issueText(issue, vi, createFormat('vi')).sentence).toMatch(/27\.451,5.*Ô chỉ hiện 27\.452 .*\.$/);
  expect(issueText(issue, en, createFormat('en')).sentence).toMatch(/27,451\.5.*shows 27,452,.*\.$/);
});
