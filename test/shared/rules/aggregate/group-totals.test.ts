import { expect, test } from 'vitest';
import type { IndicatorTotal } from '../../../../shared/model/standings.ts';
import { groupTotals } from '../../../../shared/rules/aggregate/group-totals.ts';
import { countVerdicts } from '../../../../shared/rules/judge/verdict-counts.ts';
import { allOf, catalogOf, indicator } from '../../fixtures/catalog.ts';

function totalWith(code: string, verdict: IndicatorTotal['verdict']): IndicatorTotal {
  return {
    indicator: code,
    assignedUnits: 1,
    counts: countVerdicts([]),
    value: null,
    verdict,
    completion: null,
  };
}

test('each group that has indicators counts them by verdict, parts through their parent', () => {
  const covenant = { group: 'covenant' } as const;
  const catalog = catalogOf({
    indicators: [
      indicator('G', { ...covenant, ...allOf }),
      indicator('G.1', { ...covenant, parent: 'G' }),
      indicator('G.2', { ...covenant, parent: 'G' }),
      ...['1', '2', '3', '4'].map((code) => indicator(code)),
    ],
  });
  const totals = [
    totalWith('G', 'notMet'),
    totalWith('G.1', 'met'),
    totalWith('G.2', 'notMet'),
    totalWith('1', 'exceeded'),
    totalWith('2', 'met'),
    totalWith('3', 'met'),
    totalWith('4', null),
  ];
  expect(groupTotals(catalog, totals)).toEqual([
    { group: 'basic', exceeded: 1, met: 2, notMet: 0, undecided: 1 },
    { group: 'covenant', exceeded: 0, met: 0, notMet: 1, undecided: 0 },
  ]);
});

test('a group without indicators is not there', () => {
  expect(groupTotals(catalogOf(), [totalWith('1', null)])).toEqual([
    { group: 'basic', exceeded: 0, met: 0, notMet: 0, undecided: 1 },
  ]);
});
