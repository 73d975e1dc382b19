import type { IncomingMessage, ServerResponse } from 'node:http';
import hostJson from '../../functions/host.json' with { type: 'json' };

// Azure's platform CORS answers the preflight itself, before any function runs, and puts its own
// `Access-Control-*` headers in place of the app's. It has a list of origins and a credentials switch, but no
// setting for exposed headers: there a pane on another origin reads ETag only when the header comes from
// `customHeaders` in host.json or from a gateway. So it is what host.json says here too, and nothing else.
const EXPOSED = hostJson.extensions.http.customHeaders['Access-Control-Expose-Headers'];
const PREFLIGHT_SECONDS = 600;

/**
 * Adds the CORS headers that an allowed origin gets, and answers a preflight: true when the request was one. A
 * preflight of any other origin is answered without the headers, so that the browser refuses the call. `allowedOrigins`
 * are exact, for example `https://localhost:3000`.
 */
export function answerCors(
  request: IncomingMessage,
  response: ServerResponse,
  allowedOrigins: readonly string[],
): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return false;
  const wantedMethod = request.headers['access-control-request-method'];
  const isPreflight = request.method === 'OPTIONS' && wantedMethod !== undefined;
  response.setHeader('Vary', 'Origin');
  if (allowedOrigins.includes(origin)) {
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Expose-Headers', EXPOSED);
    if (isPreflight) {
      const wantedHeaders = request.headers['access-control-request-headers'];
      response.setHeader('Access-Control-Allow-Methods', wantedMethod);
      if (wantedHeaders !== undefined) response.setHeader('Access-Control-Allow-Headers', wantedHeaders);
      response.setHeader('Access-Control-Max-Age', PREFLIGHT_SECONDS);
    }
  }
  if (isPreflight) response.writeHead(204).end();
  return isPreflight;
}
