/** Signing in at a provider, with the library it takes: loaded only where the configuration names one. */
import type { ProviderSignInConfig } from '../config.ts';
import { createProviderClient } from './provider-client.ts';
import { createProviderSignIn } from './provider-sign-in.ts';
import type { SignInHost } from './sign-in-host.ts';
import type { SignInAtProvider } from './sign-in.ts';

/** The sign-in of a configuration, on the host that the pane is open in. */
export async function openProviderSignIn(
  config: ProviderSignInConfig,
  host: SignInHost,
): Promise<SignInAtProvider> {
  return createProviderSignIn({ config, host, client: await createProviderClient(config, host) });
}
