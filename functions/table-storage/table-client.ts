/** The SDK's client, set up so that a dead store is noticed in seconds. */
import { TableClient } from '@azure/data-tables';
import { namesInsecureEndpoint } from './connection-string.ts';

/** What one call may take, its retries included. A request that waits for it is answered 503 soon after. */
const CALL_TIMEOUT_MS = 6_000;

const RETRIES = { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 };

/**
 * A client for a table of a storage account. Nothing is sent yet. Without TLS only where the connection string itself
 * names an `http:` endpoint, as Azurite's does. Throws where the connection string is none.
 */
export function createTableClient(connectionString: string, tableName: string): TableClient {
  const client = TableClient.fromConnectionString(connectionString, tableName, {
    retryOptions: RETRIES,
    allowInsecureConnection: namesInsecureEndpoint(connectionString),
  });
  // Ahead of the SDK's retries, which would otherwise obey a Retry-After of any length.
  client.pipeline.addPolicy({
    name: 'callTimeoutPolicy',
    sendRequest: (request, next) => {
      request.abortSignal ??= AbortSignal.timeout(CALL_TIMEOUT_MS);
      return next(request);
    },
  });
  return client;
}
