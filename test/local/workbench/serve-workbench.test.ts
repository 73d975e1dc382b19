import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LocalSetupError } from '../../../local/local-setup-error.ts';
import { closeServer, freePort, listen } from '../../../local/ports.ts';
import { serveWorkbench, type WorkbenchOptions } from '../../../local/workbench/serve-workbench.ts';

const bytes = new Uint8Array([80, 75, 3, 4, 0, 255]);

let folder: string;
let upstream: Server;
let options: WorkbenchOptions;
let workbench: Awaited<ReturnType<typeof serveWorkbench>>;
let pane: URL;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thi-dua-workbench-'));
  const addinDir = join(folder, 'addin');
  await mkdir(addinDir);
  await writeFile(join(folder, 'secret.txt'), 'not for the browser');
  await writeFile(join(addinDir, 'manifest.xml'), '<manifest/>');
  await writeFile(join(addinDir, 'functions.json'), '{ "functions": [] }');
  for (const page of ['pane.html', 'sign-in-dialog.html']) {
    await writeFile(
      join(addinDir, page),
      '<!doctype html><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
    );
  }
  upstream = createServer((incoming, response) => void echo(incoming, response));
  const origin = `http://127.0.0.1:${await listen(upstream, 0)}`;
  options = {
    port: 0,
    apiBase: `${origin}/api`,
    issuerUrl: `${origin}/tenant`,
    addinDir,
    workbooks: [{ id: 'phuong-5', title: 'Phường 5', account: 'phuong-5@govap.example', bytes }],
    accounts: [{ account: 'phuong-5@govap.example', name: 'Phường 5', role: 'Unit' }],
  };
  workbench = await serveWorkbench(options);
  const told = await (await fetch(new URL('workbench.json', workbench.url))).json();
  pane = new URL(told.paneUrl);
});

afterAll(async () => {
  await workbench.close();
  await closeServer(upstream);
  await rm(folder, { recursive: true });
});

/** Answers what it was asked, as revision 7 of it. */
async function echo(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url, headers } = incoming;
  const body = await text(incoming);
  const unchanged = headers['if-none-match'] === '"7"';
  response.writeHead(unchanged ? 304 : 201, { etag: '"7"', 'content-type': 'application/problem+json' });
  response.end(
    unchanged ? undefined : JSON.stringify({ method, url, authorization: headers.authorization, body }),
  );
}

