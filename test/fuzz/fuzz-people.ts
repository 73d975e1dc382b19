/** Who calls in a fuzz run: their tokens, signed once, and what each of them may see. */
import { accountObjectId } from '../../local/issuer/local-account.ts';
import { badTokens } from '../functions/support/bad-tokens.ts';
import { startTokenMint, type TokenMint } from '../functions/support/token-mint.ts';
import type { Authorization, Caller } from './fuzzed-request.ts';
import { type Marks, marksOf, UNITS } from './marked-campaign.ts';

export interface FuzzPeople {
  readonly mint: TokenMint;
  /** The `Authorization` header; `null`: none. */
  headerOf(caller: Caller, authorization: Authorization): Promise<string | null>;
  /** Every token that was signed. */
  readonly tokens: ReadonlySet<string>;
  close(): Promise<void>;
}

export const COUNCIL_ACCOUNT = 'council.x7q@example.vn';
const STRANGER = 'stranger.x7q@example.vn';

/** The address that somebody signs in with. */
export function accountOfCaller({ unit, roles }: Caller): string {
  if (unit !== null) return marksOf(unit).account;
  return roles.includes('Council') ? COUNCIL_ACCOUNT : STRANGER;
}

/** For a report: who called. */
export function callerName(caller: Caller): string {
  return `${accountOfCaller(caller)} (${caller.roles.join(', ')}${caller.isSuccessor ? ', successor' : ''})`;
}

/** The units whose marks somebody may see, and so send. The council's roles let it see all. */
export function unitsKnownTo({ unit, roles }: Caller): readonly string[] {
  if (roles.includes('Council')) return UNITS;
  return unit === null ? [] : [unit];
}

/** What nobody else may be shown: all marks of all units that somebody does not know. */
export function marksKeptFrom(caller: Caller): readonly string[] {
  const known = unitsKnownTo(caller);
  return UNITS.filter((unit) => !known.includes(unit)).flatMap((unit) => textsOf(marksOf(unit)));
}

/** The marks as texts. */
export function textsOf(marks: Marks): string[] {
  return Object.values<string>({ ...marks });
}

/** Starts their issuer. */
export async function startFuzzPeople(): Promise<FuzzPeople> {
  const mint = await startTokenMint();
  const signed = new Map<string, Promise<string>>();
  const tokens = new Set<string>();
  const bad = await Promise.all(badTokens.map(([, header]) => header(mint)));

  async function sign(caller: Caller): Promise<string> {
    const account = accountOfCaller(caller);
    const oid = accountObjectId(caller.isSuccessor ? `successor of ${account}` : account);
    const token = await mint.sign({ preferred_username: account, oid, roles: caller.roles });
    tokens.add(token);
    return token;
  }

  function tokenOf(caller: Caller): Promise<string> {
    const key = JSON.stringify([accountOfCaller(caller), caller.roles, caller.isSuccessor]);
    const found = signed.get(key) ?? sign(caller);
    signed.set(key, found);
    return found;
  }

  return {
    mint,
    tokens,
    async headerOf(caller, authorization) {
      switch (authorization.kind) {
        case 'good':
          return `Bearer ${await tokenOf(caller)}`;
        case 'spoilt': {
          const header = `Bearer ${await tokenOf(caller)}`;
          const at = authorization.at % header.length;
          return header.slice(0, at) + authorization.by + header.slice(at + 1);
        }
        case 'bad':
          return bad[authorization.which % bad.length] ?? null;
        case 'text':
          return authorization.text;
      }
    },
    close: () => mint.close(),
  };
}
