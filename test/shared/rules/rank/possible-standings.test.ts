import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import { noDecisions, type UnitDecisions, type VerdictOverride } from '../../../../shared/model/decisions.ts';
import type { Instant } from '../../../../shared/model/identifiers.ts';
import type { ScoringRule, TieBreak } from '../../../../shared/model/scoring.ts';
import type { Reported } from '../../../../shared/model/submission.ts';
import { noExtensions, type UnitLocks } from '../../../../shared/rules/time/unit-locks.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import {
  actual,
  allOf,
  assign,
  catalogOf,
  done,
  indicator,
  line,
  notArising,
  quantity,
  unit,
  yesNo,
} from '../../fixtures/catalog.ts';
import { published } from '../../fixtures/district.ts';
import { headWith } from '../../fixtures/heads.ts';
import {
  above,
  below,
  each,
  forVerdict,
  fromOn,
  fromTo,
  scoringOf,
  share,
  step,
} from '../../fixtures/scoring.ts';

const yes: Reported = { kind: 'yesNo', yes: true };
const no: Reported = { kind: 'yesNo', yes: false };

/** What a unit reports by indicator, and what the council decided about it. */
interface Entry {
  readonly [code: string]: Reported;
}
interface Decided {
  readonly entry: Entry;
  readonly decisions: Partial<UnitDecisions>;
  /** Otherwise in time. */
  readonly submittedAt?: Instant;
}

/** Indicators `1` and `2` with the target 10, either of which may not arise; `Y`; and `G` of the parts `G.1` and `G.2`. */
const menu = [
  { indicator: indicator('1', { allowsNotArising: true }), target: quantity('10') },
  { indicator: indicator('2', { allowsNotArising: true }), target: quantity('10') },
  { indicator: indicator('G', allOf), target: done },
  { indicator: indicator('G.1', { ...yesNo, parent: 'G' }), target: done },
  { indicator: indicator('G.2', { ...yesNo, parent: 'G' }), target: done },
];

/** Bounds of units `A`, `B`, …, which are asked for these indicators; `null` has not reported. */
function boundsOf(
  asked: string,
  rules: ScoringRule[],
  entries: readonly (Entry | Decided | null)[],
  tieBreaks: TieBreak[] = [],
  locks: UnitLocks = noExtensions,
): Record<string, readonly [number, number | null] | null> {
  const taken = menu.filter((one) => asked.split(' ').includes(one.indicator.code));
  const codes = entries.map((_, position) => String.fromCodePoint(65 + position));
  const catalog: Catalog = catalogOf({
    units: codes.map((code) => unit(code)),
    indicators: taken.map((one) => one.indicator),
    assignments: codes.flatMap((code) => taken.map((one) => assign(code, one.indicator.code, one.target))),
    scoring: { ...scoringOf(rules), tieBreaks },
  });
  const heads = entries.flatMap((given, position) => {
    if (given === null) return [];
    const { entry, decisions, ...when } = isDecided(given) ? given : { entry: given, decisions: {} };
    const lines = Object.entries(entry).map(([code, reported]) => line(code, reported));
    return headWith(catalog, codes[position] ?? '', lines, {
      decisions: { ...noDecisions, ...decisions },
      ...when,
    });
  });
  const { rows } = buildStandings(published(catalog), heads, locks);
  return Object.fromEntries(
    rows.map(({ unit: code, bounds }) => [code, bounds === null ? null : [bounds.best, bounds.worst]]),
  );
}

function isDecided(given: Entry | Decided): given is Decided {
  return 'decisions' in given;
}

function adjusted(entry: Entry, points: string): Decided {
  return { entry, decisions: { adjustments: [{ indicator: null, points, reason: 'Theo biên bản' }] } };
}

function overridden(entry: Entry, indicatorCode: string, verdict: VerdictOverride['verdict']): Decided {
  const override = { indicator: indicatorCode, verdict, reason: 'Đã kiểm tra' };
  return { entry, decisions: { overrides: [override] } };
}

