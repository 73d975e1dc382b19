import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AuditTip,
  findChainFaults,
  nextEntry,
  noEntries,
  tipOf,
} from '../../../functions/store/audit-chain.ts';
import { AuditEntry, type AuditRecord } from '../../../shared/model/audit.ts';

const STREAM = 'unit~P1';

const record = (subject: string): AuditRecord => ({
  at: '2023-12-14T03:00:00.000Z',
  actor: { kind: 'account', account: 'p1@example.vn', oid: '11111111-2222-4333-8444-555555555555' },
  action: 'submit',
  subject,
  before: null,
  digest: 'a'.repeat(64),
});

function chainOf(length: number): { entries: AuditEntry[]; tip: AuditTip } {
  const entries: AuditEntry[] = [];
  let tip = noEntries;
  for (let place = 1; place <= length; place += 1) {
    const entry = nextEntry(STREAM, tip, record(`P1~${place}`));
    entries.push(entry);
    tip = tipOf(entry);
  }
  return { entries, tip };
}

test.each([0, 1, 5])('a chain of %i entries is whole as it was written', (length) => {
  const { entries, tip } = chainOf(length);
  expect(findChainFaults(STREAM, entries, tip)).toEqual([]);
});

describe('shows', () => {
  const { entries, tip } = chainOf(5);

  /** Every text that one turned bit makes of an entry, of those that are still an entry. */
  function withOneBitTurned(entry: AuditEntry): AuditEntry[] {
    const bytes = new TextEncoder().encode(JSON.stringify(entry));
    return Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const turned = bytes.slice();
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      try {
        return AuditEntry.parse(JSON.parse(new TextDecoder().decode(turned)));
      } catch {
        return null;
      }
    }).filter((changed): changed is AuditEntry => changed !== null);
  }

  test.each([...entries.keys()])('every single bit that is turned in entry %i', (place) => {
    const entry = entries[place];
    if (entry === undefined) throw new Error('no such entry');
    const changed = withOneBitTurned(entry);
    expect(changed.length).toBeGreaterThan(500);
    for (const other of changed) {
      expect(findChainFaults(STREAM, entries.with(place, other), tip)).not.toEqual([]);
    }
  });

  test('any entries that are missing, whichever', () => {
    fc.assert(
      fc.property(fc.subarray([...entries.keys()], { maxLength: 4 }), (kept) => {
        expect(
          findChainFaults(
            STREAM,
            kept.flatMap((place) => entries[place] ?? []),
            tip,
          ),
        ).not.toEqual([]);
      }),
    );
  });

  test('every other order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: 5 }), (moved) => {
        fc.pre(moved.some((entry, place) => entry !== entries[place]));
        expect(findChainFaults(STREAM, moved, tip)).not.toEqual([]);
      }),
    );
  });

  test('an entry said twice, and one of another chain', () => {
    const [first] = entries;
    if (first === undefined) throw new Error('no such entry');
    expect(findChainFaults(STREAM, [...entries, first], tip)).not.toEqual([]);
    const foreign = nextEntry('unit~P2', noEntries, record('P2~1'));
    expect(findChainFaults(STREAM, [foreign, ...entries.slice(1)], tip)).toMatchObject([
      { fault: 'broken', sequence: 1 },
      { fault: 'broken', sequence: 2 },
    ]);
  });

  test('an end that somebody cut off, though the rest holds', () => {
    expect(findChainFaults(STREAM, entries.slice(0, 3), tip)).toEqual([
      { fault: 'cut', stream: STREAM, sequence: 5 },
    ]);
  });
});
