/** What differs between installations of the pane: where the API is and how people sign in. */
import * as z from 'zod/mini';
import { ServerFailed, ServerUnreachable } from './flows/failures.ts';

const Address = z.string().check(z.minLength(1));

/** The stand-in of a developer's machine. */
const LocalSignInConfig = z.object({ kind: z.literal('local'), issuer: Address });

/** An identity provider that speaks OpenID Connect: Microsoft Entra ID, or another. Nothing in it is secret. */
const ProviderSignInConfig = z.object({
  kind: z.enum(['entra', 'openid']),
  /** The pane's registration there. */
  clientId: z.string().check(z.minLength(1)),
  /** e.g. `https://login.microsoftonline.com/<tenant id>`. Without TLS no provider is believed. */
  authority: z.string().check(z.regex(/^https:\/\/[^/\s?#]+(\/[^\s?#]*)?$/)),
  /** The API's scope as the provider names it, e.g. `<client id>/access_as_user`. */
  scope: z.string().check(z.regex(/^\S+$/)),
});
export type ProviderSignInConfig = z.infer<typeof ProviderSignInConfig>;

const PaneConfig = z.object({
  /** The API's base, e.g. `https://thi-dua.example.vn/api`, or `/api` for the pane's own origin. */
  apiBase: Address,
  signIn: z.discriminatedUnion('kind', [LocalSignInConfig, ProviderSignInConfig]),
});
export type PaneConfig = z.infer<typeof PaneConfig>;

/** `config.json` is missing or says something the pane does not understand: for whoever installed the add-in. */
export class ConfigUnusable extends Error {
  override readonly name = 'ConfigUnusable';
}

/**
 * Loads `/config.json` from the pane's own origin and makes its addresses absolute.
 * Rejects with `ServerUnreachable` when nothing answers or a server that has an error, and with `ConfigUnusable` when the answer is not a configuration.
 */
export async function loadConfig(pageUrl: string, fetch = globalThis.fetch): Promise<PaneConfig> {
  const url = new URL('/config.json', pageUrl);
  const response = await fetch(url, { cache: 'no-store' }).catch((cause: unknown) => {
    throw new ServerUnreachable(`No answer from ${url.href}`, { cause });
  });
  const { ok, status } = response;
  if (status >= 500) throw new ServerFailed(`${url.href} answers ${status}`, { status });
  if (!ok) throw new ConfigUnusable(`${url.href} answers ${status}`);
  return parseConfig(await response.text(), url);
}

function parseConfig(text: string, url: URL): PaneConfig {
  try {
    const { apiBase, signIn } = z.parse(PaneConfig, JSON.parse(text));
    const absolute = (address: string) => new URL(address, url).href;
    return {
      apiBase: absolute(apiBase),
      signIn: signIn.kind === 'local' ? { ...signIn, issuer: absolute(signIn.issuer) } : signIn,
    };
  } catch (cause) {
    throw new ConfigUnusable(`${url.href} is not a pane configuration`, { cause });
  }
}
