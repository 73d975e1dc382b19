/** One request over HTTP as it is, which `fetch` would tidy up. */
import { type Agent, request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import type { RawAnswer } from './check-answer.ts';
import type { SentRequest } from './prepare-request.ts';

/** Headers that say how a message is carried: with others than its own it is no message. */
const OF_THE_WIRE = ['content-length', 'transfer-encoding', 'expect', 'te'];

/** Sends it below an API's base and hears the whole answer. */
export async function exchange(base: string, agent: Agent, request: SentRequest): Promise<RawAnswer> {
  const { hostname, port, pathname } = new URL(base);
  const headers = Object.entries(request.headers).filter(([name]) => !OF_THE_WIRE.includes(name));
  const body = request.body ?? new Uint8Array();
  return new Promise((resolve, reject) => {
    const sent = httpRequest({
      agent,
      hostname,
      port,
      method: request.method,
      path: `${pathname}/${request.path}`,
      headers: { ...Object.fromEntries(headers), 'content-length': body.length },
    });
    sent.once('response', (response) => {
      const given = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
      const isZipped = response.headers['content-encoding'] === 'gzip';
      const read = text(isZipped ? response.pipe(createGunzip()) : response).then((body) => ({
        status: response.statusCode ?? 0,
        headers: new Headers(given.map(([name, value]) => [name, value])),
        text: body,
      }));
      read.then(resolve, reject);
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
