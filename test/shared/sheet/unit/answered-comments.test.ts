import { expect, test } from 'vitest';
import type { Difference } from '../../../../shared/model/difference.ts';
import { answeredComments } from '../../../../shared/sheet/unit/answered-comments.ts';
import type { Draft } from '../../../../shared/sheet/unit/parse-unit-sheet.ts';
import { allOf, indicator, submissionOf } from '../../fixtures/catalog.ts';

const indicators = [indicator('1'), indicator('13', allOf), indicator('13a', { parent: '13' })];
const draft: Draft = {
  submission: submissionOf([]),
  misread: new Set(),
  addressOf: (code) => (code === '13' ? null : { worksheet: 'Biểu', cell: code === '1' ? 'F14' : 'F20' }),
};
const comment = (code: string) => ({ indicator: code, text: 'Kiểm tra lại' });
const differing = (code: string | null, field: Difference['field']) => ({
  indicator: code,
  field,
  before: null,
  after: { kind: 'text' as const, text: 'x' },
  at: null,
});

test.each([
  ['actual', true],
  ['denominator', true],
  ['notArising', true],
  ['note', true],
  ['evidence', true],
  ['estimate', false],
  ['completion', false],
] as const)('another %s answers a comment: %s', (field, answered) => {
  const found = answeredComments([comment('1')], [differing('1', field)], draft, indicators);
  expect(found).toEqual([{ ...comment('1'), answered, at: { worksheet: 'Biểu', cell: 'F14' } }]);
});

test('neither the header nor the line of another indicator answers a comment', () => {
  const differences = [differing(null, 'approvedBy'), differing('13a', 'actual')];
  expect(answeredComments([comment('1')], differences, draft, indicators)).toMatchObject([
    { answered: false },
  ]);
});

test('a comment on an indicator that only has parts is answered by a part, and shown there without a row of its own', () => {
  const found = answeredComments([comment('13')], [differing('13a', 'note')], draft, indicators);
  expect(found).toMatchObject([{ answered: true, at: { cell: 'F20' } }]);
});

test('a comment on an indicator that only has parts is shown at its name, where no figure is asked for', () => {
  const sheet: Draft = {
    ...draft,
    addressOf: (code, field) => ({ worksheet: 'Biểu', cell: `${field} of ${code}` }),
  };
  expect(answeredComments([comment('13'), comment('13a')], [], sheet, indicators)).toMatchObject([
    { answered: false, at: { cell: 'name of 13' } },
    { answered: false, at: { cell: 'actual of 13a' } },
  ]);
});

test('a sheet that cannot be read answers nothing', () => {
  expect(answeredComments([comment('1')], [], null, indicators)).toMatchObject([
    { answered: false, at: null },
  ]);
});
