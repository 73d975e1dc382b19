import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Catalog } from '../../../../shared/model/catalog.ts';
import { Measure, targetKindOf, type Goal } from '../../../../shared/model/indicator.ts';
import { Issue } from '../../../../shared/model/issue.ts';
import { validateCatalog } from '../../../../shared/rules/check/validate-catalog.ts';
import { catalog as anyCatalog } from '../../fixtures/arbitrary.ts';
import {
  allOf,
  assign,
  campaign,
  catalogOf,
  day,
  done,
  indicator,
  quantity,
  ratio,
  unit,
  yesNo,
} from '../../fixtures/catalog.ts';
import { wildCatalog } from '../../fixtures/wild.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';

const block = { code: 'P', name: 'Khối phường' };

type Found = [code: string, table: string, row: number | undefined, field: string | undefined];

const cases: [string, Catalog, Found[]][] = [
  ['everything in order', catalogOf(), []],
  [
    'a time zone that does not exist',
    catalogOf({ campaign: { ...campaign, timeZone: 'Asia/Hanoi' } }),
    [['unknown-time-zone', 'campaign', undefined, 'timeZone']],
  ],
  [
    'locked before due',
    catalogOf({ campaign: { ...campaign, lockAt: '2023-12-15T09:59:59.999Z' } }),
    [['lock-before-due', 'campaign', undefined, 'lockAt']],
  ],
  [
    'figures that count up to a day after the deadline',
    catalogOf({ campaign: { ...campaign, dataAsOf: '2023-12-16' } }),
    [['data-as-of-after-due', 'campaign', undefined, 'dataAsOf']],
  ],
  [
    'figures that count up to the day of the deadline, as the campaign counts days',
    catalogOf({ campaign: { ...campaign, dueAt: '2023-12-14T17:00:00Z' } }),
    [],
  ],
  ['locked when due', catalogOf({ campaign: { ...campaign, lockAt: '2023-12-15T10:00:00.000Z' } }), []],
  [
    'a block twice',
    catalogOf({ blocks: [block, { ...block, name: 'Khối khác' }] }),
    [['code-doubled', 'blocks', 1, 'code']],
  ],
  [
    'a unit thrice, told apart by case only',
    catalogOf({
      units: [unit('u1'), unit('U1'), unit('u1')],
      assignments: ['u1', 'U1'].map((code) => assign(code, '1', quantity('1'))),
    }),
    [
      ['code-doubled', 'units', 1, 'code'],
      ['code-doubled', 'units', 2, 'code'],
    ],
  ],
  [
    'an indicator twice',
    catalogOf({ indicators: [indicator('1'), indicator('1')] }),
    [['code-doubled', 'indicators', 1, 'code']],
  ],
  [
    'a block that does not exist',
    catalogOf({
      units: [unit('U1', { block: 'p' }), unit('U2')],
      assignments: ['U1', 'U2'].map((code) => assign(code, '1', quantity('1'))),
    }),
    [['unknown-block', 'units', 0, 'block']],
  ],
  [
    'an account of two units',
    catalogOf({
      units: [unit('U1', { accounts: ['a@q.vn'] }), unit('U2', { accounts: ['b@q.vn', 'a@q.vn'] })],
      assignments: ['U1', 'U2'].map((code) => assign(code, '1', quantity('1'))),
    }),
    [['account-doubled', 'units', 1, 'accounts']],
  ],
  [
    'two units of one name, however it is written',
    catalogOf({
      units: [unit('U1', { name: 'Trường A' }), unit('U2', { name: 'TRƯỜNG A' })],
      assignments: ['U1', 'U2'].map((code) => assign(code, '1', quantity('1'))),
    }),
    [['name-doubled', 'units', 1, 'name']],
  ],
  [
    'a direction that does not go with the measure',
    catalogOf({ indicators: [indicator('1', { goal: 'by' })] }),
    [['goal-does-not-fit-measure', 'indicators', 0, 'goal']],
  ],
  [
    'percents to be added up',
    catalogOf({ indicators: [indicator('1', { ...ratio, aggregation: 'sum' })] }),
    [['aggregation-does-not-fit-measure', 'indicators', 0, 'aggregation']],
  ],
  [
    'numbers to be pooled',
    catalogOf({ indicators: [indicator('1', { aggregation: 'pooled' })] }),
    [['aggregation-does-not-fit-measure', 'indicators', 0, 'aggregation']],
  ],
  [
    'a parent of nothing, said once and not of each unit that is asked for it',
    catalogOf({
      indicators: [indicator('1'), indicator('G', allOf)],
      assignments: [assign('U1', '1', quantity('1')), assign('U1', 'G', done)],
    }),
    [['parent-without-parts', 'indicators', 1, 'measure']],
  ],
  [
    'a part of nothing',
    catalogOf({ indicators: [indicator('1', { parent: 'G' })] }),
    [['unknown-parent', 'indicators', 0, 'parent']],
  ],
  [
    'a part of a part',
    catalogOf({
      indicators: [
        indicator('1', { parent: 'H' }),
        indicator('H', { ...allOf, parent: 'G' }),
        indicator('G', allOf),
      ],
      assignments: [assign('U1', '1', quantity('1')), assign('U1', 'H', done), assign('U1', 'G', done)],
    }),
    [['unknown-parent', 'indicators', 1, 'parent']],
  ],
  [
    'a part of itself',
    catalogOf({
      indicators: [indicator('1'), indicator('G', { ...allOf, parent: 'G' })],
      assignments: [assign('U1', '1', quantity('1')), assign('U1', 'G', done)],
    }),
    [['unknown-parent', 'indicators', 1, 'parent']],
  ],
  [
    'a part of what reports a number',
    catalogOf({
      indicators: [indicator('1'), indicator('2', { parent: '1' })],
      assignments: ['1', '2'].map((code) => assign('U1', code, quantity('1'))),
    }),
    [['parent-not-all-of', 'indicators', 1, 'parent']],
  ],
];

