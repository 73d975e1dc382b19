/** One campaign in a store of its own, which the requests of a round meet one after another. */
import { gunzipSync } from 'node:zlib';
import type { HttpResponse } from '@azure/functions';
import { openTokenVerifier } from '../../functions/identity/verify-token.ts';
import { aggregate } from '../../functions/timers/aggregate.ts';
import { operations, pathParameters } from '../../shared/api/operations.ts';
import { HttpRequest } from '../functions/support/azure-functions.ts';
import { LOCKED, ON_TIME } from '../functions/support/sample-campaign.ts';
import { type Backend, openTestServer, type TestServer } from '../functions/support/test-server.ts';
import { beginCampaign } from './begin-campaign.ts';
import type { RawAnswer } from './check-answer.ts';
import { logFaults, storeFaults } from './check-store.ts';
import type { FuzzPeople } from './fuzz-people.ts';
import type { FuzzedRequest } from './fuzzed-request.ts';
import { openVersions } from './prepare-request.ts';

export interface FuzzWorld {
  /** Calls the operation's own handler, with the parameters as the host would have found them. */
  readonly send: (request: FuzzedRequest) => Promise<RawAnswer>;
  /** What is wrong with the store and the log after all that was sent; the store is gone then. */
  readonly close: () => Promise<readonly string[]>;
}

/** A campaign in which most units have reported. */
export async function openFuzzWorld(backend: Backend, people: FuzzPeople): Promise<FuzzWorld> {
  const verify = openTokenVerifier(people.mint.settings);
  const server = openTestServer(backend, undefined, { verifyToken: (header) => verify(header, ON_TIME) });
  const versions = openVersions();

  async function send(request: FuzzedRequest): Promise<RawAnswer> {
    const { method, path, headers, body } = await versions.prepare(request, people);
    const inPath = pathParameters(operations[request.operation]);
    const http = new HttpRequest({
      method,
      url: `https://example.vn/api/${path}`,
      params: Object.fromEntries(Object.entries(request.ids).filter(([name]) => inPath.has(name))),
      headers: { ...headers },
      ...(body === null ? {} : { body: { bytes: body } }),
    });
    server.now = request.now;
    const response = await server.send(request.operation, http);
    const answer = { status: response.status, headers: response.headers, text: await textOf(response) };
    versions.note(request, answer);
    return answer;
  }

  async function close(): Promise<readonly string[]> {
    const faults = await aggregationFaults(server);
    faults.push(...(await storeFaults(server.store, server.client)));
    faults.push(...logFaults(server.lines, people.tokens), ...server.errors);
    await server.client.deleteTable();
    return faults;
  }

  await beginCampaign(send);
  return { send, close };
}

/** As a client reads it that asked for gzip and got it. */
async function textOf(response: HttpResponse): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer());
  return (response.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}

/** Whatever was published and reported must not keep the timer from its work. */
async function aggregationFaults({ platform }: TestServer): Promise<string[]> {
  const faults: string[] = [];
  await aggregate(platform.services, LOCKED, {
    done: () => undefined,
    failed: (campaign, error) => faults.push(`${campaign} cannot be aggregated: ${String(error)}`),
  }).catch((error: unknown) => faults.push(String(error)));
  return faults;
}
