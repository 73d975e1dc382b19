import { describe, expect, test } from 'vitest';
import { parseSettings, SettingsError } from '../../functions/settings.ts';

const SECRET = 'c2VjcmV0';
const local = {
  STORE_CONNECTION_STRING: `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=${SECRET};TableEndpoint=http://127.0.0.1:1/a`,
  STORE_TABLE: 'campaigns',
  ISSUER_URL: 'http://127.0.0.1:2',
  AUDIENCE: 'api://thi-dua',
  TENANT_ID: '66666666-2222-4333-8444-555555555555',
  SCOPE: 'access_as_user',
  JWKS_URL: 'http://127.0.0.1:2/jwks',
  AGGREGATION_SCHEDULE: '0 */15 * * * *',
};
const cloud = {
  ...local,
  WEBSITE_INSTANCE_ID: 'abc',
  STORE_CONNECTION_STRING: `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${SECRET};EndpointSuffix=core.windows.net`,
  ISSUER_URL: 'https://login.example/t/v2.0',
  JWKS_URL: 'https://login.example/t/keys',
};

test('settings are those of the environment, and no others', () => {
  expect(parseSettings({ ...local, PATH: '/bin' })).toEqual(local);
});

describe('a setting that is missing or wrong is named, and no value is', () => {
  test.each(Object.keys(local))('%s missing', (name) => {
    expect(() => parseSettings({ ...local, [name]: undefined })).toThrow(`${name}: missing`);
  });

  test.each([
    ['STORE_CONNECTION_STRING', SECRET],
    ['STORE_TABLE', 'no-hyphens'],
    ['ISSUER_URL', 'issuer'],
    ['JWKS_URL', 'ftp://keys'],
    ['AUDIENCE', ''],
    ['TENANT_ID', ''],
    ['SCOPE', 'two scopes'],
    ['AGGREGATION_SCHEDULE', '*/15 * * * *'],
  ])('%s as %j', (name, value) => {
    const message = messageOf({ ...local, [name]: value });
    expect(message).toContain(`${name}: `);
    expect(message).not.toContain(SECRET);
  });

  test('all of them at once', () => {
    const message = messageOf({});
    for (const name of Object.keys(local)) expect(message).toContain(name);
  });
});

describe('in the cloud', () => {
  test('everything has TLS', () => {
    expect(parseSettings(cloud).ISSUER_URL).toBe(cloud.ISSUER_URL);
  });

  test.each(['WEBSITE_INSTANCE_ID', 'WEBSITE_SITE_NAME', 'CONTAINER_NAME', 'CONTAINER_APP_NAME'])(
    'which %s tells, whichever plan the app runs in, a stand-in is refused',
    (mark) => {
      expect(messageOf({ ...local, [mark]: 'abc' })).toContain('without TLS');
    },
  );

  test.each([
    ['ISSUER_URL', local.ISSUER_URL],
    ['JWKS_URL', local.JWKS_URL],
    ['ISSUER_URL', 'https://localhost:7443'],
    ['ISSUER_URL', 'https://issuer.LOCALHOST'],
    ['JWKS_URL', 'https://127.1.2.3/jwks'],
    ['JWKS_URL', 'https://[::1]/jwks'],
    ['STORE_CONNECTION_STRING', local.STORE_CONNECTION_STRING],
    ['STORE_CONNECTION_STRING', 'UseDevelopmentStorage=true'],
    ['STORE_CONNECTION_STRING', `AccountName=a;AccountKey=${SECRET};DefaultEndpointsProtocol=http`],
  ])("a developer's stand-in is refused as %s", (name, value) => {
    expect(messageOf({ ...cloud, [name]: value })).toBe(
      `settings of this app: without TLS or of one machine only: ${name}`,
    );
  });
});

function messageOf(env: Record<string, string>): string {
  try {
    parseSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  throw new Error('these settings were taken');
}
