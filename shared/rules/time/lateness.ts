/** Late is not locked: after `dueAt` a report is accepted and marked, after `lockAt` it is refused. */
import type { Campaign } from '../../model/catalog.ts';
import type { Instant } from '../../model/identifiers.ts';
import { orderOf } from './instant-order.ts';

/** Whether a report received at `at` is late. The due instant itself is still on time. */
export function isLate(campaign: Campaign, at: Instant): boolean {
  return orderOf(at) > orderOf(campaign.dueAt);
}

/** Whether the campaign no longer takes reports at `at`. The lock instant itself is still open. */
export function isLocked(campaign: Campaign, at: Instant): boolean {
  return orderOf(at) > orderOf(campaign.lockAt);
}
