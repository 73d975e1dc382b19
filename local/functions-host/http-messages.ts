import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RpcHttpRequest, RpcTypedData } from './core-api.ts';

// The Functions host's own limit; the app answers 413 to less.
const MAX_BODY_BYTES = 100 * 1024 * 1024;

/** The body is above the Functions host's 100 MB. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/**
 * Reads a request into the shape that the Functions host sends to the worker; `params` are the route's. Repeated query
 * keys become one comma-joined value. A body sent in chunks without a Content-Length arrives empty, as it does through
 * the real host. Throws `BodyTooLargeError` above 100 MB.
 */
export async function readRequest(
  request: IncomingMessage,
  url: URL,
  params: Readonly<Record<string, string>>,
): Promise<RpcHttpRequest> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const query: Record<string, string> = {};
  for (const name of url.searchParams.keys()) query[name] = url.searchParams.getAll(name).join(',');
  const bytes = await readBody(request);
  return { url: url.href, method: request.method ?? 'GET', headers, query, params, body: { bytes } };
}

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) throw new BodyTooLargeError();
    chunks.push(chunk);
  }
  return request.headers['content-length'] === undefined ? new Uint8Array() : Buffer.concat(chunks);
}

/**
 * Writes what a function returned, as the library sends it; `null`, from a function that returned nothing, is a 204.
 * Throws for cookies, which the local host does not write, and for a header value that HTTP cannot carry.
 */
export function writeResponse(response: ServerResponse, returned: RpcTypedData | null): void {
  const http = returned?.http;
  if (http === undefined) {
    response.writeHead(204).end();
    return;
  }
  if (!('statusCode' in http)) throw new Error('the library returned a request instead of a response');
  if (http.cookies.length > 0) throw new Error('the local host does not write cookies');
  response.writeHead(Number(http.statusCode), http.headers);
  response.end(http.body?.bytes ?? http.body?.string);
}
