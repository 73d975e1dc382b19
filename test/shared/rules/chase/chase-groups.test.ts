import { describe, expect, test } from 'vitest';
import {
  chasedUnits,
  chaseGroups,
  chaseKinds,
  narrowChased,
  owesReport,
} from '../../../../shared/rules/chase/chase-groups.ts';
import { unit } from '../../fixtures/catalog.ts';
import { causes, chaseRow } from '../../fixtures/chase-rows.ts';

const units = [
  unit('A', { name: 'Phường Đông Hưng' }),
  unit('B', { name: 'Phường 2', block: 'Q' }),
  unit('C', { name: 'Phường Đông Hoà' }),
];
const seen = (seenAt: string) => ({ progress: { seenAt, catalogVersion: 1, findings: null } });

test('causes come in the order of urgency, whatever order the units are in', () => {
  const rows = chaseKinds.toReversed().map((kind, at) => chaseRow(String(at), causes[kind]));
  expect(chaseGroups(chasedUnits(rows, [])).map(({ kind }) => kind)).toEqual(chaseKinds);
});

test('within a cause whoever has been quiet for longest comes first, before them whoever never stirred', () => {
  const rows = [
    chaseRow('A', causes.opened, seen('2023-12-13T01:00:00Z')),
    chaseRow('B', causes.opened, seen('2023-12-12T01:00:00.5Z')),
    chaseRow('C', causes.opened),
  ];
  const [group] = chaseGroups(chasedUnits(rows, units));
  expect(group?.units.map(({ row }) => row.unit)).toEqual(['C', 'B', 'A']);
});

test('a unit that only waits for the council owes nothing; one whose report leaves something out does', () => {
  const owing = Object.values(causes).filter((cause) => owesReport({ cause }));
  expect(owing.map(({ kind }) => kind)).toEqual(chaseKinds.filter((kind) => kind !== 'waiting'));
  expect(owesReport({ cause: { ...causes.waiting, missing: ['1'] } })).toBe(true);
});

describe('units are found', () => {
  const all = chasedUnits(
    [
      chaseRow('A', causes.opened),
      chaseRow('B', causes.opened, { block: 'Q' }),
      chaseRow('C', causes.opened),
    ],
    units,
  );
  test.each([
    [null, '', ['A', 'B', 'C']],
    [null, ' dong ', ['A', 'C']],
    [null, 'ĐÔNG HOÀ', ['C']],
    [null, 'b', ['B']],
    ['P', '', ['A', 'C']],
    ['Q', 'dong', []],
  ])('in block %s by “%s”', (block, words, found) => {
    expect(narrowChased(all, { block, words }).map(({ row }) => row.unit)).toEqual(found);
  });
});

test('a unit that the catalog no longer names goes by its code', () => {
  expect(chasedUnits([chaseRow('Z', causes.opened)], units)[0]?.name).toBe('Z');
});
