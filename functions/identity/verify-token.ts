/** Bearer tokens (RFC 6750, RFC 7519), verified against one issuer. No header but `Authorization` is believed. */
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod/mini';
import { Role } from '../../shared/api/operations.ts';
import { ProblemError } from '../../shared/api/problem.ts';
import type { Instant } from '../../shared/model/identifiers.ts';
import type { Account } from './account.ts';

/** Verifies an `Authorization` header at an instant. Rejects with `unauthenticated` or `identity-unavailable`. */
export type VerifyToken = (authorization: string | null, now: Instant) => Promise<Account>;

export interface TokenSettings {
  readonly issuer: string;
  readonly audience: string;
  /** The one tenant whose accounts are let in. */
  readonly tenant: string;
  /** What the app that asked for the token must have been given. */
  readonly scope: string;
  readonly jwksUrl: string;
}

const JWKS_TIMEOUT_MS = 4_000;

/** How far the issuer's clock and ours may differ. */
const CLOCK_TOLERANCE_SECONDS = 60;

/** What is needed beyond issuer, audience, signature and time: who, of which tenant, in which roles, for whom. */
const Claims = z.object({
  oid: z.string().check(z.minLength(1), z.maxLength(200)),
  tid: z.string().check(z.minLength(1)),
  preferred_username: z.string().check(z.minLength(1), z.maxLength(300)),
  /** Roles of other applications' making are passed over. */
  roles: z.array(z.string()),
  /** Only a token that a person delegated to an app has a scope; a token of an app itself has none. */
  scp: z.string().check(z.minLength(1)),
});

/** A verifier for tokens of one issuer; its keys are fetched when first needed, and anew when an unknown one is named. */
export function openTokenVerifier(settings: TokenSettings): VerifyToken {
  const { issuer, audience, jwksUrl } = settings;
  const keyOf = fetchingKeys(createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: JWKS_TIMEOUT_MS }));
  return async (authorization, now) => {
    const token = /^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new ProblemError('unauthenticated');
    try {
      const { payload } = await jwtVerify(token, keyOf, {
        issuer,
        audience,
        algorithms: ['RS256'],
        requiredClaims: ['exp'],
        currentDate: new Date(now),
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
      });
      return accountOf(payload, settings);
    } catch (error) {
      if (error instanceof errors.JOSEError) throw refused(reasonOf(error));
      throw error;
    }
  };
}

/** Tells keys that cannot be fetched from a token that names a key there is not. */
function fetchingKeys(keyOf: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await keyOf(header, token);
    } catch (error) {
      if (isTokensFault(error)) throw error;
      throw new ProblemError('identity-unavailable', {}, { cause: error });
    }
  };
}

/** For the log: the client is never told why. */
function refused(why: string): ProblemError {
  return new ProblemError('unauthenticated', {}, { cause: new Error(why) });
}

/** By the library's codes alone: its sentences quote headers of the token, which whoever sends it can fill. */
function reasonOf(error: errors.JOSEError): string {
  return 'claim' in error ? `${error.code} ${String(error.claim)}` : error.code;
}

function isTokensFault(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}

function accountOf(payload: JWTPayload, { tenant, scope }: TokenSettings): Account {
  const claims = Claims.safeParse(payload);
  if (!claims.success) {
    const wrong = claims.error.issues.map(({ path }) => path.join('.'));
    throw refused(`a token without a proper ${wrong.join(', ')}`);
  }
  const { oid, tid, roles, scp, preferred_username: name } = claims.data;
  if (tid !== tenant) throw refused('a token of another tenant');
  if (!scp.split(' ').includes(scope)) throw refused('a token without the scope of this API');
  return {
    name: lowerCase(name),
    oid,
    tid,
    roles: roles.flatMap((role) => Role.safeParse(role).data ?? []),
  };
}

/**
 * In lower case, as the council lists accounts. Only what is the capital of its small letter is changed: the Kelvin sign
 * would become a k that it only looks like, the Ångström sign an å, and their accounts somebody else's.
 */
function lowerCase(name: string): string {
  return Array.from(name, (letter) => {
    const small = letter.toLowerCase();
    return small.toUpperCase() === letter ? small : letter;
  }).join('');
}
