/** `Authorization` headers that nobody is let in with, by what is wrong with each. */
import { SignJWT, UnsecuredJWT } from 'jose';
import { claims, SECONDS, type TokenMint } from './token-mint.ts';

export type BadToken = readonly [wrong: string, header: (mint: TokenMint) => Promise<string | null>];

export const badTokens: readonly BadToken[] = [
  ['no header', async () => null],
  ['no token', async () => 'Bearer '],
  ['no token but text', async () => 'Bearer x.y.z'],
  ['another scheme', async (mint) => `Basic ${await mint.sign()}`],
  ['two tokens', async (mint) => `Bearer ${await mint.sign()} ${await mint.sign()}`],
  ['half a token', async (mint) => `Bearer ${(await mint.sign()).slice(0, -20)}`],
  signing('another issuer', { iss: 'https://evil.example' }),
  signing('another audience', { aud: 'api://other' }),
  signing('a token that has expired', { exp: SECONDS - 61 }),
  signing('a token not valid yet', { nbf: SECONDS + 61 }),
  signing('a token without an end', { exp: undefined }),
  ['another key', async (mint) => `Bearer ${await mint.forge('one')}`],
  ['a key nobody published', async (mint) => `Bearer ${await mint.forge('two')}`],
  ['another algorithm', async (mint) => `Bearer ${await mint.signBy('RS512')}`],
  ['another padding', async (mint) => `Bearer ${await mint.signBy('PS256')}`],
  ['no signature', async () => `Bearer ${new UnsecuredJWT(claims).encode()}`],
  ['the published keys taken for a shared secret', ({ published }) => signedBySecret(published.jwks)],
  ['the public key taken for a shared secret', ({ published }) => signedBySecret(published.pem)],
  signing('a token of an app', { scp: undefined }),
  signing('another scope', { scp: 'email access_as_users' }),
  signing('no oid', { oid: undefined }),
  signing('another tenant', { tid: claims.oid }),
  signing('no tenant', { tid: undefined }),
  signing('no roles', { roles: undefined }),
  signing('roles as text', { roles: 'Council' }),
  signing('no name', { preferred_username: undefined }),
];

function signing(wrong: string, changes: Parameters<TokenMint['sign']>[0]): BadToken {
  return [wrong, async (mint) => `Bearer ${await mint.sign(changes)}`];
}

async function signedBySecret(secret: string): Promise<string> {
  const header = { alg: 'HS256', kid: 'one' };
  const token = await new SignJWT(claims).setProtectedHeader(header).sign(new TextEncoder().encode(secret));
  return `Bearer ${token}`;
}
