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

/** A problem's code, or a status and a body. */
export type FakeAnswer = ProblemCode | readonly [status: number, body: unknown];

export interface FakeServer {
  readonly api: ThiDuaApi;
  readonly written: readonly Write[];
}

/** Answers to reads go by the last part of the path: `submission`, or a campaign's id. */
export function openServer(reads: Readonly<Record<string, FakeAnswer>>, write: FakeAnswer): FakeServer {
  const written: Write[] = [];
  const fetch = async (url: unknown, { method, headers, body }: RequestInit = {}): Promise<Response> => {
    if (method === 'GET') return responseTo(reads[String(url).split('/').at(-1) ?? ''] ?? 'unexpected');
    const version = new Headers(headers).get('if-match')?.replaceAll('"', '') ?? null;
    const sent: unknown = await new Response(body).json();
    written.push({ body: sent, replaces: version === null ? null : Number(version) });
    return responseTo(write);
  };
  return {
    api: createApi({ baseUrl: 'https://example.vn/api', token: async () => 'a-token', fetch }),
    written,
  };
}

function responseTo(answer: FakeAnswer): Response {
  const [status, body] = typeof answer === 'string' ? problemAnswer(answer) : answer;
  return Response.json(body, { status });
}

function problemAnswer(code: ProblemCode): [number, unknown] {
  const body = problemBody(new ProblemError(code));
  return [body.status, body];
}
