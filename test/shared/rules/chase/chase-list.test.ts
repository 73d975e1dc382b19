import { describe, expect, test } from 'vitest';
import { noDecisions } from '../../../../shared/model/decisions.ts';
import type { Extension } from '../../../../shared/model/extension.ts';
import type { UnitProgress } from '../../../../shared/model/progress.ts';
import { chaseList, type Known } from '../../../../shared/rules/chase/chase-list.ts';
import type { UnitHead } from '../../../../shared/rules/rank/unit-head.ts';
import { campaign, unit } from '../../fixtures/catalog.ts';
import { districtOf, meeting, published } from '../../fixtures/district.ts';
import { extensionWith } from '../../fixtures/extension-request.ts';
import { headWith, returnedMark } from '../../fixtures/heads.ts';
import { failing, progressWith, warned } from '../../fixtures/progress-report.ts';

const catalog = districtOf([unit('A', { accounts: ['a@x.vn', 'b@x.vn'] }), unit('B')]);
const accepted = { ...returnedMark, decision: 'accepted' } as const;
const BEFORE = '2023-12-14T12:00:00Z';

function listOf(known: Partial<Known> = {}) {
  return chaseList(published(catalog), {
    heads: [],
    extensions: [],
    progress: [],
    signedIn: new Set(),
    now: BEFORE,
    ...known,
  });
}
const rowOfA = (known: Partial<Known> = {}) => listOf(known).rows.find((row) => row.unit === 'A') ?? null;
const causeOfA = (known: Partial<Known> = {}) => rowOfA(known)?.cause ?? null;
const sign = (changes: Partial<UnitProgress> = {}): Known['progress'] => [
  { unit: 'A', ...progressWith(), seenAt: '2023-12-14T06:00:00Z', ...changes },
];
const head = (rest: Parameters<typeof headWith>[3] = {}, lines = meeting(3)): UnitHead[] => [
  headWith(catalog, 'A', lines, rest),
];
const extension = (lockAt: string | null): Extension => ({
  campaign: campaign.id,
  unit: 'A',
  number: 1,
  ...extensionWith({ lockAt }),
  by: 'a@b.vn',
  at: BEFORE,
});

describe('a unit that has not reported', () => {
  test('has never opened its sheet only where nobody ever signed in and its pane said nothing', () => {
    expect(causeOfA()).toEqual({ kind: 'neverOpened', accounts: 2 });
    expect(causeOfA({ signedIn: new Set(['c@x.vn']) })).toEqual({ kind: 'neverOpened', accounts: 2 });
    expect(causeOfA({ signedIn: new Set(['b@x.vn']) })).toEqual({ kind: 'signedIn' });
    expect(causeOfA({ progress: sign() })).toEqual({ kind: 'opened' });
  });

  test('fails the checks that keep it from being sent, and no warning', () => {
    expect(causeOfA({ progress: sign({ findings: [warned, failing] }) })).toEqual({
      kind: 'failing',
      findings: [failing],
    });
    for (const findings of [[], [warned]])
      expect(causeOfA({ progress: sign({ findings }) })).toEqual({ kind: 'checked' });
  });

  test('is told apart from its neighbour’s signs of life', () => {
    const { rows } = listOf({ progress: sign() });
    expect(rows.map(({ unit: code, cause }) => [code, cause.kind])).toEqual([
      ['A', 'opened'],
      ['B', 'neverOpened'],
    ]);
  });
});

describe('a returned report', () => {
  const heads = head({ review: returnedMark });
  const readOf = (progress: Known['progress']) => {
    const cause = causeOfA({ heads, progress });
    return cause?.kind === 'returned' ? cause.read : cause;
  };

  test('was read where its pane says so, of this review or a later one', () => {
    for (const readReview of [
      { revision: 1, number: 1 },
      { revision: 1, number: 2 },
      { revision: 2, number: 1 },
    ])
      expect(readOf(sign({ readReview }))).toBe('read');
  });

  test('was not read where its pane was there since and shows an earlier one', () => {
    expect(readOf(sign())).toBe('unread');
    const reviews = head({ review: { ...returnedMark, number: 2 } });
    const cause = causeOfA({ heads: reviews, progress: sign({ readReview: { revision: 1, number: 1 } }) });
    expect(cause).toMatchObject({ kind: 'returned', read: 'unread', review: { number: 2 } });
  });

  test('was read or not, nobody knows, where its pane was not there since', () => {
    expect(readOf([])).toBe('unknown');
    expect(readOf(sign({ seenAt: returnedMark.at }))).toBe('unknown');
  });
});

describe('a report that is there', () => {
  test('waits for the council, with what it leaves out', () => {
    expect(causeOfA({ heads: head({}, meeting(3).slice(0, 2)) })).toEqual({
      kind: 'waiting',
      revision: 1,
      submittedAt: '2023-12-14T03:00:00Z',
      missing: ['3'],
    });
  });

  test('is waited for no more once it is accepted, unless it leaves something out', () => {
    expect(rowOfA({ heads: head({ review: accepted }) })).toBeNull();
    expect(causeOfA({ heads: head({ review: accepted }, []) })).toMatchObject({
      kind: 'incomplete',
      missing: ['1', '2', '3'],
    });
  });

  test('of a unit out of the ranking is not waited for', () => {
    const decisions = { ...noDecisions, disqualified: { reason: 'Kỷ luật' } };
    expect(rowOfA({ heads: head({ decisions, review: returnedMark }) })).toBeNull();
  });
});

describe('time', () => {
  test.each([
    ['before it is due', BEFORE, [], false, false],
    ['after it was due', '2023-12-16T00:00:00Z', [], true, false],
    ['after the lock', '2023-12-21T00:00:00Z', [], true, true],
    [
      'after the lock, with more time',
      '2023-12-21T00:00:00Z',
      [extension('2023-12-25T10:00:00.000Z')],
      true,
      false,
    ],
    ['after its own lock', '2023-12-26T00:00:00Z', [extension('2023-12-25T10:00:00.000Z')], true, true],
    ['after more time was withdrawn', '2023-12-21T00:00:00Z', [extension(null)], true, true],
  ] as const)('%s', (_, now, extensions, late, locked) => {
    expect(rowOfA({ now, extensions })).toMatchObject({ late, locked });
    // What is to come again is late, whatever came before.
    expect(rowOfA({ now, extensions, heads: head({ review: returnedMark }) })).toMatchObject({
      late,
      locked,
    });
  });

  test('a report that came in time is not late while it waits', () => {
    const now = '2023-12-21T00:00:00Z';
    expect(rowOfA({ now, heads: head() })).toMatchObject({ late: false });
    expect(rowOfA({ now, heads: head({ late: true }) })).toMatchObject({ late: true });
  });

  test('more time is shown with its reason, unless the campaign itself gives more', () => {
    const given = extension('2023-12-25T10:00:00.000Z');
    expect(rowOfA({ extensions: [given] })).toMatchObject({ lockAt: given.lockAt, extension: given.reason });
    expect(rowOfA({ extensions: [extension('2023-12-18T10:00:00.000Z')] })).toMatchObject({
      lockAt: campaign.lockAt,
      extension: null,
    });
  });
});
