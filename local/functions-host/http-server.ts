import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { LOOPBACK } from '../ports.ts';
import { answerCors } from './cors.ts';
import { type AppFunction, type FunctionApp, writeLog } from './function-app.ts';
import { BodyTooLargeError, readRequest, writeResponse } from './http-messages.ts';
import { invoke } from './invocation.ts';
import type { RegisteredHttpFunction } from './registered-function.ts';
import { compileRoutes, matchRoute, type Route } from './route.ts';

type HttpFunction = AppFunction & { readonly described: RegisteredHttpFunction };

/** An HTTP server in front of an app's functions, not listening yet. Throws for a route the local host does not know. */
export function createHttpServer(app: FunctionApp, allowedOrigins: readonly string[]): Server {
  const routes = compileRoutes(
    app.functions.filter((fn): fn is HttpFunction => fn.described.type === 'http'),
  );
  return createServer((request, response) => {
    if (answerCors(request, response, allowedOrigins)) return;
    serve(app, routes, request, response).catch((error: unknown) => fail(response, error));
  });
}

async function serve(
  app: FunctionApp,
  routes: readonly Route<HttpFunction>[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(`http://${request.headers.host ?? LOOPBACK}${request.url ?? '/'}`);
  const match = matchRoute(routes, request.method ?? 'GET', url.pathname);
  if (match === null) {
    response.writeHead(404).end();
    return;
  }
  const http = await readRequest(request, url, match.params);
  writeResponse(response, await invoke(app, match.target, { http }));
}

// The Functions host tells the client nothing about a throw: a bare 500, and the rest in the log.
function fail(response: ServerResponse, error: unknown): void {
  if (error instanceof BodyTooLargeError) {
    response.writeHead(413, { connection: 'close' }).end();
    return;
  }
  writeLog('error', 'system', error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (response.headersSent) response.destroy();
  else response.writeHead(500).end();
}
