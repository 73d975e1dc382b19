import { expect, test } from 'vitest';
import type { FieldValue } from '../../../../shared/model/difference.ts';
import { contentOfField } from '../../../../shared/sheet/unit/field-content.ts';
import { indicator, ratio } from '../../fixtures/catalog.ts';

const whole = indicator('1');
const tenths = indicator('B', { decimals: 1 });

test.each<[reason: string, value: FieldValue | null, of: typeof whole | null, content: unknown]>([
  ['nothing', null, whole, { kind: 'blank', format: null }],
  ['a whole number', { kind: 'number', text: '12' }, whole, { kind: 'number', value: 12, format: '#,##0' }],
  [
    'a number with fewer decimals than its indicator',
    { kind: 'number', text: '12' },
    tenths,
    { kind: 'number', value: 12, format: '#,##0.0' },
  ],
  [
    'a number with more',
    { kind: 'number', text: '12.25' },
    tenths,
    { kind: 'number', value: 12.25, format: '#,##0.00' },
  ],
  [
    'a part of a ratio',
    { kind: 'number', text: '9' },
    indicator('2', ratio),
    { kind: 'number', value: 9, format: '#,##0' },
  ],
  [
    'a day',
    { kind: 'date', text: '2023-12-15' },
    null,
    { kind: 'number', value: 45_275, format: 'dd/mm/yyyy' },
  ],
  ['yes', { kind: 'yesNo', text: 'yes' }, whole, { kind: 'text', text: 'Có' }],
  ['no', { kind: 'yesNo', text: 'no' }, whole, { kind: 'text', text: 'Không' }],
  ['a mark', { kind: 'mark', text: '' }, whole, { kind: 'text', text: 'x' }],
  ['text that looks like a formula', { kind: 'text', text: '=1+1' }, whole, { kind: 'text', text: '=1+1' }],
])('the content of a cell that says %s', (_, value, of, content) => {
  expect(contentOfField(value, of)).toEqual(content);
});

test('a number of more digits than a cell keeps has none', () => {
  expect(contentOfField({ kind: 'number', text: '123456789012345678' }, whole)).toBeNull();
});
