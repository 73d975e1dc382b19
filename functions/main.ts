/**
 * The composition root: reads the settings, joins endpoints to Table Storage and to the identity provider, and registers
 * everything with Azure Functions.
 *
 * It registers whatever the settings are. Where they are missing or wrong the host would report an entry point that
 * throws as an app without functions, and every address as 404; instead each call is answered 500, each run of the
 * timer fails, and the log says which setting is to blame.
 */
import { randomUUID } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import { app } from '@azure/functions';
import { operations } from '../shared/api/operations.ts';
import type { AnyEndpoint } from './endpoint/endpoint.ts';
import { openRateLimit } from './endpoint/rate-limit.ts';
import { type Platform, serveEndpoint } from './endpoint/serve-endpoint.ts';
import { openMemberships } from './identity/memberships.ts';
import { openTokenVerifier } from './identity/verify-token.ts';
import { endpoints } from './registered-endpoints.ts';
import { parseSettings, type Settings, SettingsError } from './settings.ts';
import { openCatalogs } from './store/catalogs.ts';
import { createTableClient } from './table-storage/table-client.ts';
import { openTableCampaignStore } from './table-storage/table-campaign-store.ts';
import { serveAggregation } from './timers/serve-aggregation.ts';

const platform = openPlatform();

for (const endpoint of Object.values(endpoints)) registerEndpoint(endpoint);

app.timer('aggregate', { schedule: '%AGGREGATION_SCHEDULE%', handler: serveAggregation(platform) });

function registerEndpoint(endpoint: AnyEndpoint): void {
  const { method, path } = operations[endpoint.operation];
  app.http(kebabCase(endpoint.operation), {
    methods: [method],
    route: path,
    // The host's keys authorise nobody: tokens do, in serveEndpoint.
    authLevel: 'anonymous',
    handler: serveEndpoint(endpoint, platform),
  });
}

/** The function's name: the operation's, as the file of its endpoint is called. */
function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function openPlatform(): () => Platform {
  try {
    const settings = parseSettings(process.env);
    const store = openTableCampaignStore(connect(settings));
    const opened: Platform = {
      services: {
        store,
        catalogs: openCatalogs(store),
        memberships: openMemberships(store),
        newChange: randomUUID,
      },
      verifyToken: openTokenVerifier({
        issuer: settings.ISSUER_URL,
        audience: settings.AUDIENCE,
        tenant: settings.TENANT_ID,
        scope: settings.SCOPE,
        jwksUrl: settings.JWKS_URL,
      }),
      clock: () => new Date().toISOString(),
      limitRate: openRateLimit(),
    };
    return () => opened;
  } catch (error) {
    // oxlint-disable-next-line no-console -- the only log there is outside an invocation
    console.error(error);
    return () => {
      throw error;
    };
  }
}

function connect(settings: Settings): TableClient {
  try {
    return createTableClient(settings.STORE_CONNECTION_STRING, settings.STORE_TABLE);
  } catch {
    // What the SDK throws may quote the connection string, which is a secret.
    throw new SettingsError('settings of this app: STORE_CONNECTION_STRING: the SDK cannot read it');
  }
}
