import { ProblemError } from '../../shared/api/problem.ts';
import { type AuditEntry, streamOf } from '../../shared/model/audit.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { UnreadableEntry } from '../store/store-errors.ts';

/** Half of what the store gives at once, so that a page and a look at what follows it cost one request. */
const ENTRIES_A_PAGE = 500;

/** A page of the audit trail. An entry that is not as it was written is an error, and never left out. */
export const getAudit: Endpoint<'getAudit'> = {
  operation: 'getAudit',
  async handle({ params: { campaign, unit, after } }, { store }) {
    if ((await store.loadStamp(campaign)) === null) throw new ProblemError('unknown-campaign');
    const part = {
      ...(unit === undefined ? {} : { stream: streamOf(unit) }),
      ...(after === undefined ? {} : { after }),
    };
    const entries: AuditEntry[] = [];
    let last: string | null = null;
    for await (const row of store.loadAudit(campaign, part)) {
      if ('unreadable' in row) throw new UnreadableEntry(`${row.cursor}: ${row.unreadable}`);
      if (entries.length === ENTRIES_A_PAGE) return { kind: 'ok', body: { entries, next: last } };
      entries.push(row.entry);
      last = row.cursor;
    }
    return { kind: 'ok', body: { entries, next: null } };
  },
};
