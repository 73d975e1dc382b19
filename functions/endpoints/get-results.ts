import { buildResults } from '../../shared/rules/rank/campaign-results.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { answerOfCampaign } from './whole-campaign.ts';

/** Live standings with the lines they are made of, so that whoever has both can add up for themselves. */
export const getResults: Endpoint<'getResults'> = {
  operation: 'getResults',
  handle: (call, services) => answerOfCampaign(call, services, buildResults),
};
