/**
 * Chains of audit entries: each entry has the hash of the one before it, and where a chain ends is stored elsewhere, in
 * the unit's head or the campaign's stamp. So any changed, moved or missing entry shows, even the last one.
 */
import * as z from 'zod/mini';
import { digestOf } from '../../shared/digest/digest.ts';
import { Digest } from '../../shared/model/identifiers.ts';
import type { AuditEntry, AuditRecord, AuditStream } from '../../shared/model/audit.ts';

/** Where a chain ends: how many entries it has, and the hash of the last. */
export const AuditTip = z.object({ sequence: z.int(), hash: Digest });
export type AuditTip = z.infer<typeof AuditTip>;

/** The end of a chain that has no entries yet. */
export const noEntries: AuditTip = { sequence: 0, hash: '0'.repeat(64) };

/** A record as the entry that continues a chain. */
export function nextEntry(stream: AuditStream, tip: AuditTip, record: AuditRecord): AuditEntry {
  return { stream, sequence: tip.sequence + 1, previous: tip.hash, ...record };
}

/** The end of a chain whose last entry this is. */
export function tipOf(entry: AuditEntry): AuditTip {
  return { sequence: entry.sequence, hash: digestOf(entry) };
}

/**
 * What is wrong with a chain: `broken` at an entry that does not follow on the one before it (changed, moved, or with one
 * missing before it), `cut` where the entries do not end as the tip says.
 */
export interface ChainFault {
  readonly fault: 'broken' | 'cut';
  readonly stream: AuditStream;
  /** The number of the entry that does not follow, or that the chain should end with. */
  readonly sequence: number;
}

/** What is wrong with the entries of one stream, in order, given its tip. Empty where all is as it was written. */
export function findChainFaults(
  stream: AuditStream,
  entries: readonly AuditEntry[],
  tip: AuditTip,
): ChainFault[] {
  const faults: ChainFault[] = [];
  let before = noEntries;
  for (const entry of entries) {
    const follows =
      entry.stream === stream && entry.sequence === before.sequence + 1 && entry.previous === before.hash;
    if (!follows) faults.push({ fault: 'broken', stream, sequence: before.sequence + 1 });
    before = tipOf(entry);
  }
  const ends = before.sequence === tip.sequence && before.hash === tip.hash;
  return ends ? faults : [...faults, { fault: 'cut', stream, sequence: tip.sequence }];
}
