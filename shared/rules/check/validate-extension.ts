/** The checks that an extension passes. The pane runs this list for speed, the server for authority. */
import type { Campaign } from '../../model/catalog.ts';
import type { Extension, ExtensionRequest } from '../../model/extension.ts';
import { looksBlank, type Instant } from '../../model/identifiers.ts';
import { issueError, type Issue } from '../../model/issue.ts';
import { isBefore } from '../time/instant-order.ts';

/** What an extension is checked against. */
export interface ExtensionSituation {
  readonly campaign: Pick<Campaign, 'lockAt'>;
  /** The extension in force for the unit; `null`: none. */
  readonly inForce: Extension | null;
  readonly now: Instant;
}

type ExtensionCheck = (request: ExtensionRequest, situation: ExtensionSituation) => Issue[];

/** What keeps an extension from being written; empty where nothing does. */
export function validateExtension(request: ExtensionRequest, situation: ExtensionSituation): Issue[] {
  return extensionChecks.flatMap((check) => check(request, situation));
}

const forAReason: ExtensionCheck = ({ reason }) =>
  looksBlank(reason) ? [issueError('extension-without-reason', { field: 'reason' })] : [];

/** Up to the campaign's own lock every unit may report anyway. */
const afterTheLock: ExtensionCheck = ({ lockAt }, { campaign }) =>
  lockAt === null || isBefore(campaign.lockAt, lockAt)
    ? []
    : [
        issueError('extension-before-lock', {
          field: 'lockAt',
          params: { text: lockAt, limit: campaign.lockAt },
        }),
      ];

/** An extension that ends in the past is a slip: to end one, it is withdrawn. Of one before the lock enough is said. */
const stillToCome: ExtensionCheck = ({ lockAt }, { campaign, now }) =>
  lockAt === null || isBefore(now, lockAt) || !isBefore(campaign.lockAt, lockAt)
    ? []
    : [issueError('extension-over', { field: 'lockAt', params: { text: lockAt } })];

const somethingToWithdraw: ExtensionCheck = ({ lockAt }, { inForce }) =>
  lockAt === null && inForce === null ? [issueError('extension-not-there', { field: 'lockAt' })] : [];

const extensionChecks: readonly ExtensionCheck[] = [
  forAReason,
  afterTheLock,
  stillToCome,
  somethingToWithdraw,
];
