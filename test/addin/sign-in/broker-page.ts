/** The page's side of the broker's test: the shipped sign-in, in an Office whose broker is answered by the test. */
import { openProviderSignIn } from '../../../addin/sign-in/provider-entry.ts';
import type { Session } from '../../../addin/sign-in/sign-in.ts';

type Listener = (answer: string) => void;

declare global {
  interface Window {
    /** Given by the test: answers a request of MSAL's to the broker. */
    answerBroker: (request: string) => Promise<string>;
    nestedAppAuthBridge: {
      addEventListener: (event: string, listener: Listener) => void;
      postMessage: (request: string) => void;
    };
  }
}

const listeners: Listener[] = [];
window.nestedAppAuthBridge = {
  addEventListener: (_, listener) => void listeners.push(listener),
  postMessage(request) {
    window
      .answerBroker(request)
      .then((answer) => listeners.forEach((listener) => listener(answer)))
      .catch(reportError);
  },
};

const signIn = await openProviderSignIn(
  {
    kind: 'entra',
    clientId: 'pane',
    authority: 'https://login.microsoftonline.com/tenant',
    scope: 'api://pane/access',
  },
  { brokers: true, loginHint: async () => 'phuong1@example.vn', showDialog: null },
);
let session: Session | null = null;
const { signal } = new AbortController();
const nameOf = (one: Session | null) => one && { account: one.account, name: one.name, roles: one.roles };

/** What the test asks of the page. */
Object.assign(globalThis, {
  resume: async () => nameOf((session = await signIn.resume())),
  signIn: async () => nameOf((session = await signIn.signIn(signal))),
  token: () => session?.token(),
  renew: () => session?.renew(signal),
});
