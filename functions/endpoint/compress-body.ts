/** Large answers go out compressed: the results of 3,300 units are 17 MB of JSON, and 1.2 MB of gzip. */
import type { HttpResponseInit } from '@azure/functions';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

/** Less than this is sent sooner than it is compressed. In characters of the JSON. */
const WORTH_IT = 65_536;

const compress = promisify(gzip);

/** Whether a caller that sends this `Accept-Encoding` takes gzip. One that says nothing, or `gzip;q=0`, does not. */
function takesGzip(acceptEncoding: string | null): boolean {
  return (acceptEncoding ?? '')
    .split(',')
    .some((coding) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(coding));
}

/**
 * The response with its JSON compressed, where that pays and the caller takes it. It stays the version that its ETag
 * says: only callers keep answers, each its own. No body holds a secret, such as a token, whose text its length could
 * betray.
 */
export async function compressBody(
  response: HttpResponseInit,
  acceptEncoding: string | null,
): Promise<HttpResponseInit> {
  if (response.jsonBody === undefined || !takesGzip(acceptEncoding)) return response;
  const text = JSON.stringify(response.jsonBody);
  if (text.length < WORTH_IT) return response;
  const { jsonBody: _replaced, ...rest } = response;
  const headers = new Headers(response.headers);
  headers.set('Content-Type', 'application/json');
  headers.set('Content-Encoding', 'gzip');
  return {
    ...rest,
    headers: Object.fromEntries(headers),
    body: await compress(text, { level: constants.Z_BEST_SPEED }),
  };
}
