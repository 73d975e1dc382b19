import { createHash } from 'node:crypto';

/** Someone who can sign in on this machine. */
export interface LocalAccount {
  /** An e-mail address; it names the account, whatever its case. */
  readonly account: string;
  readonly name: string;
  readonly role: 'Council' | 'Unit';
}

/**
 * The `oid` of an account's e-mail address: a UUID that is the same on every machine and at every start, as Entra ID's
 * is for an account's lifetime.
 */
export function accountObjectId(account: string): string {
  const hex = createHash('sha256').update(account.toLowerCase()).digest('hex');
  // The version (8, custom) and the variant that RFC 9562 asks of a UUID made this way.
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
