import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';
import { accountObjectId, type LocalAccount } from './local-account.ts';

/** The tenant of every local account: a UUID that no directory has. */
export const LOCAL_TENANT_ID = '00000000-0000-4000-8000-000000000001';
/** What local tokens are given for. */
export const LOCAL_SCOPE = 'access_as_user';
export const TOKEN_SECONDS = 3600;
const ALGORITHM = 'RS256';
const KEY_ID = 'local';

export interface TokenSigner {
  /** The public keys, as a JWKS document. */
  readonly keys: JSONWebKeySet;
  /** An access token with the claims the API reads from an Entra ID token. It expires after an hour. */
  sign(account: LocalAccount): Promise<string>;
}

export interface TokenSignerOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly now: () => Date;
}

/** Makes a signer with a key of its own; tokens of another start are not accepted. */
export async function createTokenSigner({ issuer, audience, now }: TokenSignerOptions): Promise<TokenSigner> {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM);
  const key = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: ALGORITHM, use: 'sig' };
  return {
    keys: { keys: [key] },
    async sign({ account, name, role }) {
      const issuedAt = Math.floor(now().getTime() / 1000);
      return new SignJWT({
        oid: accountObjectId(account),
        tid: LOCAL_TENANT_ID,
        roles: [role],
        scp: LOCAL_SCOPE,
        preferred_username: account,
        name,
      })
        .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID, typ: 'JWT' })
        .setIssuer(issuer)
        .setSubject(accountObjectId(account))
        .setAudience(audience)
        .setIssuedAt(issuedAt)
        .setNotBefore(issuedAt)
        .setExpirationTime(issuedAt + TOKEN_SECONDS)
        .sign(privateKey);
    },
  };
}
