/** A server as the flows meet it, over HTTP: it answers as a test says, and keeps what was to be written. */
import { createApi } from '../../../addin/api/client.ts';
import type { ThiDuaApi } from '../../../addin/flows/ports.ts';
import { problemBody } from '../../../shared/api/problem-body.ts';
import { ProblemError, type ProblemCode } from '../../../shared/api/problem.ts';

export interface Write {
  readonly body: unknown;
  /** The version to replace; `null` to create. */
  readonly replaces: number | null;
}

/** A problem's code, or a status and a body; a read that knows the ETag is answered with 304. */
export type FakeAnswer = ProblemCode | readonly [status: number, body: unknown, etag?: string];

export interface FakeServer {
  readonly api: ThiDuaApi;
  readonly written: readonly Write[];
  /** The last part of each path that was read, in order. */
  readonly asked: readonly string[];
}

/** Answers to reads go by the last part of the path: `submission`, or a campaign's id. */
export function openServer(reads: Readonly<Record<string, FakeAnswer>>, write: FakeAnswer): FakeServer {
  const written: Write[] = [];
  const asked: string[] = [];
  const fetch = async (url: unknown, { method, headers, body }: RequestInit = {}): Promise<Response> => {
    if (method === 'GET') {
      const name = String(url).split('/').at(-1) ?? '';
      asked.push(name);
      return responseTo(reads[name] ?? 'unexpected', new Headers(headers).get('if-none-match'));
    }
    const version = new Headers(headers).get('if-match')?.replaceAll('"', '') ?? null;
    const sent: unknown = await new Response(body).json();
    written.push({ body: sent, replaces: version === null ? null : Number(version) });
    return responseTo(write);
  };
  return {
    api: createApi({ baseUrl: 'https://example.vn/api', token: async () => 'a-token', fetch }),
    written,
    asked,
  };
}

function responseTo(answer: FakeAnswer, known: string | null = null): Response {
  const [status, body, etag] = typeof answer === 'string' ? problemAnswer(answer) : answer;
  if (etag === undefined) return Response.json(body, { status });
  if (etag === known) return new Response(null, { status: 304 });
  return Response.json(body, { status, headers: { etag } });
}

function problemAnswer(code: ProblemCode): [status: number, body: unknown, etag?: string] {
  const body = problemBody(new ProblemError(code));
  return [body.status, body];
}
