// Clerks: each submits revision after revision for a unit of its own, over HTTP and with a real token.
import { Agent, type OutgoingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { Receipt } from '../../../shared/model/receipt.ts';
import type { Submission } from '../../../shared/model/submission.ts';
import type { CampaignId, UnitCode } from '../../../shared/model/identifiers.ts';
import { digestOf } from '../../../shared/digest/digest.ts';
import { INDICATORS, sizedCatalog, sizedSubmission } from '../sized-campaign.ts';
import { revisionMark } from './revision-mark.ts';
import { type Client, serveRounds } from './rounds.ts';

export interface SubmitConfig {
  readonly apiBase: string;
  readonly campaign: CampaignId;
  readonly clerks: readonly { readonly unit: UnitCode; readonly token: string }[];
}

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
}

serveRounds<SubmitConfig>(async ({ apiBase, campaign, clerks }, turns) => {
  const agent = new Agent({ keepAlive: true, maxSockets: clerks.length });
  const catalog = sizedCatalog(campaign, { units: 1, indicators: INDICATORS });
  return Promise.all(
    clerks.map(async ({ unit, token }): Promise<Client> => {
      const authorization = `Bearer ${token}`;
      // Nobody submits who has not opened the campaign, which is also what makes the account theirs.
      const opened = await send('GET', `${apiBase}/campaigns/${campaign}`, {
        agent,
        headers: { authorization },
      });
      requireStatus(200, opened, unit);
      const url = `${apiBase}/campaigns/${campaign}/units/${unit}/submission`;
      // Written before the clock runs, as every clerk's own machine would.
      const submissions = Array.from({ length: turns }, (_, turn) => sizedSubmission(catalog, unit, turn));
      const bodies = submissions.map((submission) => JSON.stringify(submission));
      return async (turn) => {
        const body = bodies[turn - 1] ?? '';
        const headers = {
          ...(turn === 1 ? { 'if-none-match': '*' } : { 'if-match': `"${turn - 1}"` }),
          authorization,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        };
        const answer = await send('PUT', url, { agent, headers }, body);
        requireStatus(201, answer, unit);
        return () => acknowledgedRevision(answer, turn, submissions[turn - 1]);
      };
    }),
  );
});

function acknowledgedRevision({ body }: Answer, turn: number, sent: Submission | undefined): string {
  const receipt = Receipt.parse(JSON.parse(body));
  if (sent === undefined || receipt.revision !== turn || receipt.digest !== digestOf(sent))
    throw new Error(`turn ${turn} got the receipt of something else: ${body}`);
  return revisionMark(receipt);
}

function requireStatus(wanted: number, { status, body }: Answer, unit: UnitCode): void {
  if (status !== wanted) throw new Error(`${unit} was answered ${status}: ${body}`);
}

async function send(
  method: 'GET' | 'PUT',
  url: string,
  options: { readonly agent: Agent; readonly headers: OutgoingHttpHeaders },
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { ...options, method });
    sent.once('response', (response) => {
      text(response).then((answered) => resolve({ status: response.statusCode, body: answered }), reject);
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
