/** The standings of this moment as they can be frozen: what is written while they are read is in them, or comes after them. */
import { ProblemError } from '../../shared/api/problem.ts';
import { canonicalJson } from '../../shared/digest/digest.ts';
import type { CampaignId, Instant } from '../../shared/model/identifiers.ts';
import type { Services } from '../endpoint/endpoint.ts';
import type { Stamp } from '../store/campaign-store.ts';
import { loadBasis, loadBasisOfNow, standingsAt, type StandingsAt } from './standings-at.ts';

/** A write that is on its way takes well below a second; whatever is not settled after so many readings will not be soon. */
const MOST_READINGS = 5;

/** With the cutoff that makes the same standings again of what is stored. */
export interface StandingsOfNow extends StandingsAt {
  readonly cutoff: Instant;
}

/**
 * Read again until nothing was written meanwhile, as the stamp tells, or nothing that counts: reports of after the cutoff
 * may come in all the while. Rejects with `unsettled` where each reading finds others. `stamp` was loaded before.
 */
export async function standingsOfNow(
  services: Pick<Services, 'store' | 'catalogs'>,
  campaign: CampaignId,
  stamp: Stamp,
  now: Instant,
): Promise<StandingsOfNow> {
  const basis = await loadBasisOfNow(services, campaign, now);
  const { cutoff } = basis;
  let found = await standingsAt(basis, services);
  let { change } = stamp;
  for (let readings = 1; readings < MOST_READINGS; readings += 1) {
    const moved = await services.store.loadStamp(campaign);
    if (found === null || moved === null) throw new ProblemError('unknown-campaign');
    if (moved.change === change) return { ...found, cutoff };
    const again = await standingsAt(await loadBasis(services, campaign, cutoff), services);
    if (again !== null && canonicalJson(again.standings) === canonicalJson(found.standings))
      return { ...again, cutoff };
    ({ change } = moved);
    found = again;
  }
  throw new ProblemError('unsettled');
}