describe('by the share of indicators met', () => {
  test('a missing line may still be met, or not', () => {
    const entries = [{ '1': actual('10') }, { '1': actual('10'), '2': actual('1') }, { '1': actual('1') }];
    expect(boundsOf('1 2', [], entries)).toEqual({ A: [1, 1], B: [1, 2], C: [1, 3] });
  });

  test('a unit that has not reported may take any place or none', () => {
    const entries = [{ '1': actual('10') }, { '1': actual('1') }, null];
    expect(boundsOf('1', [], entries)).toEqual({ A: [1, 1], B: [2, 3], C: [1, null] });
  });

  test('a parent waits for its missing part, unless another part is not met', () => {
    const entries = [{ 'G.1': yes, 'G.2': yes }, { 'G.1': yes }, { 'G.1': no }];
    expect(boundsOf('G G.1 G.2', [], entries)).toEqual({ A: [1, 1], B: [1, 2], C: [2, 3] });
  });

  test('a parent whose verdict the council gave waits for nothing', () => {
    const entries = [{ 'G.1': yes, 'G.2': yes }, overridden({ 'G.1': yes }, 'G', 'met')];
    expect(boundsOf('G G.1 G.2', [], entries)).toEqual({ A: [1, 1], B: [1, 1] });
  });

  test('a unit may end without a rank when all that is missing may not have arisen', () => {
    const entries = [{ '1': actual('10'), '2': actual('10') }, { '1': notArising }, { '1': actual('1') }];
    expect(boundsOf('1 2', [], entries)).toEqual({ A: [1, 1], B: [1, null], C: [2, 3] });
  });

  test('units out of the ranking have no bounds and are nobody’s rivals', () => {
    const out: Decided = {
      entry: { '1': actual('10') },
      decisions: { disqualified: { reason: 'Kỷ luật' } },
    };
    const entries = [out, { '1': notArising, '2': notArising }, { '1': actual('1'), '2': actual('1') }, null];
    expect(boundsOf('1 2', [], entries)).toEqual({ A: null, B: null, C: [1, 2], D: [1, null] });
  });

  test('a tie may still be broken by what is missing, and by when it comes', () => {
    const entries = [{ '1': actual('10'), '2': actual('10') }, { '1': actual('10') }];
    expect(boundsOf('1 2', [], entries)).toEqual({ A: [1, 1], B: [1, 2] });
    expect(boundsOf('1 2', [], entries, ['exceeded'])).toEqual({ A: [1, 2], B: [1, 2] });
    expect(boundsOf('1 2', [], entries, ['earliest'])).toEqual({ A: [1, 1], B: [1, 2] });
  });
});

