/** Late is not locked: after `dueAt` a report is accepted and marked, after `lockAt` it is refused. */
import type { Campaign } from '../../model/catalog.ts';
import type { Instant } from '../../model/identifiers.ts';
import { orderOf } from './instant-order.ts';

/** Whether a report received at `at` is late. The due instant itself is still on time. */
export function isLate(campaign: Campaign, at: Instant): boolean {
  return orderOf(at) > orderOf(campaign.dueAt);
}

/** Whether a lock no longer lets reports in at `at`: the campaign's, or a unit's own. The lock instant itself is still open. */
export function isLocked(campaign: Pick<Campaign, 'lockAt'>, at: Instant): boolean {
  return orderOf(at) > orderOf(campaign.lockAt);
}
