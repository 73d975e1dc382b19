/** MSAL, set up for this pane. Loaded only where people sign in at a provider: it is larger than the rest of the pane. */
import {
  createNestablePublicClientApplication,
  createStandardPublicClientApplication,
  ProtocolMode,
  type AuthenticationResult,
  type Configuration,
  type IPublicClientApplication,
  type PopupRequest,
  type SilentRequest,
  type SsoSilentRequest,
} from '@azure/msal-browser';
import type { ProviderSignInConfig } from '../config.ts';
import { DIALOG_PAGE } from './dialog-page.ts';
import type { SignInHost } from './sign-in-host.ts';

/** Relative to the pane: where the provider sends people back to from a window or a hidden frame. */
const SIGNED_IN_PAGE = 'signed-in.html';

/** Time to find one's phone for a second factor. */
const WINDOW_TIMEOUT_MS = 5 * 60_000;

/** What the sign-in needs of MSAL. */
export interface ProviderClient {
  /** With what the provider remembers of its visitor, without asking. */
  readonly ssoSilent: (request: SsoSilentRequest) => Promise<AuthenticationResult>;
  readonly acquireTokenSilent: (request: SilentRequest) => Promise<AuthenticationResult>;
  /** By asking, in whichever window this host has for that. */
  readonly acquireTokenInWindow: (request: PopupRequest) => Promise<AuthenticationResult>;
  /** Forgets every token. */
  readonly clearCache: () => Promise<void>;
}

/** MSAL for the provider of the configuration, on the host that the pane is open in. */
export async function createProviderClient(
  config: ProviderSignInConfig,
  host: SignInHost,
): Promise<ProviderClient> {
  const configuration = msalConfiguration(config);
  const msal = host.brokers
    ? await createNestablePublicClientApplication(configuration)
    : await createStandardPublicClientApplication(configuration);
  const { showDialog } = host;
  return {
    ssoSilent: (request) => msal.ssoSilent(request),
    acquireTokenSilent: (request) => msal.acquireTokenSilent(request),
    acquireTokenInWindow: (request) =>
      host.brokers || showDialog === null
        ? msal.acquireTokenPopup({ ...request, overrideInteractionInProgress: true })
        : acquireTokenInDialog(msal, request, showDialog),
    clearCache: () => msal.clearCache(),
  };
}

function msalConfiguration({ kind, clientId, authority }: ProviderSignInConfig): Configuration {
  return {
    auth: {
      clientId,
      authority,
      // Of Entra MSAL knows the addresses; another provider is taken at its own word only where it is named here.
      knownAuthorities: kind === 'openid' ? [new URL(authority).host] : [],
      redirectUri: new URL(SIGNED_IN_PAGE, document.baseURI).href,
    },
    // Tokens end with the window, on a machine that several people may use.
    cache: { cacheLocation: 'sessionStorage' },
    system: {
      protocolMode: kind === 'openid' ? ProtocolMode.OIDC : ProtocolMode.AAD,
      popupBridgeTimeout: WINDOW_TIMEOUT_MS,
      // The pane is in a frame on the web. It is not redirected: the redirect happens in the dialog.
      allowRedirectInIframe: true,
    },
  };
}

/**
 * MSAL's redirect flow with the Office dialog as what is redirected. Two windows of Office share no storage and no
 * channel by which MSAL's own popup could answer; the dialog's messages are the one way across.
 */
async function acquireTokenInDialog(
  msal: IPublicClientApplication,
  request: PopupRequest,
  showDialog: (providerUrl: string) => Promise<string>,
): Promise<AuthenticationResult> {
  let response = '';
  msal.setNavigationClient({
    navigateInternal: async () => false,
    async navigateExternal(url) {
      response = await showDialog(url);
      return true;
    },
  });
  const redirectUri = new URL(DIALOG_PAGE, document.baseURI).href;
  await msal.acquireTokenRedirect({ ...request, redirectUri });
  const result = await msal.handleRedirectPromise({ hash: response, navigateToLoginRequestUrl: false });
  if (result === null) throw new TypeError('MSAL took the response of its own request for none');
  return result;
}
