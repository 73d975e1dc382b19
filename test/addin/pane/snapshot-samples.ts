/** Snapshots of a district for the pane's tests: 31 days, an interim and two final ones, and what changed between two. */
import type { FrozenComparison } from '../../../addin/flows/compare-frozen.ts';
import type { SnapshotSummary } from '../../../shared/model/snapshot.ts';
import { buildStandings } from '../../../shared/rules/rank/standings.ts';
import { changesByBlock } from '../../../shared/rules/snapshots/changes-by-block.ts';
import { compareSnapshots } from '../../../shared/rules/snapshots/compare-snapshots.ts';
import { unit } from '../../shared/fixtures/catalog.ts';
import { districtOf, meeting, published } from '../../shared/fixtures/district.ts';
import { headWith, returnedMark } from '../../shared/fixtures/heads.ts';
import { campaign } from './pane-samples.ts';

const base: SnapshotSummary = {
  id: '1',
  kind: 'interim',
  name: 'Sơ kết đợt 1',
  reason: 'Thông báo 12/TB-HĐTĐKT',
  despite: [],
  by: 'thidua@govap.example.vn',
  frozenAt: '2023-12-08T02:30:00.000Z',
  cutoff: '2023-12-08T02:30:00.000Z',
  catalogVersion: 3,
  provisional: true,
  reportedUnits: 21,
  assignedUnits: 34,
  standingsDigest: '3f2a91bc07de'.padEnd(64, '0'),
  digest: '5e'.repeat(32),
};

export const interim = base;
const firstFinal: SnapshotSummary = {
  ...base,
  id: '2',
  kind: 'final',
  name: 'Tổng kết',
  reason: '',
  despite: ['unreviewed', 'tied'],
  frozenAt: '2023-12-16T03:00:00.000Z',
  cutoff: '2023-12-16T03:00:00.000Z',
  provisional: false,
  reportedUnits: 34,
};
export const corrected: SnapshotSummary = {
  ...firstFinal,
  id: '3',
  name: 'Tổng kết, đính chính',
  despite: [],
  cutoff: '2023-12-18T03:00:00.000Z',
};

/** Of the days before the first final one, the newest first. */
export const days: readonly SnapshotSummary[] = Array.from({ length: 31 }, (_, ago) => {
  const end = Date.parse('2023-12-14T17:00:00.000Z') - ago * 86_400_000;
  return {
    ...base,
    id: new Date(end - 1).toISOString().slice(0, 10),
    kind: 'daily',
    name: null,
    reason: '',
    by: null,
    frozenAt: new Date(end + 300_000).toISOString(),
    cutoff: new Date(end).toISOString(),
    reportedUnits: 34 - ago,
  } as const;
});

export const all = [corrected, firstFinal, ...days, interim].toSorted(
  (a, b) => Date.parse(b.cutoff) - Date.parse(a.cutoff),
);

/** Many wards and two departments, of which so many wards report again, better. */
export function comparisonOf(wards: number, better: number): FrozenComparison {
  const catalog = districtOf([
    ...Array.from({ length: wards }, (_, n) => unit(`P${n + 1}`, { name: `Phường ${n + 1}` })),
    unit('KT', { name: 'Phòng Kinh tế', block: 'Q' }),
    unit('NV', { name: 'Phòng Nội vụ', block: 'Q' }),
  ]);
  const named = { ...catalog, campaign };
  const heads = (improved: number, isReturned: boolean) => [
    ...Array.from({ length: wards }, (_, n) => ({
      ...headWith(named, `P${n + 1}`, meeting(n >= wards - improved ? 3 : 1)),
      revision: n >= wards - improved ? 2 : 1,
    })),
    headWith(named, 'KT', meeting(2), isReturned ? { review: returnedMark } : {}),
    headWith(named, 'NV', meeting(1)),
  ];
  const before = buildStandings(published(named), heads(0, false));
  const after = buildStandings(published(named), heads(better, true));
  const comparison = compareSnapshots(before, after, null);
  return {
    earlier: interim.id,
    later: null,
    blocks: changesByBlock(before, after, comparison),
    totals: comparison.totals,
    catalog: named,
  };
}
