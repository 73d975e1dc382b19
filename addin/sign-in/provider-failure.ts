/** MSAL's errors as the sign-in port tells them. */
import { AuthError, BrowserAuthErrorCodes } from '@azure/msal-browser';
import { ServerUnreachable } from '../flows/failures.ts';
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

/**
 * What a silent request's failure is to the pane. Whatever the provider or MSAL has against it (a frame that never answers
 * because the browser blocks its cookies, a broker that is switched off) is told in the window where somebody is asked.
 */
export function silentFailure(error: unknown): unknown {
  if (!(error instanceof AuthError)) return error;
  return (
    unreachable(error) ?? new SignInRequired(`Nothing without asking: ${error.errorCode}`, { cause: error })
  );
}

/** What a request's failure is to the pane when somebody was asked. */
export function interactiveFailure(error: unknown): unknown {
  if (!(error instanceof AuthError)) return error;
  return unreachable(error) ?? new SignInNotFinished(error.errorCode, { cause: error });
}

function unreachable(error: AuthError): ServerUnreachable | null {
  if (!UNREACHABLE.has(error.errorCode)) return null;
  return new ServerUnreachable('No usable answer from the identity provider', { cause: error });
}
