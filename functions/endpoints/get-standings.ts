import { buildStandings } from '../../shared/rules/rank/standings.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { answerOfCampaign } from './whole-campaign.ts';

/** Live standings under the current catalog. */
export const getStandings: Endpoint<'getStandings'> = {
  operation: 'getStandings',
  handle: (call, services) => answerOfCampaign(call, services, buildStandings),
};
