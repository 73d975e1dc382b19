/** Reviews of revisions, written together with the unit's head. */
import { Review } from '../../shared/model/review.ts';
import type { CampaignStore } from '../store/campaign-store.ts';
import { auditWrite } from './audit-rows.ts';
import { changeWrite } from './campaign-rows.ts';
import { partitionOf, reviewKey, reviewPrefix } from './keys.ts';
import { pack, packedProperties, unpackOwn } from './packed-value.ts';
import { headEntity } from './submission-rows.ts';
import type { Table } from './table.ts';

/** The store's methods that concern reviews. */
export function reviewRows(table: Table): Pick<CampaignStore, 'loadReviews' | 'appendReview'> {
  return {
    async *loadReviews(campaign, of) {
      const prefix = of === undefined ? 'review' : reviewPrefix(of);
      for await (const row of table.list(partitionOf(campaign), prefix))
        yield unpackOwn(Review, row, reviewKey);
    },
    async appendReview(review, head, audit, change) {
      const { campaign } = review;
      await table.transact([
        {
          kind: 'create',
          entity: {
            partitionKey: partitionOf(campaign),
            rowKey: reviewKey(review),
            ...packedProperties(pack(review)),
          },
        },
        { kind: 'put', entity: headEntity(campaign, head) },
        changeWrite(campaign, change),
        auditWrite(campaign, audit),
      ]);
    },
  };
}
