import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import type { IndicatorTotal } from '../../../../shared/model/standings.ts';
import type { Reported } from '../../../../shared/model/submission.ts';
import type { Target } from '../../../../shared/model/target.ts';
import { aggregateIndicators } from '../../../../shared/rules/aggregate/aggregate.ts';
import { decimal } from '../../fixtures/arbitrary-values.ts';
import {
  actual,
  allOf,
  assign,
  byDate,
  catalogOf,
  change,
  day,
  done,
  indicator,
  line,
  notArising,
  quantity,
  ratio,
  unit,
} from '../../fixtures/catalog.ts';
import { headWith } from '../../fixtures/heads.ts';

/** The total of one indicator over units that report so; `null` is a unit that sends a report without this line. */
function total(
  choices: Partial<Indicator>,
  reports: readonly (Reported | null)[],
  { silent = 0, target = quantity('10') }: { silent?: number; target?: Target } = {},
): IndicatorTotal | undefined {
  const units = Array.from({ length: reports.length + silent }, (_, position) => unit(`U${position}`));
  const catalog = catalogOf({
    units,
    indicators: [indicator('1', { allowsNotArising: true, ...choices })],
    assignments: units.map(({ code }) => assign(code, '1', target)),
  });
  const results = reports.map(
    (reported, position) =>
      headWith(catalog, `U${position}`, reported === null ? [] : [line('1', reported)]).result,
  );
  return aggregateIndicators(catalog, results)[0];
}

function parts(numerator: string, denominator: string): Reported {
  return { kind: 'ratio', numerator, denominator };
}

function since(current: string, before: string): Reported {
  return { kind: 'change', current, before };
}

describe('the district’s figure', () => {
  test.each<[string, Partial<Indicator>, (Reported | null)[], string | null]>([
    ['a sum is exact', {}, [actual('0.1'), actual('0.2')], '0.3'],
    ['a sum of losses and gains', {}, [actual('-5'), actual('3')], '-2'],
    ['a sum leaves out what did not arise', {}, [actual('4'), notArising], '4'],
    ['a sum leaves out what is not reported', {}, [actual('4'), null], '4'],
    ['zeros add up to zero', {}, [actual('0'), actual('0')], '0'],
    ['nothing reported is not zero', {}, [null, null], null],
    ['nothing arisen is not zero', {}, [notArising], null],
    ['no reports at all', {}, [], null],
    ['a pooled percent is never the mean of percents', ratio, [parts('1', '1'), parts('0', '99')], '1'],
    ['a pooled percent is rounded to 4 decimals', ratio, [parts('1', '3'), parts('1', '3')], '33.3333'],
    ['a pooled percent leaves out what did not arise', ratio, [parts('1', '4'), notArising], '25'],
    ['a pooled percent of nothing reported', ratio, [null], null],
    [
      'a pooled percent leaves out what was reported as a change',
      ratio,
      [parts('1', '4'), { kind: 'change', current: '9', before: '1' }],
      '25',
    ],
    [
      'a pooled change leaves out what was reported as a percent',
      change,
      [parts('1', '4'), { kind: 'change', current: '9', before: '10' }],
      '-10',
    ],
    ['a sum leaves out what was reported as a percent', {}, [actual('4'), parts('1', '4')], '4'],
    [
      'what was reported as another measure has not met it',
      { aggregation: 'countMet' },
      [parts('9', '10'), actual('10')],
      '1',
    ],
    [
      'a pooled change is that of the sums',
      change,
      [
        { kind: 'change', current: '1', before: '2' },
        { kind: 'change', current: '98', before: '98' },
      ],
      '-1',
    ],
    [
      'a pooled change from nothing has no percent',
      change,
      [{ kind: 'change', current: '1', before: '0' }],
      null,
    ],
    ['units that met it', { aggregation: 'countMet' }, [actual('9'), actual('10'), actual('11')], '2'],
    ['no unit met it', { aggregation: 'countMet' }, [actual('9')], '0'],
    ['nobody to count', { aggregation: 'countMet' }, [null, notArising], null],
    ['what is not added up', { aggregation: 'none' }, [actual('9')], null],
  ])('%s', (_, choices, reports, value) => {
    expect(total(choices, reports)?.value).toBe(value);
  });

  test('dates are counted, never added up', () => {
    const catalog = catalogOf({
      units: [unit('U1'), unit('U2')],
      indicators: [indicator('1', byDate)],
      assignments: ['U1', 'U2'].map((code) => assign(code, '1', day('2023-12-01'))),
    });
    const results = ['2023-12-01', '2023-12-02'].map(
      (date, position) => headWith(catalog, `U${position + 1}`, [line('1', { kind: 'date', date })]).result,
    );
    expect(aggregateIndicators(catalog, results)).toMatchObject([{ value: '1', verdict: null }]);
  });

  test('a sum is the sum, and does not depend on the order of units', () => {
    fc.assert(
      fc.property(fc.array(decimal(-1000, 1000), { minLength: 1, maxLength: 12 }), (figures) => {
        const sum = figures.reduce((so, far) => so.add(far), new Fraction(0));
        const reports = figures.map(actual);
        expect(total({}, reports)?.value).toBe(sum.toString());
        expect(total({}, reports.toReversed())?.value).toBe(sum.toString());
      }),
    );
  });

  test.each([
    ['percent', ratio, parts, 0],
    ['change', change, since, -100],
  ] as const)('a pooled %s lies between the units’ extremes', (_, measure, reported, least) => {
    const count = fc.integer({ min: 0, max: 1000 });
    const whole = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, whole), { minLength: 1, maxLength: 8 }), (units) => {
        const pooled = total(
          measure,
          units.map(([some, all]) => reported(String(some), String(all))),
        )?.value;
        const percents = units.map(([some, all]) => least + (100 * some) / all);
        expect(Number(pooled)).toBeGreaterThanOrEqual(Math.min(...percents) - 0.000_051);
        expect(Number(pooled)).toBeLessThanOrEqual(Math.max(...percents) + 0.000_051);
      }),
    );
  });
});

