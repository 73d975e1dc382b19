/** MSAL's errors as the sign-in port tells them. */
import { AuthError, BrowserAuthErrorCodes, InteractionRequiredAuthError } from '@azure/msal-browser';
import { ServerUnreachable } from '../flows/ports.ts';
import { SignInNotFinished, SignInRequired } from './sign-in.ts';

/** No answer from the provider, as MSAL calls it. */
const UNREACHABLE = new Set([
  BrowserAuthErrorCodes.noNetworkConnectivity,
  BrowserAuthErrorCodes.postRequestFailed,
  BrowserAuthErrorCodes.getRequestFailed,
  'network_error',
  'endpoints_resolution_error',
  'openid_config_error',
]);

/** A hidden frame that never answers shows the provider's own page: it wants to ask, or the browser blocks its cookies. */
const UNANSWERED = new Set<string>([
  BrowserAuthErrorCodes.timedOut,
  BrowserAuthErrorCodes.iframeClosedPrematurely,
  BrowserAuthErrorCodes.noAccountError,
  BrowserAuthErrorCodes.redirectBridgeEmptyResponse,
]);

/** Whether a silent request failed because the provider wants to ask its visitor. */
export function mustAsk(error: unknown): boolean {
  if (error instanceof InteractionRequiredAuthError) return true;
  return error instanceof AuthError && UNANSWERED.has(error.errorCode);
}

/** What a silent request's failure is to the pane; anything unknown stays what it is, a bug. */
export function silentFailure(error: unknown): unknown {
  if (mustAsk(error)) return new SignInRequired('The provider wants to ask', { cause: error });
  return unreachable(error) ?? error;
}

/** What a request's failure is to the pane when somebody was asked. */
export function interactiveFailure(error: unknown): unknown {
  if (!(error instanceof AuthError)) return error;
  return unreachable(error) ?? new SignInNotFinished(error.errorCode, { cause: error });
}

function unreachable(error: unknown): ServerUnreachable | null {
  if (!(error instanceof AuthError) || !UNREACHABLE.has(error.errorCode)) return null;
  return new ServerUnreachable('No usable answer from the identity provider', { cause: error });
}
