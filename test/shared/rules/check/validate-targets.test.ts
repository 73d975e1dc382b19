import { describe, expect, test } from 'vitest';
import { Catalog } from '../../../../shared/model/catalog.ts';
import type { Goal, Indicator } from '../../../../shared/model/indicator.ts';
import type { Severity } from '../../../../shared/model/issue.ts';
import type { QuantityTarget } from '../../../../shared/model/target.ts';
import { validateCatalog } from '../../../../shared/rules/check/validate-catalog.ts';
import {
  allOf,
  assign,
  byDate,
  catalogOf,
  change,
  day,
  done,
  indicator,
  quantity,
  ratio,
  unit,
} from '../../fixtures/catalog.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';

type Found = [code: string, table: string, row: number | undefined, field: string | undefined];

const cases: [string, Catalog, Found[]][] = [
  [
    'a parent without any of its parts in one of two units',
    catalogOf({
      units: [unit('U1'), unit('U2')],
      indicators: [
        indicator('G', allOf),
        indicator('G.1', { parent: 'G' }),
        indicator('G.2', { parent: 'G' }),
      ],
      assignments: [
        assign('U1', 'G.1', quantity('1')),
        assign('U1', 'G.2', quantity('1')),
        assign('U1', 'G', done),
        assign('U2', 'G', done),
      ],
    }),
    [['parent-without-parts', 'targets', 3, 'G']],
  ],
  [
    'a part without its parent, which counts by itself',
    catalogOf({
      units: [unit('U1'), unit('U2')],
      indicators: [indicator('G', allOf), indicator('G.1', { parent: 'G' })],
      assignments: [
        assign('U1', 'G.1', quantity('1')),
        assign('U2', 'G', done),
        assign('U2', 'G.1', quantity('1')),
      ],
    }),
    [],
  ],
  [
    'a district target of another kind',
    catalogOf({ indicators: [indicator('1', { districtTarget: done })] }),
    [['target-does-not-fit-measure', 'indicators', 0, 'districtTarget']],
  ],
  ...[done, quantity('16')].map((districtTarget): [string, Catalog, Found[]] => [
    `a district that counts the units that met it, with ${districtTarget.kind}`,
    catalogOf({
      indicators: [
        indicator('G', { ...allOf, districtTarget }),
        indicator('G.1', { parent: 'G', goal: 'atMost' }),
      ],
      assignments: [assign('U1', 'G', done), assign('U1', 'G.1', quantity('1'))],
    }),
    [],
  ]),
  [
    'a number of units without a least one, also where less is better in each',
    catalogOf({
      indicators: [
        indicator('1', {
          goal: 'atMost',
          aggregation: 'countMet',
          districtTarget: { kind: 'quantity', min: null, max: '16', open: 'none', text: '≤ 16' },
        }),
      ],
    }),
    [['target-does-not-fit-goal', 'indicators', 0, 'districtTarget']],
  ],
  [
    'a day for a district that does not count units',
    catalogOf({
      indicators: [indicator('1', { ...byDate, aggregation: 'none', districtTarget: quantity('16') })],
    }),
    [
      ['target-does-not-fit-measure', 'indicators', 0, 'districtTarget'],
      ['target-does-not-fit-measure', 'targets', 0, '1'],
    ],
  ],
  [
    'a target of another kind',
    catalogOf({ indicators: [indicator('1', byDate)] }),
    [['target-does-not-fit-measure', 'targets', 0, '1']],
  ],
  [
    'a target for a unit that does not exist',
    catalogOf({ assignments: [assign('U1', '1', quantity('1')), assign('U9', '1', quantity('1'))] }),
    [['unknown-unit', 'targets', 1, 'unit']],
  ],
  [
    'a target for an indicator that does not exist',
    catalogOf({ assignments: [assign('U1', '1', quantity('1')), assign('U1', '9', quantity('1'))] }),
    [['unknown-indicator', 'targets', 1, '9']],
  ],
  [
    'two targets for the same',
    catalogOf({ assignments: [assign('U1', '1', quantity('1')), assign('U1', '1', quantity('2'))] }),
    [['indicator-doubled', 'targets', 1, '1']],
  ],
  [
    'a target for an indicator twice, the second of another kind',
    catalogOf({ assignments: [assign('U1', '1', quantity('1')), assign('U1', '1', done)] }),
    [
      ['indicator-doubled', 'targets', 1, '1'],
      ['target-does-not-fit-measure', 'targets', 1, '1'],
    ],
  ],
  [
    'a target that cannot be missed',
    catalogOf({ assignments: [assign('U1', '1', { ...quantity('1'), min: null, text: '≤ 1' })] }),
    [['target-does-not-fit-goal', 'targets', 0, '1']],
  ],
  [
    'a district target that cannot be missed',
    catalogOf({ indicators: [indicator('1', { districtTarget: { ...quantity('1'), min: null } })] }),
    [['target-does-not-fit-goal', 'indicators', 0, 'districtTarget']],
  ],
  [
    'a single number to stay in',
    catalogOf({ indicators: [indicator('1', { goal: 'within', districtTarget: quantity('1') })] }),
    [
      ['target-without-range', 'indicators', 0, 'districtTarget'],
      ['target-without-range', 'targets', 0, '1'],
    ],
  ],
  [
    'days of last year’s plan, and after all is over, said once of the units',
    catalogOf({
      units: ['U1', 'U2', 'U3'].map((code) => unit(code)),
      indicators: [indicator('1', { ...byDate, districtTarget: day('2024-12-01') })],
      assignments: ['2023-12-31', '2022-12-01', '2022-11-01'].map((by, at) =>
        assign(`U${at + 1}`, '1', day(by)),
      ),
    }),
    [
      ['target-day-in-another-year', 'indicators', 0, 'districtTarget'],
      ['target-day-in-another-year', 'targets', 1, '1'],
    ],
  ],
  [
    'a percent kept as a fraction of one',
    catalogOf({
      indicators: [indicator('1', { ...ratio, districtTarget: quantity('1') })],
      assignments: [assign('U1', '1', quantity('0.95'))],
    }),
    [
      ['percent-as-fraction', 'indicators', 0, 'districtTarget'],
      ['percent-as-fraction', 'targets', 0, '1'],
    ],
  ],
];