describe('a catalog', () => {
  test.each(cases)('%s', (_, catalog, found) => {
    expect(Catalog.parse(catalog)).toEqual(catalog);
    const issues = validateCatalog(catalog);
    expect(issues.map(({ code, table, row, field }) => [code, table, row, field])).toEqual(found);
  });

  test('every issue the checks can give has a case', () => {
    const covered = cases.flatMap(([, , found]) => found.map(([code]) => code));
    expect([...new Set(covered)].toSorted()).toEqual(issueCodesNamedIn('rules/check/validate-catalog.ts'));
  });

  test('only doubled accounts, doubled names and a late day of figures let it be published all the same', () => {
    const warned = cases
      .flatMap(([, catalog]) => validateCatalog(catalog))
      .filter((issue) => issue.severity === 'warning')
      .map((issue) => issue.code);
    expect(warned).toEqual(['data-as-of-after-due', 'account-doubled', 'name-doubled']);
  });

  test('one that holds has no error', () => {
    fc.assert(
      fc.property(anyCatalog, (catalog) => {
        expect(Catalog.parse(catalog)).toEqual(catalog);
        expect(validateCatalog(catalog).filter((issue) => issue.severity === 'error')).toEqual([]);
      }),
    );
  });

  test('whatever the schema holds, issues have their shape', () => {
    fc.assert(
      fc.property(wildCatalog, (catalog) => {
        const issues = validateCatalog(Catalog.parse(catalog));
        expect(issues.map((issue) => Issue.parse(issue))).toEqual(issues);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what goes with a measure', () => {
  const goals: Record<Measure, Goal[]> = {
    number: ['atLeast', 'atMost', 'within'],
    ratio: ['atLeast', 'atMost', 'within'],
    change: ['atLeast', 'atMost', 'within'],
    date: ['by'],
    yesNo: ['done'],
    allOf: ['done'],
  };
  const targets = { quantity: quantity('10', '20'), date: day('2023-12-15'), done };
  const part = indicator('P1', { ...yesNo, parent: '1' });

  test.each(Measure.options.flatMap((measure) => goals[measure].map((goal) => [measure, goal] as const)))(
    '%s with %s and a target of its kind',
    (measure, goal) => {
      const catalog = catalogOf({
        indicators: [
          indicator('1', { measure, goal, aggregation: 'countMet' }),
          ...(measure === 'allOf' ? [part] : []),
        ],
        assignments: [
          assign('U1', '1', targets[targetKindOf({ measure })]),
          ...(measure === 'allOf' ? [assign('U1', part.code, done)] : []),
        ],
      });
      expect(validateCatalog(catalog)).toEqual([]);
    },
  );
});
