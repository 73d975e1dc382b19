/** The app's settings: environment variables, read once. */
import * as z from 'zod/mini';
import { namesInsecureEndpoint } from './table-storage/connection-string.ts';

/** Everything the app cannot run without; the names are those of the environment variables. */
const Settings = z.object({
  /** Of the storage account; a secret. */
  STORE_CONNECTION_STRING: z
    .string()
    .check(
      z.regex(
        /UseDevelopmentStorage=true|AccountKey=|SharedAccessSignature=/i,
        'not a storage connection string',
      ),
    ),
  /** Table Storage's own rule for names. */
  STORE_TABLE: z
    .string()
    .check(z.regex(/^[A-Za-z][A-Za-z0-9]{2,62}$/, '3 to 63 letters and digits, a letter first')),
  /** `iss` of the tokens, to the letter. */
  ISSUER_URL: z.url({ protocol: /^https?$/, error: 'not an http(s) URL' }),
  /** `aud` of the tokens: this app's id at the identity provider. */
  AUDIENCE: z.string().check(z.minLength(1, 'empty')),
  /** `tid` of the tokens: the one tenant whose accounts are let in. */
  TENANT_ID: z.string().check(z.minLength(1, 'empty')),
  /** The scope that a token must have been given for (`scp`), e.g. `access_as_user`. */
  SCOPE: z.string().check(z.regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'not one scope')),
  /** Where the issuer publishes its keys. */
  JWKS_URL: z.url({ protocol: /^https?$/, error: 'not an http(s) URL' }),
  /** NCRONTAB, six fields, UTC. The Functions host reads it itself, as %AGGREGATION_SCHEDULE%. */
  AGGREGATION_SCHEDULE: z
    .string()
    .check(z.regex(/^\s*(\S+\s+){5}\S+\s*$/, 'not the six fields of an NCRONTAB expression')),
});
export type Settings = z.infer<typeof Settings>;

/** Settings that are missing or wrong, by name. Values are never named: some are secrets. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Set by Azure and never by the local tools; which of them depends on the plan. An instance id there is on plans with
 * servers of their own only, and neither on Flex Consumption nor on Linux Consumption, whose instances are containers.
 */
const CLOUD_MARKS = ['WEBSITE_INSTANCE_ID', 'WEBSITE_SITE_NAME', 'CONTAINER_NAME', 'CONTAINER_APP_NAME'];

/**
 * The settings of an environment. Throws `SettingsError` naming every one that is missing or wrong. In the cloud
 * nothing is spoken without TLS, so that a stand-in of a developer's machine is never believed there.
 */
export function parseSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = Settings.safeParse(env);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => {
      const name = path.join('.');
      return `${name}: ${env[name] === undefined ? 'missing' : message}`;
    });
    throw new SettingsError(`settings of this app: ${faults.join('; ')}`);
  }
  if (CLOUD_MARKS.some((mark) => env[mark] !== undefined)) refuseInsecure(parsed.data);
  return parsed.data;
}

function refuseInsecure(settings: Settings): void {
  const insecure = (['ISSUER_URL', 'JWKS_URL'] as const).filter(
    (name) => !isBeyondThisMachine(settings[name]),
  );
  const store = namesInsecureEndpoint(settings.STORE_CONNECTION_STRING);
  const names = [...insecure, ...(store ? ['STORE_CONNECTION_STRING'] : [])];
  if (names.length > 0)
    throw new SettingsError(`settings of this app: without TLS or of one machine only: ${names.join(', ')}`);
}

const LOOPBACK = /^(?:localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)$/i;

/** Spoken with TLS, to another machine. */
function isBeyondThisMachine(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && !LOOPBACK.test(hostname);
}
