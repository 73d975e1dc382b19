// A small functions app, for the tests of the local Functions host.
import { app, type HttpRequest, type HttpResponseInit } from '@azure/functions';

const timerRuns: { now: string; isPastDue: boolean; next: string }[] = [];

app.http('echoBody', {
  route: 'echo/{unit}',
  methods: ['PUT', 'POST'],
  authLevel: 'anonymous',
  handler: async (request: HttpRequest): Promise<HttpResponseInit> => ({
    status: 201,
    headers: { ETag: '"7"', Location: '/api/echo/7' },
    jsonBody: {
      method: request.method,
      unit: request.params['unit'],
      query: Object.fromEntries(request.query),
      authorization: request.headers.get('authorization'),
      body: await request.text(),
    },
  }),
});

app.http('getItem', {
  route: 'items/{id}',
  methods: ['GET'],
  handler: (request) => ({ jsonBody: { by: 'getItem', id: request.params['id'] } }),
});
// Hidden by getItem, and first to be registered under the path: neither helps it.
app.http('listExport', { route: 'items/export', methods: ['GET'], handler: () => ({ body: 'listExport' }) });
app.http('removeExport', { route: 'items/export', methods: ['DELETE'], handler: () => ({ status: 204 }) });
app.http('zLiteral', { route: 'notes/{note}', methods: ['GET'], handler: () => ({ body: 'parameter' }) });
app.http('aLiteral', { route: 'notes/today', methods: ['GET'], handler: () => ({ body: 'literal' }) });

app.http('getFile', {
  route: 'files/{folder}/{*path}',
  methods: ['GET'],
  handler: (request) => ({ jsonBody: { ...request.params } }),
});
app.http('getYear', {
  route: 'years/{year?}',
  methods: ['GET'],
  handler: (request) => ({ jsonBody: { ...request.params } }),
});

app.http('state', {
  methods: ['GET'],
  handler: () => ({
    jsonBody: {
      now: Date.now(),
      constructed: new Date().toISOString(),
      isDate: new Date() instanceof Date,
      processId: process.pid,
      folder: process.cwd(),
      environment: Object.keys(process.env),
      timerRuns,
    },
  }),
});

app.http('bytes', {
  methods: ['GET'],
  handler: () => ({ body: new Uint8Array([0, 255, 128]), headers: { 'content-type': 'image/x' } }),
});
// @ts-expect-error -- the types forbid it, plain JavaScript does not
app.http('nothing', { methods: ['GET'], handler: () => undefined });
// @ts-expect-error -- the types forbid it, plain JavaScript does not
app.http('bareString', { methods: ['GET'], handler: () => 'text' });
app.http('vietnameseHeader', {
  methods: ['GET'],
  handler: () => ({ headers: { 'x-unit': 'Phường 1 Đà Lạt' } }),
});
app.http('throws', {
  methods: ['GET'],
  handler: () => {
    throw new Error('a secret of the store');
  },
});
app.http('logs', {
  methods: ['GET'],
  handler: (_request, context) => {
    context.warn('a warning');
    console.log('a console line');
    return {};
  },
});
app.http('exits', { methods: ['POST'], handler: () => process.exit(3) });

app.timer('yearly', {
  schedule: '%YEARLY%',
  handler: async (timer) => {
    const started = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 20));
    timerRuns.push({ now: started, isPastDue: timer.isPastDue, next: timer.scheduleStatus.next });
  },
});
app.timer('failing', {
  schedule: '0 0 0 1 1 *',
  handler: async () => {
    throw new Error('the store is away');
  },
});
