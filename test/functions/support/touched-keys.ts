/** A spy between the app and its table: which partitions and rows it asks the service for. */
import type { TableClient } from '@azure/data-tables';

export interface TouchedKeys {
  /** Every partition and row that was named since the last call, each once, in order. */
  take(): { readonly partitions: readonly string[]; readonly rows: readonly string[] };
}

/** Watches a client's requests from now on. */
export function watchKeys(client: TableClient): TouchedKeys {
  let sent = '';
  client.pipeline.addPolicy({
    name: 'watchKeys',
    sendRequest: (request, next) => {
      const bodyText = typeof request.body === 'string' ? request.body : '';
      sent += `${decodeURIComponent(request.url.replaceAll('+', ' '))}\n${bodyText}\n`;
      return next(request);
    },
  });
  return {
    take() {
      const taken = { partitions: named('PartitionKey', sent), rows: named('RowKey', sent) };
      sent = '';
      return taken;
    },
  };
}

/** In an address (`PartitionKey='…'`), in a filter (`PartitionKey eq '…'`) and in an entity (`"PartitionKey":"…"`). */
function named(property: string, text: string): string[] {
  const found = text.matchAll(new RegExp(`${property}"?(?:=| (?:eq|gt|lt) |:)['"]((?:''|[^'"])*)`, 'g'));
  return [...new Set([...found].map(([, key]) => key ?? ''))].toSorted();
}
