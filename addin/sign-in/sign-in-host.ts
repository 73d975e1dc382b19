/** What the application around the pane can do for signing in. Adapter: `addin/excel/sign-in-host.ts`. */
export interface SignInHost {
  /** Whether it hands out tokens itself, for the account that works in it (nested app authentication). */
  readonly brokers: boolean;
  /** The sign-in name of whoever works in it, where it says so. */
  readonly loginHint: () => Promise<string | null>;
  /**
   * Shows the provider's page in a window of its own and resolves with what the provider sent back, as it stood in the
   * address. Rejects with `SignInNotFinished`. `null` where it has no such windows.
   */
  readonly showDialog: ((providerUrl: string) => Promise<string>) | null;
}