describe('against the district’s target', () => {
  test.each<[string, Partial<Indicator>, Reported[], string | null, string | null]>([
    ['a sum', { districtTarget: quantity('20') }, [actual('7'), actual('13')], 'met', '100'],
    ['a sum that falls short', { districtTarget: quantity('20') }, [actual('19')], 'notMet', '95'],
    ['no target', {}, [actual('19')], null, null],
    ['nothing to hold against it', { districtTarget: quantity('20') }, [], null, null],
    [
      'what is not added up',
      { districtTarget: quantity('6'), aggregation: 'none' },
      [actual('7')],
      null,
      null,
    ],
    [
      'the exact percent decides',
      { ...ratio, districtTarget: quantity('33.3333') },
      [parts('1', '3')],
      'exceeded',
      '100.0001',
    ],
    [
      'more units that met it are better, also where less is better in each',
      { aggregation: 'countMet', goal: 'atMost', districtTarget: quantity('2') },
      [actual('1'), actual('2'), actual('3')],
      'exceeded',
      '150',
    ],
    [
      'too few units met it, though less is better in each',
      { aggregation: 'countMet', goal: 'atMost', districtTarget: quantity('2') },
      [actual('1'), actual('99')],
      'notMet',
      '50',
    ],
  ])('%s', (_, choices, reports, verdict, completion) => {
    expect(total(choices, reports)).toMatchObject({ verdict, completion });
  });

  const onTime = { kind: 'date', date: '2023-12-01' } as const;
  const behind = { kind: 'date', date: '2023-12-02' } as const;
  const asked = { target: day('2023-12-01') };
  const byThen = { ...byDate, districtTarget: day('2023-12-01') };

  test.each<[string, Partial<Indicator>, (Reported | null)[], string | null]>([
    ['a day is kept when all units kept it', byThen, [onTime, onTime], 'met'],
    ['one unit that missed the day decides', byThen, [onTime, behind, null], 'notMet'],
    ['while one has not reported the day is open', byThen, [onTime, null], null],
    ['a unit where nothing arose is not waited for', byThen, [onTime, notArising], 'met'],
    ['a day that applies to nobody is neither', byThen, [notArising], null],
    [
      'a day of the district alone is not that of its units',
      { ...byThen, aggregation: 'none' },
      [onTime, behind],
      null,
    ],
    [
      'a number is of units that kept the day',
      { ...byDate, districtTarget: quantity('1') },
      [onTime, behind],
      'met',
    ],
    ['too few units kept the day', { ...byDate, districtTarget: quantity('2') }, [onTime, behind], 'notMet'],
  ])('%s', (_, choices, reports, verdict) => {
    expect(total(choices, reports, asked)).toMatchObject({ verdict });
  });
});

describe('a parent with a mark for the district', () => {
  const indicators = [
    indicator('G', { ...allOf, districtTarget: done }),
    indicator('G.1', { parent: 'G', districtTarget: quantity('10') }),
    indicator('G.2', { parent: 'G', districtTarget: quantity('10') }),
  ];
  const catalog = catalogOf({
    units: [unit('U1'), unit('U2')],
    indicators,
    assignments: ['U1', 'U2'].flatMap((code) => [
      assign(code, 'G', done),
      assign(code, 'G.1', quantity('10')),
      assign(code, 'G.2', quantity('10')),
    ]),
  });
  const verdicts = (ofU1: Record<string, string>, ofU2: Record<string, string>) =>
    aggregateIndicators(
      catalog,
      [ofU1, ofU2].map(
        (figures, position) =>
          headWith(
            catalog,
            `U${position + 1}`,
            Object.entries(figures).map(([code, figure]) => line(code, actual(figure))),
          ).result,
      ),
    ).map(({ verdict }) => verdict);

  test('goes by what the district came to in its parts, not by which unit met them', () => {
    expect(verdicts({ 'G.1': '9', 'G.2': '1' }, { 'G.1': '1', 'G.2': '9' })).toEqual(['met', 'met', 'met']);
    expect(verdicts({ 'G.1': '30', 'G.2': '1' }, {})).toEqual(['notMet', 'exceeded', 'notMet']);
  });

  test('is open while one of its parts is', () => {
    expect(verdicts({ 'G.1': '30' }, {})).toEqual([null, 'exceeded', null]);
  });
});

describe('counts', () => {
  test('assigned units without a report or without the line are not reported', () => {
    expect(total({}, [actual('10'), null, notArising], { silent: 2 })).toMatchObject({
      assignedUnits: 5,
      counts: { exceeded: 0, met: 1, notMet: 0, notReported: 3, notArising: 1 },
    });
  });

  test('every indicator has a total in catalog order, also one that is assigned to nobody', () => {
    const catalog = catalogOf({ indicators: [indicator('2'), indicator('1')] });
    expect(aggregateIndicators(catalog, [])).toMatchObject([
      { indicator: '2', assignedUnits: 0, counts: { notReported: 0 }, value: null },
      { indicator: '1', assignedUnits: 1, counts: { notReported: 1 }, value: null },
    ]);
  });
});