describe('the targets of a catalog', () => {
  test.each(cases)('%s', (_, catalog, found) => {
    expect(Catalog.parse(catalog)).toEqual(catalog);
    const issues = validateCatalog(catalog);
    expect(issues.map(({ code, table, row, field }) => [code, table, row, field])).toEqual(found);
  });

  test('every issue their checks can give has a case', () => {
    const covered = cases.flatMap(([, , found]) => found.map(([code]) => code));
    expect([...new Set(covered)].toSorted()).toEqual(issueCodesNamedIn('rules/check/validate-targets.ts'));
  });

  test('only what may be meant so lets it be published all the same', () => {
    const warned = cases
      .flatMap(([, catalog]) => validateCatalog(catalog))
      .filter((issue) => issue.severity === 'warning');
    expect(new Set(warned.map(({ code }) => code))).toEqual(
      new Set(['target-without-range', 'percent-as-fraction', 'target-day-in-another-year']),
    );
  });
});

describe('the bounds of a target go with the goal', () => {
  const below4: QuantityTarget = { kind: 'quantity', min: null, max: '4', open: 'max', text: 'Dưới 4' };
  const from95: QuantityTarget = { kind: 'quantity', min: '95', max: null, open: 'none', text: '≥ 95' };
  const unfit: [string, Severity] = ['target-does-not-fit-goal', 'error'];
  const unranged: [string, Severity] = ['target-without-range', 'warning'];

  test.each<[Goal, QuantityTarget, [string, Severity][]]>([
    ['atLeast', quantity('4'), []],
    ['atLeast', quantity('4', '5'), []],
    ['atLeast', from95, []],
    ['atLeast', below4, [unfit]],
    ['atMost', quantity('4'), []],
    ['atMost', quantity('4', '5'), []],
    ['atMost', below4, []],
    ['atMost', from95, [unfit]],
    ['within', quantity('4', '5'), []],
    ['within', quantity('4'), [unranged]],
    ['within', below4, [unfit]],
    ['within', from95, [unfit]],
  ])('%s with %j: %j', (goal, target, found) => {
    const issues = validateCatalog(
      catalogOf({ indicators: [indicator('1', { goal })], assignments: [assign('U1', '1', target)] }),
    );
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual(found);
    expect(issues.map(({ params }) => params)).toEqual(found.map(() => ({ text: target.text })));
  });

  test('of another measure are that check’s matter alone', () => {
    const catalog = catalogOf({
      indicators: [indicator('1', byDate)],
      assignments: [assign('U1', '1', below4)],
    });
    expect(validateCatalog(catalog).map(({ code }) => code)).toEqual(['target-does-not-fit-measure']);
  });
});

describe('a percent that may have been kept as a fraction', () => {
  const written = (min: string, text: string): QuantityTarget => ({ ...quantity(min), text });
  const warned = (choices: Partial<Indicator>, target: QuantityTarget) =>
    validateCatalog(
      catalogOf({ indicators: [indicator('1', choices)], assignments: [assign('U1', '1', target)] }),
    ).map(({ code }) => code);

  test.each<[string, Partial<Indicator>, QuantityTarget, boolean]>([
    ['at most one', ratio, quantity('0.95'), true],
    ['just one, which may be all', ratio, quantity('1'), true],
    ['from so much on', ratio, { ...quantity('0.95'), max: null, text: '≥ 0,95' }, true],
    ['more than one', ratio, quantity('1.1'), false],
    ['nothing', ratio, quantity('0'), false],
    ['with a percent sign', ratio, written('0.95', '0,95%'), false],
    ['where less is better', { ...ratio, goal: 'atMost' }, quantity('0.7'), false],
    ['a number', {}, quantity('0.95'), false],
    ['a change', change, quantity('0.5'), false],
  ])('is asked about: %s', (_, choices, target, isDoubtful) => {
    expect(warned(choices, target)).toEqual(isDoubtful ? ['percent-as-fraction'] : []);
  });

  test('a district that counts units asks for one of them, not for all', () => {
    const target = quantity('1');
    const counted = { ...ratio, aggregation: 'countMet', districtTarget: target } as const;
    expect(warned(counted, quantity('95'))).toEqual([]);
  });

  test('is said once for all units, with their number and what it may be', () => {
    const units = ['U1', 'U2', 'U3', 'U4'];
    const targets = ['95', '0.955', '1', '0.9'];
    const issues = validateCatalog(
      catalogOf({
        units: units.map((code) => unit(code)),
        indicators: [indicator('1', ratio)],
        assignments: units.map((code, at) => assign(code, '1', quantity(targets[at] ?? ''))),
      }),
    );
    expect(issues).toMatchObject([
      {
        code: 'percent-as-fraction',
        severity: 'warning',
        unit: 'U2',
        row: 1,
        params: { text: '0.955', expected: '95.5', other: 3 },
      },
    ]);
  });
});
