/** What publishing does to reports that are in: told before, and true after. */
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import type { Reported } from '../../../../shared/model/submission.ts';
import { catalogChanges } from '../../../../shared/rules/change/catalog-changes.ts';
import { reportEffects, type ReportEffect } from '../../../../shared/rules/change/report-effects.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import { assign, campaign, catalogOf, indicator, quantity, ratio, unit } from '../../fixtures/catalog.ts';
import { headWith, returnedMark } from '../../fixtures/heads.ts';

const before = catalogOf({
  blocks: [
    { code: 'P', name: 'Khối phường' },
    { code: 'Q', name: 'Khối phòng ban' },
  ],
  units: [unit('U1'), unit('U2'), unit('U3')],
  indicators: [indicator('1'), indicator('2')],
  assignments: ['U1', 'U2', 'U3'].flatMap((code) => [
    assign(code, '1', quantity('10')),
    assign(code, '2', quantity('10')),
  ]),
});

const ten: Reported = { kind: 'number', actual: '10' };

/** U1 has reported both indicators, U2 the first alone, U3 nothing. */
const heads = [
  headWith(before, 'U1', [
    { indicator: '1', reported: ten },
    { indicator: '2', reported: ten },
  ]),
  headWith(before, 'U2', [{ indicator: '1', reported: ten }], { submittedAt: '2023-12-12T03:00:00Z' }),
];
const standings = buildStandings({ version: 1, catalog: before }, heads);
const NOW = '2023-12-14T04:00:00Z';

function effectsOf(parts: Partial<Catalog>): ReportEffect[] {
  const after = { ...before, ...parts };
  return reportEffects(catalogChanges(before, after), after, standings, NOW);
}

/** The assignments, with those of one unit otherwise. */
const assignmentsOf = (code: string, own: Catalog['assignments']) => [
  ...before.assignments.filter(({ unit: of }) => of !== code),
  ...own,
];
const U1 = assign('U1', '1', quantity('10'));

describe('reports that are in', () => {
  test.each<[string, Partial<Catalog>, ReportEffect[]]>([
    ['are untouched when nothing changes', {}, []],
    ['are untouched by a name', { indicators: [indicator('1', { name: 'Tên khác' }), indicator('2')] }, []],
    [
      'are untouched by what happens to a unit that has not reported',
      { units: [unit('U1'), unit('U2')], assignments: assignmentsOf('U3', []) },
      [],
    ],
    [
      'of a unit that is gone are shown nowhere',
      { units: [unit('U2'), unit('U3')], assignments: assignmentsOf('U1', []) },
      [{ kind: 'unitsLeaveOut', items: [{ code: 'U1', name: 'Phường U1' }] }],
    ],
    [
      'lose what they say of an indicator that is gone, which only one of them does',
      {
        indicators: [indicator('1')],
        assignments: before.assignments.filter(({ indicator: of }) => of === '1'),
      },
      [{ kind: 'indicatorLeftOut', indicator: { code: '2', name: 'Chỉ tiêu 2' }, reports: 1 }],
    ],
    [
      'can no longer be read where the measure is another',
      { indicators: [indicator('1', ratio), indicator('2')] },
      [{ kind: 'measureUnread', indicator: { code: '1', name: 'Chỉ tiêu 1' }, reports: 2 }],
    ],
    [
      'are judged by the new target, of the units alone whose target it is',
      {
        assignments: assignmentsOf('U1', [
          assign('U1', '1', quantity('4')),
          assign('U1', '2', quantity('10')),
        ]),
      },
      [{ kind: 'judgedAnew', units: 1 }],
    ],
    [
      'are judged by the other goal',
      { indicators: [indicator('1', { goal: 'atMost' }), indicator('2')] },
      [{ kind: 'judgedAnew', units: 2 }],
    ],
    ['are asked for less', { assignments: assignmentsOf('U1', [U1]) }, [{ kind: 'askedLess', units: 1 }]],
    [
      'are asked for more',
      {
        indicators: [...before.indicators, indicator('3')],
        assignments: [
          ...before.assignments,
          assign('U1', '3', quantity('1')),
          assign('U3', '3', quantity('1')),
        ],
      },
      [{ kind: 'askedMore', units: 1 }],
    ],
    [
      'are ranked in another block',
      { units: [unit('U1', { block: 'Q' }), unit('U2'), unit('U3', { block: 'Q' })] },
      [{ kind: 'blockChanged', units: 1 }],
    ],
    [
      'keep their mark when the deadline moves to before them',
      { campaign: { ...campaign, dueAt: '2023-12-13T10:00:00Z' } },
      [{ kind: 'dueEarlier', reports: 1, points: false }],
    ],
    [
      'are untouched by a later deadline where none of them was late',
      { campaign: { ...campaign, dueAt: '2023-12-16T10:00:00Z' } },
      [],
    ],
    [
      'are all that will be, when the lock moves into the past',
      { campaign: { ...campaign, dueAt: '2023-12-14T03:30:00Z', lockAt: '2023-12-14T03:30:00Z' } },
      [{ kind: 'shutOut', units: 1 }],
    ],
    [
      'are scored anew by other rules',
      {
        scoring: {
          ...before.scoring,
          rules: [{ kind: 'share', indicator: '1', part: 'base', tier: null, points: '5' }],
          levels: [{ name: 'Tốt', from: '80' }],
        },
      },
      [{ kind: 'scoredAnew', units: 2 }],
    ],
    [
      'are ranked anew by other levels',
      { scoring: { ...before.scoring, levels: [{ name: 'Tốt', from: '80' }] } },
      [{ kind: 'rankedAnew', units: 2 }],
    ],
  ])('%s', (_, parts, effects) => {
    expect(effectsOf(parts)).toEqual(effects);
  });

  test('that came late keep their mark when the deadline moves to after them, and not their points', () => {
    const late = headWith(before, 'U1', [], { submittedAt: '2023-12-16T03:00:00Z', late: true });
    const after: Catalog = {
      ...before,
      campaign: { ...campaign, dueAt: '2023-12-17T10:00:00Z' },
      scoring: {
        ...before.scoring,
        rules: [
          {
            kind: 'each',
            indicator: null,
            part: 'extra',
            tier: null,
            points: '-1',
            basis: 'daysLate',
            every: '1',
            cap: null,
          },
        ],
      },
    };
    const live = buildStandings({ version: 1, catalog: before }, [late]);
    expect(reportEffects(catalogChanges(before, after), after, live, NOW)).toEqual([
      { kind: 'scoredAnew', units: 1 },
      { kind: 'dueLater', reports: 1, points: true },
    ]);
    expect(buildStandings({ version: 2, catalog: after }, [late]).rows[0]).toMatchObject({
      late: true,
      score: { penalty: '0' },
    });
  });

  test('are counted for an indicator as long as they stand: one that was returned is to come anew', () => {
    const returned = heads.map((head) => ({ ...head, review: returnedMark }));
    const live = buildStandings({ version: 1, catalog: before }, returned);
    const after = { ...before, indicators: [indicator('1', ratio), indicator('2')] };
    expect(reportEffects(catalogChanges(before, after), after, live, NOW)).toEqual([]);
  });

  test('say after publishing what they were said to say', () => {
    const after = { ...before, indicators: [indicator('1', ratio), indicator('2')] };
    const anew = buildStandings({ version: 2, catalog: after }, heads);
    expect(anew.indicators[0]?.counts).toMatchObject({ notMet: 2, notReported: 1 });
  });
});
