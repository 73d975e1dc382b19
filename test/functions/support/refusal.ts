/** What a client and the log see of a request that is refused. */
import type { OperationName } from '../../../shared/api/operations.ts';
import type { TestRequest, TestServer } from './test-server.ts';

/** The answer to a request, reduced to what all refusals have in common. */
export async function answerTo(server: TestServer, operation: OperationName, request: TestRequest) {
  const { status, headers, body } = await server.call(operation, request);
  return {
    status,
    body: { code: body.code, status: body.status, type: body.type },
    contentType: headers.get('content-type'),
    cacheControl: headers.get('cache-control'),
    wwwAuthenticate: headers.get('www-authenticate'),
    errorsLogged: server.errors.length,
  };
}

/** What `answerTo` gives for a refusal with this status and code. */
export function refusal(status: number, code: string) {
  return {
    status,
    body: { code, status, type: `urn:thi-dua:problem:${code}` },
    contentType: 'application/problem+json',
    cacheControl: 'no-store',
    wwwAuthenticate: status === 401 ? 'Bearer' : null,
    errorsLogged: 0,
  };
}
