/** Heads of accounts. */
import { AccountHead } from '../store/account-head.ts';
import type { CampaignStore } from '../store/campaign-store.ts';
import { ConflictError } from '../store/store-errors.ts';
import { auditWrite } from './audit-rows.ts';
import { accountKey, partitionOf } from './keys.ts';
import { pack, packedProperties, unpackOwn } from './packed-value.ts';
import type { Row, Table, Write } from './table.ts';

/** The store's methods that concern accounts. */
export function accountRows(
  table: Table,
): Pick<CampaignStore, 'loadAccount' | 'loadAccounts' | 'writeAccount'> {
  return {
    async loadAccount(campaign, account) {
      const row = await table.get(partitionOf(campaign), accountKey(account));
      return row === null ? null : { etag: row.etag, head: ownAccount(row) };
    },
    async loadAccounts(campaign) {
      const heads: AccountHead[] = [];
      for await (const row of table.list(partitionOf(campaign), 'account')) heads.push(ownAccount(row));
      return heads;
    },
    async writeAccount(campaign, head, etag, audit) {
      const entity = {
        partitionKey: partitionOf(campaign),
        rowKey: accountKey(head.account),
        ...packedProperties(pack(head)),
      };
      const write: Write = etag === null ? { kind: 'create', entity } : { kind: 'replace', entity, etag };
      try {
        return await table.transact([write, auditWrite(campaign, audit)]);
      } catch (error) {
        if (error instanceof ConflictError) return false;
        throw error;
      }
    },
  };
}

function ownAccount(row: Row): AccountHead {
  return unpackOwn(AccountHead, row, ({ account }) => accountKey(account));
}