/** Asks for a path exactly as written; `fetch` would tidy it up first. */
async function statusOfRaw(origin: URL, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: origin.hostname, port: origin.port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the page', () => {
  test('is told the pane’s address, on another origin, what there is to open, without the files, and by whom', async () => {
    const told = await (await fetch(new URL('workbench.json', workbench.url))).json();
    expect(told.workbooks).toEqual([
      { id: 'phuong-5', title: 'Phường 5', account: 'phuong-5@govap.example' },
    ]);
    expect(told.accounts).toEqual(options.accounts);
    expect(pane.origin).not.toBe(new URL(workbench.url).origin);
  });

  test('gets a workbook as it is', async () => {
    const response = await fetch(new URL('workbooks/phuong-5.xlsx', workbench.url));
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  test.each(['', 'main.js', 'page.css', 'office-schema.json'])('has /%s', async (path) => {
    const response = await fetch(new URL(path, workbench.url));
    expect(response.status).toBe(200);
    expect((await response.text()).length).toBeGreaterThan(200);
  });

  test.each(['workbooks/phuong-6.xlsx', 'workbooks/phuong-5', 'serve-workbench.ts', 'config.json'])(
    'has no /%s',
    async (path) => {
      expect((await fetch(new URL(path, workbench.url))).status).toBe(404);
    },
  );
});

describe('the pane', () => {
  test('is configured for the cloud under its own origin', async () => {
    expect(await (await fetch(new URL('/config.json', pane))).json()).toEqual({
      apiBase: '/api',
      signIn: { kind: 'local', issuer: '/issuer' },
    });
  });

  test('loads the npm copy of office.js instead of the CDN’s', async () => {
    const html = await (await fetch(pane)).text();
    expect(html).toContain('src="/office-js/office.js"');
    expect(html).not.toContain('appsforoffice');
    const script = await fetch(new URL('/office-js/office.js', pane));
    expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(await script.text()).toContain('OSF');
  });

  test.each(['/office-js/vi-VN/office_strings.js', '/office-js/AgaveErrorUX/index.html', '/manifest.xml'])(
    'has %s',
    async (path) => {
      expect((await fetch(new URL(path, pane))).status).toBe(200);
    },
  );

  test.each(['/absent.js', '/office-js/absent.js', '/workbooks/phuong-5.xlsx'])('has no %s', async (path) => {
    expect((await fetch(new URL(path, pane))).status).toBe(404);
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/office-js/../package.json',
    '/office-js/..%2fpackage.json',
    '/..\\secret.txt',
    '//secret.txt',
  ])('does not give out %s', async (path) => {
    expect([400, 404]).toContain(await statusOfRaw(pane, path));
  });
});

describe('the cloud behind the pane', () => {
  test.each([
    ['/api/campaigns/a%20b?x=1', '/api/campaigns/a%20b?x=1'],
    ['/issuer/accounts', '/tenant/accounts'],
  ])('%s is asked as %s, with method, body and token, and its answer comes back', async (path, asked) => {
    const response = await fetch(new URL(path, pane), {
      method: 'PUT',
      headers: { authorization: 'Bearer t' },
      body: 'số liệu',
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"7"');
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toEqual({
      method: 'PUT',
      url: asked,
      authorization: 'Bearer t',
      body: 'số liệu',
    });
  });

  test('"not modified" stays that', async () => {
    const response = await fetch(new URL('/api/standings', pane), { headers: { 'if-none-match': '"7"' } });
    expect(response.status).toBe(304);
  });

  test('that does not answer is 502, with its address and what to do', async () => {
    const dead = `http://127.0.0.1:${await freePort()}`;
    const lonely = await serveWorkbench({ ...options, apiBase: `${dead}/api`, issuerUrl: dead });
    const { paneUrl } = await (await fetch(new URL('workbench.json', lonely.url))).json();
    for (const [path, service] of [
      ['/api/health', 'The Functions app'],
      ['/issuer/token', 'The sign-in stand-in'],
    ] as const) {
      const response = await fetch(new URL(path, paneUrl), { method: 'POST', body: '{}' });
      expect(response.status).toBe(502);
      expect(await response.text()).toMatch(new RegExp(`^${service} does not answer at ${dead}.*npm start$`));
    }
    await lonely.close();
  });
});

describe('every answer', () => {
  const policyOf = async (url: URL) =>
    new Map(
      (await fetch(url)).headers
        .get('content-security-policy')
        ?.split('; ')
        .map((directive) => [
          directive.slice(0, directive.indexOf(' ')),
          directive.slice(directive.indexOf(' ') + 1),
        ]),
    );

  test.each(['/pane.html', '/absent', '/office-js/AgaveErrorUX/index.html', '/api/x'])(
    'of the pane (%s) allows its own scripts and styles only, framed by the page only',
    async (path) => {
      const policy = await policyOf(new URL(path, pane));
      expect(policy.get('default-src')).toBe("'none'");
      expect(policy.get('script-src')).toBe("'self'");
      expect(policy.get('style-src')).toBe("'self'");
      expect(policy.get('connect-src')).toBe("'self'");
      expect(policy.get('frame-ancestors')).toBe(`'self' ${new URL(workbench.url).origin}`);
    },
  );

  test.each(['/pane.html', '/signed-in.html', '/sign-in-dialog.html'])(
    'of the pane (%s) leaves the sign-in’s window connected to the pane',
    async (path) => {
      const { headers } = await fetch(new URL(path, pane));
      expect(headers.get('cross-origin-opener-policy')).toBeNull();
    },
  );

  test('of a pane whose people sign in at a provider allows that provider, and nothing else', async () => {
    const provider = {
      kind: 'entra',
      clientId: 'pane',
      authority: 'https://login.example/tenant',
      scope: 'api://pane/access_as_user',
    } as const;
    const other = await serveWorkbench({ ...options, provider });
    const { paneUrl } = await (await fetch(new URL('workbench.json', other.url))).json();
    const policy = await policyOf(new URL(paneUrl));
    expect(policy.get('connect-src')).toBe("'self' https://login.example");
    expect(policy.get('frame-src')).toBe("'self' https://login.example");
    expect(policy.get('script-src')).toBe("'self'");
    const config = await (await fetch(new URL('/config.json', paneUrl))).json();
    expect(config.signIn).toEqual(provider);
    await other.close();
  });

  test.each(['', 'absent'])(
    'of the page (/%s) allows its own scripts and frames the pane only',
    async (path) => {
      const policy = await policyOf(new URL(path, workbench.url));
      expect(policy.get('script-src')).toBe("'self'");
      expect(policy.get('style-src')).toBe("'self'");
      expect(policy.get('frame-src')).toBe(pane.origin);
    },
  );

  test('is taken for what it says it is, and not kept', async () => {
    for (const url of [pane, workbench.url]) {
      const { headers } = await fetch(url);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('what the person at the keyboard can change is one line', () => {
  test('a port in use names its setting', async () => {
    const port = Number(new URL(workbench.url).port);
    const serving = serveWorkbench({ ...options, port });
    await expect(serving).rejects.toBeInstanceOf(LocalSetupError);
    await expect(serving).rejects.toThrow(`port ${port} is in use by another program; set WORKBENCH_PORT`);
  });

  test('an add-in that was not built says how, and the port is free again', async () => {
    const port = await freePort();
    const serving = serveWorkbench({ ...options, port, addinDir: join(folder, 'absent') });
    await expect(serving).rejects.toBeInstanceOf(LocalSetupError);
    await expect(serving).rejects.toThrow('npm run build');
    const again = await serveWorkbench({ ...options, port });
    expect(new URL(again.url).port).toBe(String(port));
    await again.close();
  });
});
