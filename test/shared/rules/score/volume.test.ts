import { expect, test } from 'vitest';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import type { Reported } from '../../../../shared/model/submission.ts';
import { indexCatalog } from '../../../../shared/rules/catalog-index.ts';
import { volumesOf } from '../../../../shared/rules/score/volume.ts';
import { actual, byDate, catalogOf, change, indicator, notArising, ratio } from '../../fixtures/catalog.ts';

const files: Reported = { kind: 'ratio', numerator: '900', denominator: '1200' };

test.each<[string, Partial<Indicator>, Reported | null, string | null]>([
  ['the actual of a number', {}, actual('12.5'), '12.5'],
  ['the whole of a ratio, not its part', ratio, files, '1200'],
  ['this period of a change', change, { kind: 'change', current: '7', before: '9' }, '7'],
  ['none of a day', byDate, { kind: 'date', date: '2023-12-01' }, null],
  ['zero where nothing arose', ratio, notArising, '0'],
  ['none of a day on which nothing arose', byDate, notArising, null],
  ['unknown until it is reported', ratio, null, 'unknown'],
  ['none of a day that is still to be reported', byDate, null, null],
  ['none of a report for the measure it had before', {}, files, null],
])('the volume is %s', (_, choices, reported, volume) => {
  const index = indexCatalog(catalogOf({ indicators: [indicator('1', choices)] }));
  const volumeOf = volumesOf(index, [{ indicator: '1', reported }]);
  expect(volumeOf('1')?.toString() ?? null).toBe(volume);
});

test('there is none of an indicator that the unit is not asked for', () => {
  expect(volumesOf(indexCatalog(catalogOf()), [])('1')).toBeNull();
  expect(volumesOf(indexCatalog(catalogOf()), [])('9')).toBeNull();
});
