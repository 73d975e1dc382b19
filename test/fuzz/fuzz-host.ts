/** The built bundle in the local Functions host, for requests over real HTTP. */
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../../build/build-functions.ts';
import { createTableClient } from '../../functions/table-storage/table-client.ts';
import { openTableCampaignStore } from '../../functions/table-storage/table-campaign-store.ts';
import { type Azurite, startAzurite } from '../../local/azurite.ts';
import { startFunctionsHost } from '../../local/functions-host/functions-host.ts';
import { ON_TIME } from '../functions/support/sample-campaign.ts';
import { beginCampaign } from './begin-campaign.ts';
import type { RawAnswer } from './check-answer.ts';
import { logFaults, storeFaults } from './check-store.ts';
import type { FuzzPeople } from './fuzz-people.ts';
import type { FuzzedRequest } from './fuzzed-request.ts';
import { exchange } from './http-exchange.ts';
import { openVersions } from './prepare-request.ts';
import { AS_IT_IS, isSpoilt, spoilt, type WireChange } from './wire-change.ts';

export interface FuzzHost {
  readonly send: (request: FuzzedRequest, change: WireChange) => Promise<RawAnswer>;
  /** Sets the app's clock so many minutes on: an account may call 300 times in each. */
  readonly setMinute: (minute: number) => Promise<void>;
  /** What is wrong with the store and the log after all that was sent. */
  readonly faults: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

const TABLE = 'campaigns';

/** Starts it, with a campaign in which most units have reported. */
export async function startFuzzHost(people: FuzzPeople): Promise<FuzzHost> {
  const folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
  const azurite = await startAzurite();
  const lines: string[] = [];
  const host = await startFunctionsHost({
    bundle: await buildFunctions(folder),
    settings: settingsOf(people, azurite),
    clock: ON_TIME,
    onLog: (line) => lines.push(line),
  });
  const agent = new Agent({ keepAlive: true });
  const versions = openVersions();

  async function send(request: FuzzedRequest, change: WireChange): Promise<RawAnswer> {
    const sent = spoilt(await versions.prepare(request, people), change);
    const answer = await exchange(`${host.url}/api`, agent, sent);
    // What was spoilt may have reached something else.
    if (!isSpoilt(change)) versions.note(request, answer);
    return answer;
  }

  await beginCampaign((request) => send(request, AS_IT_IS));
  return {
    send,
    setMinute: (minute) => host.setClock(new Date(Date.parse(ON_TIME) + minute * 60_000).toISOString()),
    async faults() {
      await host.runTimer('aggregate');
      const client = createTableClient(azurite.connectionString, TABLE);
      return [
        ...(await storeFaults(openTableCampaignStore(client), client)),
        ...logFaults(lines, people.tokens),
        ...lines.filter((line) => !/^\[(?:information|warning)\] /.test(line)),
      ];
    },
    async close() {
      agent.destroy();
      await host.close();
      await azurite.close();
      await rm(folder, { recursive: true });
    },
  };
}

function settingsOf({ mint }: FuzzPeople, { connectionString }: Azurite): Record<string, string> {
  const { issuer, audience, tenant, scope, jwksUrl } = mint.settings;
  return {
    STORE_CONNECTION_STRING: connectionString,
    STORE_TABLE: TABLE,
    ISSUER_URL: issuer,
    AUDIENCE: audience,
    TENANT_ID: tenant,
    SCOPE: scope,
    JWKS_URL: jwksUrl,
    AGGREGATION_SCHEDULE: '0 0 0 1 1 *',
  };
}
