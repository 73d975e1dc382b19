/** The unmodified office.js in Node, without a DOM, talking to a local Excel host over its native bridge. Node only. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { failure } from './excel-host.ts';
import type { ExcelHost } from './excel-host.ts';
import { parseOfficeSchema } from './office-schema.ts';
import type { OfficeSchema } from './office-schema.ts';
import { isSetSupported } from './requirements.ts';
import type { QueryRequest } from './protocol/query.ts';

/** Office.js, started; `open` decides which host's workbook `Excel.run` works on. */
export interface OfficeJs {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** From now on `Excel.run` talks to this host, and its events are heard. */
  open(host: ExcelHost): void;
}

/** The folder of office.js's scripts in the installed package. */
export function officeJsFolder(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
}

/** The types of the installed office.js. */
export function readOfficeSchema(): OfficeSchema {
  return parseOfficeSchema(readFileSync(join(officeJsFolder(), 'excel-web-16.00.debug.js'), 'utf8'));
}

/** office.js's native bridge: texts both ways. */
interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by office.js. */
  onMessageFromHost?: (text: string) => void;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: QueryRequest };
}

class Connection implements Bridge {
  #host: ExcelHost | null = null;
  onMessageFromHost?: (text: string) => void;

  open(host: ExcelHost): void {
    this.#host = host;
    host.onEvents((entries) => {
      if (this.#host === host) this.#send({ type: 3, controlId: '', message: { entries } });
    });
    // Over this bridge the runtime of custom functions is there from the start, and does not say so.
    host.runFunctions();
  }

  sendMessageToHost(text: string): void {
    const { id, flags, message }: BridgeRequest = JSON.parse(text);
    const host = this.#host;
    if (host === null) throw new Error('No workbook is open: call open(host) before Excel.run.');
    // Excel answers later, never while the request is being sent.
    setTimeout(() => {
      host.takeRequest(message.body, flags, (response) => {
        const body = response ?? failure('InvalidOperationInCellEditMode');
        this.#send({ id, type: 1, message: { statusCode: 200, headers: {}, body } });
      });
    }, 0);
  }

  #send(message: object): void {
    this.onMessageFromHost?.(JSON.stringify(message));
  }
}

/** The few parts of a window that office.js touches while it loads. */
function bareWindow(bridge: Bridge): Record<string, unknown> {
  const ignore = (): void => {};
  const element = () => ({ setAttribute: ignore, appendChild: ignore, style: {}, addEventListener: ignore });
  const window: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console,
    Promise,
    performance,
    _richApiNativeBridge: bridge,
    navigator: { userAgent: 'node' },
    location: {
      href: 'https://localhost/',
      hash: '',
      search: '',
      origin: 'https://localhost',
      protocol: 'https:',
    },
    addEventListener: ignore,
    removeEventListener: ignore,
    name: '',
    document: {
      createElement: element,
      getElementsByTagName: () => [],
      body: element(),
      head: element(),
      addEventListener: ignore,
      domain: 'localhost',
      cookie: '',
    },
  };
  for (const self of ['window', 'self', 'top', 'parent']) window[self] = window;
  return window;
}

/** office.js's loader looks for its own script tag, finds none, and says so after everything we need is there. */
function isMissingScriptTag(error: unknown): boolean {
  return String(error).includes('script library file name');
}

/** The namespaces, typed by the package's own declarations of them as globals. */
const globals = () => ({ Excel, Office, OfficeExtension });

function boot(): OfficeJs {
  const connection = new Connection();
  const window = createContext(bareWindow(connection));
  const run = (file: string) =>
    runInContext(readFileSync(join(officeJsFolder(), file), 'utf8'), window, { filename: file });
  try {
    run('office.js');
  } catch (error) {
    if (!isMissingScriptTag(error)) throw error;
  }
  run('excel-web-16.00.js');
  const { Excel, Office, OfficeExtension, CustomFunctions } = window;
  Object.assign(globalThis, { Excel, Office, OfficeExtension, CustomFunctions });
  // In a page Excel and office.js's loader set this up while they greet each other: what `Office.context` answers.
  const context = { requirements: { isSetSupported } };
  Object.assign(window, { officeAppFactory: { getContext: () => context } });
  runInContext('OSF._OfficeAppFactory = officeAppFactory;', window);
  return { ...globals(), open: (host) => connection.open(host) };
}

let started: OfficeJs | null = null;

/**
 * Starts office.js once per process and puts `Excel`, `Office` and `OfficeExtension` on `globalThis`. Later calls answer
 * the same. `Office.onReady` does not resolve this way; `Excel.run` works as soon as a host is open.
 */
export async function startOfficeJs(): Promise<OfficeJs> {
  started ??= boot();
  return started;
}
