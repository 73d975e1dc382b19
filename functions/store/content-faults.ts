/** Checks that what the trail tells of is in the store as it was written, and that nothing else is. */
import type { AuditEntry } from '../../shared/model/audit.ts';
import type { ToldContent } from './told-content.ts';
import type { TrailFault } from './verify-trail.ts';
import type { Written, WrittenContent } from './written-content.ts';

/** Compares what the trail tells of with what the store holds. */
export function findContentFaults(
  told: ToldContent,
  { content, unreadable, frozen }: Pick<WrittenContent, 'content' | 'unreadable' | 'frozen'>,
): TrailFault[] {
  const faults = unreadable.map((where): TrailFault => ({ fault: 'unreadable', where }));
  for (const [where, written] of content) {
    const entry = told.entries.get(where);
    if (entry === undefined) faults.push({ fault: 'untold', where });
    else if (!isAsTold(written, entry)) faults.push({ fault: 'altered', where });
  }
  for (const where of new Set([...told.entries.keys(), ...told.implied, ...frozen])) {
    // What cannot be read is not missing.
    const isThere = content.has(where) || unreadable.some((name) => where.startsWith(name));
    if (!isThere) faults.push({ fault: 'missing', where });
  }
  return faults;
}

function isAsTold(written: Written, { digest, at }: AuditEntry): boolean {
  return written !== null && written.digest === digest && (written.at === null || written.at === at);
}
