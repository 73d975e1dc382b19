import { expect, test } from 'vitest';
import type { FinalConcern } from '../../../../shared/model/snapshot.ts';
import {
  concernsNamed,
  finalConcerns,
  type ToAnnounce,
  validateSnapshot,
} from '../../../../shared/rules/check/validate-snapshot.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import { noExtensions } from '../../../../shared/rules/time/unit-locks.ts';
import { campaign, unit } from '../../fixtures/catalog.ts';
import { districtOf, meeting, published } from '../../fixtures/district.ts';
import { headWith, returnedMark } from '../../fixtures/heads.ts';

const AFTER = '2023-12-21T00:00:00Z';
const accepted = { ...returnedMark, decision: 'accepted' } as const;
const catalog = districtOf([unit('A'), unit('B')]);
const standingsOf = (metByB: number, review: typeof accepted | null = accepted) =>
  buildStandings(published(catalog), [
    headWith(catalog, 'A', meeting(3), { review: accepted }),
    headWith(catalog, 'B', meeting(metByB), { review }),
  ]);
const ready: ToAnnounce = { standings: standingsOf(2), campaign, locks: noExtensions, now: AFTER };

test.each<[string, Partial<ToAnnounce>, FinalConcern[]]>([
  ['nothing is left to do', {}, []],
  ['a report is missing', { standings: buildStandings(published(catalog), []) }, ['provisional']],
  ['the lock is still to come', { now: campaign.lockAt }, ['open']],
  ['a unit has longer', { locks: new Map([['A', '2023-12-21T00:00:01Z']]) }, ['open']],
  [
    'a unit that the catalog no longer has has longer',
    { locks: new Map([['X', '2023-12-21T00:00:01Z']]) },
    [],
  ],
  ['a unit had longer', { locks: new Map([['A', '2023-12-20T23:59:59Z']]) }, []],
  ['a report waits for its review', { standings: standingsOf(2, null) }, ['unreviewed']],
  ['units share a rank', { standings: standingsOf(3) }, ['tied']],
])('where %s, %o speaks against announcing: %j', (_, changes, concerns) => {
  expect(finalConcerns({ ...ready, ...changes })).toEqual(concerns);
});

test('what the council names is no issue, in interim standings nothing is', () => {
  const codes = (kind: 'interim' | 'final', despite: FinalConcern[]) =>
    validateSnapshot({ kind, despite }, ['open', 'tied']).map(({ code }) => code);
  expect(codes('final', [])).toEqual(['final-while-open', 'final-while-tied']);
  expect(codes('final', ['tied', 'provisional'])).toEqual(['final-while-open']);
  expect(codes('final', ['tied', 'open'])).toEqual([]);
  expect(codes('interim', [])).toEqual([]);
});

test('a refusal says its concerns again, in their order, and nothing else', () => {
  const refused = validateSnapshot({ kind: 'final', despite: [] }, ['tied', 'provisional']);
  expect(concernsNamed(refused)).toEqual(['provisional', 'tied']);
  expect(concernsNamed([{ code: 'schema' }])).toEqual([]);
});
