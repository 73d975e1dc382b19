/**
 * Excel on the web's side of the conversation with a task pane: the page around the pane's iframe. As observed with
 * office.js 1.1.110. office.js trusts this page when it is https with the pane's own host name (any port).
 */
import type { ExcelHost } from './excel-host.ts';
import { enterRequest, isExit } from './pane-focus.ts';
import { REQUIREMENTS, REQUIREMENTS_ON_HTTPS } from './requirements.ts';
import { isJsonObject } from './protocol/json.ts';
import type { Json, JsonObject } from './protocol/json.ts';
import type { QueryRequest } from './protocol/query.ts';

const CONVERSATION = 'conversation-1';
const ADD_IN = 'add-in-1';

const REQUEST = 0;
const RESPONSE = 1;
const INVOKE = 0;
const LISTEN = 1;
const CALL_ANSWER = 0;
const EVENT = 1;

/** Numbers of `executeMethod`: a `ProcessQuery` body, and the common API's `settings.saveAsync`. */
const DISPATCH = { richApi: 93, saveSettings: 76 } as const;

/** The common API's "operation not supported". */
const NOT_SUPPORTED = 5001;

/** The common API's "invalid in this context", by which Excel says that a cell is being edited. */
const CELL_IS_EDITED = 5004;

export interface WebBridgeOptions {
  /** The host of the workbook that is open first. */
  readonly host: ExcelHost;
  /** The origin of the page that holds the iframe, e.g. `https://localhost:3001`. */
  readonly pageOrigin: string;
  readonly paneOrigin: string;
  /** Delivers a text to the pane's window. */
  readonly send: (text: string) => void;
  /** The keyboard leaves the pane: the grid is to take the focus. */
  readonly onLeave?: (() => void) | undefined;
  /** Where the workbook pretends to be. */
  readonly documentUrl?: string;
}

/**
 * What Excel on the web puts into the iframe's `name` before the pane loads. `locale`: the user's display language,
 * which office.js reports as `Office.context.displayLanguage`.
 */
export const paneWindowName = (pageOrigin: string, locale: string): string =>
  JSON.stringify({
    baseFrameName: 'addin',
    hostInfo: `Excel$Web$16.00$${locale}$local$$disableLogging$2`,
    xdmInfo: [CONVERSATION, ADD_IN, pageOrigin].join('|'),
    flights: '[]',
    disabledChangeGates: '[]',
  });

/** Any value from `JSON.parse` is JSON. */
const parseJson = (text: string): Json => JSON.parse(text);

export class WebBridge {
  readonly #options: WebBridgeOptions;
  /** The request each event was asked for with, by the event's name. */
  readonly #listening = new Map<string, JsonObject>();
  #settings: Json = [];
  #host: ExcelHost;

  constructor(options: WebBridgeOptions) {
    this.#options = options;
    this.#host = options.host;
    this.open(options.host);
  }

  /** From now on the pane's requests go to this host, and its events are heard. */
  open(host: ExcelHost): void {
    if (this.#host.runsFunctions) host.runFunctions();
    this.#host = host;
    host.onEvents((entries) => {
      if (this.#host === host) this.#fire('richApiMessage', { ArrayData: entries });
    });
  }

  /** Takes one message from the pane's window. What is not office.js's is ignored; the caller checks source and origin. */
  receive(data: unknown): void {
    const message = readMessage(data);
    if (message === null || message['_messageType'] !== REQUEST) return;
    const action = message['_actionName'];
    if (message['_actionType'] !== INVOKE && typeof action === 'string') {
      if (message['_actionType'] === LISTEN) this.#listening.set(action, message);
      else this.#listening.delete(action);
      this.#answer(message, { Error: 0 });
    } else if (action === 'ContextActivationManager_getAppContextAsync') {
      this.#answer(message, this.#appContext());
    } else if (action === 'executeMethod') {
      this.#execute(message['_data'], (data) => this.#answer(message, data));
    } else {
      // Other notices, such as "the pane has focus", want an answer, no more.
      this.#answer(message, null);
      if (action === 'ContextActivationManager_notifyHost' && isExit(message['_data']))
        this.#options.onLeave?.();
    }
  }

  /** Has the pane's first control take the focus, once office.js is at work there. */
  enterPane(): void {
    this.#options.send(JSON.stringify(enterRequest(CONVERSATION, this.#options.pageOrigin)));
  }

  #execute(data: Json | undefined, answer: (data: Json) => void): void {
    const call = isJsonObject(data) ? data : {};
    const method = call['DdaMethod'];
    const dispatch = isJsonObject(method) ? method['DispatchId'] : null;
    if (dispatch === DISPATCH.richApi) {
      const message = Array.isArray(call['ArrayData']) ? call['ArrayData'] : [];
      const request: QueryRequest = JSON.parse(String(message[4]));
      this.#host.takeRequest(request, Number(message[6]), (response) =>
        answer(
          response === null
            ? { Version: 1, Error: CELL_IS_EDITED }
            : { Version: 1, Error: 0, Data: [200, [], JSON.stringify(response)] },
        ),
      );
    } else if (dispatch === DISPATCH.saveSettings) {
      const settings = call['DdaSettingsMethod'];
      this.#settings = isJsonObject(settings) ? (settings['Properties'] ?? []) : [];
      answer({ Version: 1, Error: 0 });
    } else {
      answer({ Version: 1, Error: NOT_SUPPORTED });
    }
  }

