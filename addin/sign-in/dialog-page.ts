/** How the pane and its page in an Office dialog (`addin/sign-in-dialog.html`) speak to each other. */
import * as z from 'zod/mini';
import type { ProviderSignInConfig } from '../config.ts';

/** Relative to the pane; also the address the provider sends people back to. */
export const DIALOG_PAGE = 'sign-in-dialog.html';

const GO_TO = 'go-to';

/** The address that makes the page go on to the provider. */
export function dialogAddress(page: URL, providerUrl: string): string {
  return `${page.href}#${new URLSearchParams({ [GO_TO]: providerUrl }).toString()}`;
}

/**
 * What the page is there for: to go on to the provider, or, when it comes back from there, to hand over the response.
 * `null` where its address says neither.
 */
export function dialogErrand(hash: string): { goTo: string } | { response: string } | null {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const goTo = parameters.get(GO_TO);
  if (goTo !== null) return { goTo };
  return parameters.has('state') ? { response: hash } : null;
}

/** Whether the page may go on to an address: only to the provider's, or it would be a signpost for anybody's links. */
export function isProviders(url: string, { authority }: ProviderSignInConfig): boolean {
  return URL.canParse(url) && new URL(url).origin === new URL(authority).origin;
}

const DialogMessage = z.union([z.object({ response: z.string() }), z.object({ failure: z.string() })]);
/** What the page tells the pane. */
export type DialogMessage = z.infer<typeof DialogMessage>;

/** Throws where the message is not one of the page's. */
export function parseDialogMessage(text: string): DialogMessage {
  return z.parse(DialogMessage, JSON.parse(text));
}
