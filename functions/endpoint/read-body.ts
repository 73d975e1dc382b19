/** A request's body as JSON, refused as early as can be. */
import type { HttpRequest } from '@azure/functions';
import { ProblemError } from '../../shared/api/problem.ts';
import { parseJson } from '../parse-json.ts';

const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/**
 * The body's JSON value. Rejects with `unsupported-media-type` unless it is plain JSON in UTF-8, with `body-too-large`
 * above `maxBytes` (declared or found), with `malformed-json` where it is not JSON.
 */
export async function readJsonBody(request: HttpRequest, maxBytes: number): Promise<unknown> {
  const { headers } = request;
  if (!JSON_TYPE.test(headers.get('content-type') ?? '') || isEncoded(headers)) {
    throw new ProblemError('unsupported-media-type');
  }
  if (Number(headers.get('content-length')) > maxBytes) throw tooLarge(maxBytes);
  return jsonOf(await readAtMost(request, maxBytes));
}

function isEncoded(headers: Headers): boolean {
  return (headers.get('content-encoding') ?? 'identity').toLowerCase() !== 'identity';
}

/** The declared length may lie, so what arrives is counted too. */
async function readAtMost(request: HttpRequest, maxBytes: number): Promise<Uint8Array> {
  if (request.body === null) return new Uint8Array();
  const stream: AsyncIterable<Uint8Array> = request.body;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new ProblemError('malformed-json', {}, { cause });
  }
}

function tooLarge(maxBytes: number): ProblemError {
  return new ProblemError('body-too-large', { detail: `at most ${maxBytes} bytes` });
}
