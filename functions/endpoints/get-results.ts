import { buildResults } from '../../shared/rules/rank/campaign-results.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { answerOfCampaign } from './whole-campaign.ts';

/**
 * Live standings with the lines they are made of, so that whoever has both can add up for themselves. The moment they are
 * of is when they were asked for; it is no part of their version.
 */
export const getResults: Endpoint<'getResults'> = {
  operation: 'getResults',
  handle: (call, services) =>
    answerOfCampaign(call, services, (...campaign) => ({ ...buildResults(...campaign), asOf: call.now })),
};
