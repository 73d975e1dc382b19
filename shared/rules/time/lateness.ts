/** Late is not locked: after `dueAt` a report is accepted and marked, after `lockAt` it is refused. */
import type { Campaign } from '../../model/catalog.ts';
import type { Instant } from '../../model/identifiers.ts';
import { isBefore } from './instant-order.ts';

/** Whether a report received at `at` is late. The due instant itself is still on time. */
export function isLate(campaign: Campaign, at: Instant): boolean {
  return isBefore(campaign.dueAt, at);
}

/**
 * Whether a report received at `at` is refused, by the campaign's lock or a unit's own. The lock instant itself is
 * still open.
 */
export function isLocked(campaign: Pick<Campaign, 'lockAt'>, at: Instant): boolean {
  return isBefore(campaign.lockAt, at);
}