describe('by points', () => {
  const shares = [share('10'), share('10', { indicator: '2' })];

  test('a missing line may still bring all of its points or none', () => {
    const entries = [
      { '1': actual('5') },
      { '1': actual('10'), '2': actual('5') },
      { '1': actual('4'), '2': actual('0') },
    ];
    expect(boundsOf('1 2', shares, entries)).toEqual({ A: [1, 2], B: [1, 1], C: [3, 3] });
  });

  test('what was lost because a line is missing comes back with it', () => {
    const rules = [forVerdict('notReported', '-2'), forVerdict('met', '1')];
    const settled = { '1': actual('1'), '2': actual('1') };
    const entries = [{ '2': actual('1') }, adjusted(settled, '0.5'), adjusted(settled, '1')];
    expect(boundsOf('1 2', rules, entries)).toEqual({ A: [1, 3], B: [2, 3], C: [1, 1] });
  });

  test('a bonus without a cap has no end', () => {
    const rules = [...shares, step(above('100'), '1', { indicator: '2' })];
    const entries = [{ '1': actual('0') }, adjusted({ '1': actual('10'), '2': actual('10') }, '999999')];
    expect(boundsOf('1 2', rules, entries)).toEqual({ A: [1, 2], B: [1, 2] });
    expect(
      boundsOf('1 2', [...shares, step(above('100'), '1', { indicator: '2', cap: '5' })], entries),
    ).toEqual({
      A: [2, 2],
      B: [1, 1],
    });
  });

  test('a line that is reported waits for the volume that picks its tier', () => {
    const rules = [
      share('3', { tier: { indicator: '2', within: below('100') } }),
      share('8', { tier: { indicator: '2', within: fromOn('100') } }),
    ];
    const entries = [{ '1': actual('10') }, adjusted({ '1': actual('0'), '2': actual('0') }, '7')];
    expect(boundsOf('1 2', rules, entries)).toEqual({ A: [1, 2], B: [1, 2] });
    const fewer = [{ '1': actual('10') }, adjusted({ '1': actual('0'), '2': actual('0') }, '8.01')];
    expect(boundsOf('1 2', rules, fewer)).toEqual({ A: [2, 2], B: [1, 1] });
  });

  describe('where nothing arose, base points for that may take the place of the full base', () => {
    const few = { part: 'base', tier: { indicator: '2', within: below('100') } } as const;
    const many = { part: 'base', tier: { indicator: '2', within: fromOn('100') } } as const;
    const instead = [forVerdict('notArising', '2', few), forVerdict('notArising', '3', many)];
    const parts = { 'G.1': no, 'G.2': no };
    const settled = { '1': actual('0'), '2': actual('0'), ...parts };

    test.each<[string, ScoringRule[], string[]]>([
      ['when the volume comes that picks their tier', instead, ['10.01', '5', '1.99']],
      [
        'but not where other base points have taken it already',
        [forVerdict('notArising', '10', { part: 'base' }), ...instead],
        ['13.01', '11', '9.99'],
      ],
      ['or the full base of a smaller tier', [share('8', few), share('10', many)], ['20.01', '19', '17.99']],
      [
        'and extra points come on top of it',
        [forVerdict('notArising', '-4', { tier: few.tier })],
        ['10.01', '9', '5.99'],
      ],
    ])('%s', (_, rules, others) => {
      const entries = [{ '1': notArising, ...parts }, ...others.map((points) => adjusted(settled, points))];
      const bounds = boundsOf('1 2 G G.1 G.2', [share('10'), ...rules], entries);
      expect(bounds).toEqual({ A: [2, 3], B: [1, 1], C: [2, 3], D: [4, 4] });
    });
  });

  test('a number below zero may still come, which is in no tier that begins at zero', () => {
    const few = { tier: { indicator: '2', within: fromTo('0', '100') } };
    const many = { tier: { indicator: '2', within: fromOn('100') } };
    const parts = { 'G.1': no, 'G.2': no };
    const settled = { '1': actual('0'), '2': actual('0'), ...parts };
    const entries = [{ '1': notArising, ...parts }, adjusted(settled, '5')];
    const bounds = boundsOf('1 2 G G.1 G.2', [share('8', few), share('10', many)], entries);
    expect(bounds).toEqual({ A: [1, 2], B: [1, 2] });
  });

  test('parts have points of their own, also where their parent is not met any more', () => {
    const rules = [forVerdict('met', '5', { indicator: 'G.2' }), forVerdict('met', '9', { indicator: 'G' })];
    const entries = [
      { 'G.1': no },
      adjusted({ 'G.1': no, 'G.2': no }, '4'),
      adjusted({ 'G.1': no, 'G.2': no }, '6'),
    ];
    expect(boundsOf('G G.1 G.2', rules, entries)).toEqual({ A: [2, 3], B: [2, 3], C: [1, 1] });
  });

  test('what is missing comes with a later report, which may lose points a day until the campaign is locked', () => {
    const rules = [share('10'), each('-1', { indicator: null, basis: 'daysLate' })];
    const settled = { '1': actual('10'), '2': actual('10') };
    const entries = [
      adjusted({ '1': actual('10') }, '5'),
      adjusted(settled, '0.1'),
      adjusted(settled, '-0.1'),
    ];
    expect(boundsOf('1 2', rules, entries)).toEqual({ A: [1, 2], B: [1, 2], C: [3, 3] });
    const until = (code: string, lockAt: string) =>
      boundsOf('1 2', rules, entries, [], new Map([[code, lockAt]]));
    // A day more costs it the place that it could not lose until then.
    expect(until('A', '2023-12-21T10:00:00Z')).toEqual({ A: [1, 3], B: [1, 2], C: [2, 3] });
    // What has all its figures has nothing to lose by it, and a lock before everybody's own is none.
    for (const [code, lockAt] of [
      ['B', '2023-12-21T10:00:00Z'],
      ['A', '2023-12-18T10:00:00Z'],
    ] as const)
      expect(until(code, lockAt)).toEqual({ A: [1, 2], B: [1, 2], C: [3, 3] });
  });

  test('a report that came later than any still can, as of a lock that was brought forward, may stay the one', () => {
    const rules = [share('10'), each('-1', { indicator: null, basis: 'daysLate' })];
    const tenDaysLate = { entry: { '1': actual('10') }, decisions: {}, submittedAt: '2023-12-25T03:00:00Z' };
    const settled = adjusted({ '1': actual('0'), '2': actual('0') }, '1');
    expect(boundsOf('1 2', rules, [tenDaysLate, settled])).toEqual({ A: [1, 2], B: [1, 2] });
  });

  test('what nobody has any points for changes nothing', () => {
    const entries = [{ '1': actual('10') }, { '1': actual('9'), '2': actual('10') }];
    expect(boundsOf('1 2', [share('10')], entries)).toEqual({ A: [1, 1], B: [2, 2] });
  });
});