  #fire(event: string, data: Json): void {
    const request = this.#listening.get(event);
    if (request !== undefined) this.#answer(request, data, EVENT);
  }

  #answer(request: JsonObject, data: Json, kind: typeof CALL_ANSWER | typeof EVENT = CALL_ANSWER): void {
    const answer = {
      _messageType: RESPONSE,
      _actionName: request['_actionName'],
      _conversationId: request['_conversationId'],
      _correlationId: request['_correlationId'],
      _origin: this.#options.pageOrigin,
      _data: data,
      _errorCode: 0,
      _responseType: kind,
      _serializerVersion: 1,
    };
    this.#options.send(JSON.stringify(answer));
  }

  #appContext(): Json {
    const { paneOrigin } = this.#options;
    const { workbook } = this.#host;
    const requirements = paneOrigin.startsWith('https:') ? REQUIREMENTS_ON_HTTPS : REQUIREMENTS;
    return {
      _id: ADD_IN,
      // office.js's number for Excel on the web.
      _appName: 16,
      _appVersion: '16.0',
      _appUILocale: workbook.locale,
      _dataLocale: workbook.locale,
      _docUrl: this.#options.documentUrl ?? `https://local.example/${encodeURIComponent(workbook.name)}`,
      _clientMode: 1,
      _settings: this.#settings,
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: 'local',
      _appInstanceId: 'local',
      _appMinorVersion: 0,
      _requirementMatrix: JSON.stringify(requirements),
      _hostCustomMessage: '',
      _hostFullVersion: '16.0.20000.10000',
      _clientWindowHeight: 600,
      _clientWindowWidth: 320,
      _addinName: 'local',
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 0,
    };
  }
}

function readMessage(data: unknown): JsonObject | null {
  if (typeof data !== 'string' || !data.startsWith('{')) return null;
  const parsed = parseJson(data);
  return isJsonObject(parsed) ? parsed : null;
}

export interface PaneOptions {
  readonly host: ExcelHost;
  /** An iframe not yet loaded. */
  readonly frame: HTMLIFrameElement;
  /** The pane's address. */
  readonly url: URL;
  /** The user's display language, e.g. `vi-VN`. */
  readonly locale: string;
  /** The keyboard leaves the pane: the grid is to take the focus. */
  readonly onLeave?: () => void;
}

export interface ServedPane {
  /** Takes the keyboard into the pane, to its first control. */
  enter(): void;
  /** From now on the pane works on this host's workbook. */
  open(host: ExcelHost): void;
  /** Takes the pane out of service, so that another can follow. */
  stop(): void;
}

/** Loads a pane into an iframe of this page and serves it. Needs a browser. */
export function servePane({ host, frame, url, locale, onLeave }: PaneOptions): ServedPane {
  const pageOrigin = window.location.origin;
  const bridge = new WebBridge({
    host,
    pageOrigin,
    paneOrigin: url.origin,
    onLeave,
    send: (text) => frame.contentWindow?.postMessage(text, url.origin),
  });
  const listen = (event: MessageEvent<unknown>) => {
    if (event.source === frame.contentWindow && event.origin === url.origin) bridge.receive(event.data);
  };
  window.addEventListener('message', listen);
  frame.name = paneWindowName(pageOrigin, locale);
  frame.src = url.href;
  return {
    enter() {
      frame.focus();
      bridge.enterPane();
    },
    open: (next) => bridge.open(next),
    stop: () => window.removeEventListener('message', listen),
  };
}
