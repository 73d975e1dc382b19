/** The standings of this moment, fit to be frozen: a write while they are read is either wholly in them, or after them. */
import { ProblemError } from '../../shared/api/problem.ts';
import { canonicalJson } from '../../shared/digest/digest.ts';
import type { CampaignId, Instant } from '../../shared/model/identifiers.ts';
import type { Services } from '../endpoint/endpoint.ts';
import type { Stamp } from '../store/campaign-store.ts';
import { loadBasis, loadBasisOfNow, standingsAt, type StandingsAt } from './standings-at.ts';

/** A write takes well below a second: standings that are not settled after this many readings will not be soon. */
const MOST_READINGS = 5;

/** Standings with the cutoff by which the same ones can be made again from the store. */
export interface StandingsOfNow extends StandingsAt {
  readonly cutoff: Instant;
}

/**
 * The live standings with their cutoff. They are read again until the stamp has not moved in between, or the standings
 * came out the same: reports after the cutoff may come in all the while. Rejects with `unsettled` where every reading
 * differs. `stamp` is to be loaded before the call.
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
