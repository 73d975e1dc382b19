/** What a round begins with. */
import { CAMPAIGN, ON_TIME } from '../functions/support/sample-campaign.ts';
import type { RawAnswer } from './check-answer.ts';
import type { Caller, FuzzedRequest } from './fuzzed-request.ts';
import { marksOf, UNITS } from './marked-campaign.ts';

const good = {
  authorization: { kind: 'good' },
  now: ON_TIME,
  query: [],
  headers: [['if-none-match', { text: '*' }]],
  standingsFor: 'units',
  json: [],
  bytes: { kind: 'asIs' },
} as const;

/** A request of which nothing is wrong. */
function goodRequest(operation: FuzzedRequest['operation'], caller: Caller, unit: string): FuzzedRequest {
  return {
    ...good,
    operation,
    caller,
    ids: { campaign: CAMPAIGN, unit, account: marksOf(unit).account, revision: '1', snapshot: '1' },
  };
}

/** The council publishes, all units but the last report, one gets an extension, and the standings are frozen. Throws where they cannot. */
export async function beginCampaign(send: (request: FuzzedRequest) => Promise<RawAnswer>): Promise<void> {
  const council: Caller = { unit: null, roles: ['Council'], isSuccessor: false };
  const requests = UNITS.slice(0, -1).map((unit) =>
    goodRequest('putSubmission', { unit, roles: ['Unit'], isSuccessor: false }, unit),
  );
  const setUp = [
    goodRequest('putCampaign', council, 'P1'),
    ...requests,
    goodRequest('putExtension', council, 'P1'),
    goodRequest('postSnapshot', council, 'P1'),
  ];
  for (const request of setUp) {
    const { status, text } = await send(request);
    if (status !== 201) throw new Error(`the campaign cannot begin: ${status} ${text}`);
  }
}
