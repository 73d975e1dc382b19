/** An issuer of the test's own: it signs whatever it is told to, and publishes its key for the real verifier. */
import { createServer } from 'node:http';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';
import type { TokenSettings } from '../../../functions/identity/verify-token.ts';
import { closeServer, listen, LOOPBACK } from '../../../local/ports.ts';
import { ON_TIME } from './sample-campaign.ts';

/** The instant that tokens are made at, and good for an hour from. */
export const SECONDS = Date.parse(ON_TIME) / 1000;

const SCOPE = 'access_as_user';
const KEY_ID = 'one';

/** What a good token says. */
export const claims = {
  iss: 'https://issuer.example/tenant/v2.0',
  aud: 'api://thi-dua',
  iat: SECONDS,
  nbf: SECONDS,
  exp: SECONDS + 3600,
  oid: '11111111-2222-4333-8444-555555555555',
  tid: '66666666-2222-4333-8444-555555555555',
  roles: ['Unit'],
  scp: `email ${SCOPE}`,
  preferred_username: 'Ward1@Example.VN',
};

/** Claims to be said otherwise; `undefined`: not at all. */
export type ClaimChanges = Readonly<Record<string, unknown>>;

export interface TokenMint {
  /** What the verifier is opened with. */
  readonly settings: TokenSettings;
  /** The public key as everybody can have it: the published document, and PEM. */
  readonly published: { readonly jwks: string; readonly pem: string };
  sign(changes?: ClaimChanges): Promise<string>;
  /** Signs with the published key, by another algorithm that the key would do for. */
  signBy(algorithm: 'RS512' | 'PS256'): Promise<string>;
  /** Signs with another key, which is never published unless the issuer changes to it, under any key's name. */
  forge(kid: string): Promise<string>;
  /** The keys after the issuer has changed them: the other one alone, as `two`. */
  readonly changedKeys: TokenMint['answer'];
  /** What whoever asks for the keys is answered, and how often that was. */
  answer: { readonly status: number; readonly body: string };
  fetches: number;
  close(): Promise<void>;
}

/** Starts it. */
export async function startTokenMint(): Promise<TokenMint> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const ofThePrivateKey = await exportJWK(privateKey);
  const unpublished = await generateKeyPair('RS256');
  const jwks = await keySet(publicKey, KEY_ID);
  const server = createServer((_request, response) => {
    mint.fetches += 1;
    response
      .writeHead(mint.answer.status, { 'content-type': 'application/json', connection: 'close' })
      .end(mint.answer.body);
  });
  const mint: TokenMint = {
    settings: {
      issuer: claims.iss,
      audience: claims.aud,
      tenant: claims.tid,
      scope: SCOPE,
      jwksUrl: `http://${LOOPBACK}:${await listen(server, 0)}/jwks`,
    },
    published: { jwks, pem: await exportSPKI(publicKey) },
    sign: (changes = {}) => signed(changes, KEY_ID, privateKey),
    signBy: async (alg) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg, kid: KEY_ID })
        .sign(await importJWK(ofThePrivateKey, alg)),
    forge: (kid) => signed({}, kid, unpublished.privateKey),
    changedKeys: { status: 200, body: await keySet(unpublished.publicKey, 'two') },
    answer: { status: 200, body: jwks },
    fetches: 0,
    close: () => closeServer(server),
  };
  return mint;
}

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

/** As Entra publishes them: for signing, and not a word of the algorithm. */
async function keySet(key: KeyPair['publicKey'], kid: string): Promise<string> {
  return JSON.stringify({ keys: [{ ...(await exportJWK(key)), kid, use: 'sig' }] });
}

function signed(changes: ClaimChanges, kid: string, key: KeyPair['privateKey']): Promise<string> {
  const said = Object.entries({ ...claims, ...changes }).filter(([, value]) => value !== undefined);
  return new SignJWT(Object.fromEntries(said)).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
}
