/** What store and log are like after whatever was sent. */
import type { TableClient } from '@azure/data-tables';
import type { CampaignStore } from '../../functions/store/campaign-store.ts';
import { findTrailFaults } from '../../functions/store/verify-trail.ts';
import { readTrail } from '../functions/support/read-trail.ts';
import { COUNCIL_ACCOUNT, textsOf } from './fuzz-people.ts';
import { marksOf, UNITS } from './marked-campaign.ts';

/**
 * What is wrong with a store: a trail that does not hold, something written by whom it is not for, a row that is none of
 * this program's.
 */
export async function storeFaults(store: CampaignStore, client: TableClient): Promise<string[]> {
  const faults = await keyFaults(client);
  for (const campaign of await store.loadCampaignIds()) {
    const found = await findTrailFaults(store, campaign);
    faults.push(...found.map(({ fault, where }) => `${campaign}: ${fault} ${where}`));
    for (const { action, subject, actor } of await readTrail(store, campaign)) {
      const writer = actor.kind === 'account' ? actor.account : actor.timer;
      if (!mayWrite(writer, action, subject)) faults.push(`${campaign}: ${action} ${subject} by ${writer}`);
    }
  }
  return faults;
}

/** A unit's account reports for its unit, each binds itself, the rest is the council's, whose role units can have too. */
function mayWrite(writer: string, action: string, subject: string): boolean {
  switch (action) {
    case 'submit':
      return writer === marksOf(subject.split('~')[0] ?? '').account;
    case 'bind-account':
      return writer === subject;
    case 'review':
    case 'extend':
    case 'publish-catalog':
    case 'release-account':
      return writer === COUNCIL_ACCOUNT || UNITS.some((unit) => writer === marksOf(unit).account);
    case 'freeze-snapshot':
      return subject.includes('-') ? writer === 'aggregate' : mayWrite(writer, 'review', subject);
    default:
      return writer === 'aggregate';
  }
}

/** What a campaign's partition may hold. */
const ROWS =
  /^(?:stamp|catalog~\d{8}~\d\d|(?:head|rev|audit~unit)~[A-Za-z0-9][A-Za-z0-9.-]{0,31}(?:~\d{8})?|review~[A-Za-z0-9][A-Za-z0-9.-]{0,31}~\d{8}~\d{8}|progress~[A-Za-z0-9][A-Za-z0-9.-]{0,31}|extension~[A-Za-z0-9][A-Za-z0-9.-]{0,31}~\d{8}|account~[0-9a-f]{64}|audit~campaign~\d{8}|audit~account~[0-9a-f]{64}~\d{8}|snapshot~\d{4}-\d\d-\d\d|snapshot~council~\d{8})$/;

async function keyFaults(client: TableClient): Promise<string[]> {
  const faults: string[] = [];
  for await (const { partitionKey = '', rowKey = '' } of client.listEntities()) {
    const isIndex = partitionKey === 'campaigns' && /^[a-z0-9][a-z0-9-]{0,62}$/.test(rowKey);
    const isCampaign = /^campaign~[a-z0-9][a-z0-9-]{0,62}$/.test(partitionKey) && ROWS.test(rowKey);
    if (!isIndex && !isCampaign) faults.push(`there is a row ${partitionKey} ${rowKey}`);
  }
  return faults;
}

/** What the log tells that it must not: marks and tokens. */
export function logFaults(lines: readonly string[], tokens: ReadonlySet<string>): string[] {
  const secrets = [...UNITS.flatMap((unit) => textsOf(marksOf(unit))), ...tokens, COUNCIL_ACCOUNT];
  const log = lines.join('\n');
  return secrets.filter((secret) => log.includes(secret)).map((secret) => `the log tells ${secret}`);
}
