/** A table as the adapter uses it: few verbs, the store's own errors, every write within the service's limits. */
import { odata, type TableClient, type TransactionAction } from '@azure/data-tables';
import { type Entity, guardLimits } from './limits.ts';
import { isAbsent, isOvertaken, storeError } from './table-errors.ts';

/** An entity as read: the values are to be parsed. */
export interface Row {
  readonly rowKey: string;
  readonly etag: string;
  readonly [property: string]: unknown;
}

/**
 * One step of a transaction. `create` fails where the key is taken, `merge` where there is nothing to merge into,
 * `replace` where the tag is another.
 */
export type Write =
  | { readonly kind: 'create'; readonly entity: Entity }
  | { readonly kind: 'put'; readonly entity: Entity }
  | { readonly kind: 'merge'; readonly entity: Entity }
  | { readonly kind: 'replace'; readonly entity: Entity; readonly etag: string };

export interface Table {
  get(partitionKey: string, rowKey: string): Promise<Row | null>;
  /**
   * All rows whose key begins with `prefix~`, in order: only the named properties where any are named, only those behind
   * a key where one is given.
   */
  list(partitionKey: string, prefix: string, options?: ListOptions): AsyncIterable<Row>;
  /** All rows of a partition, in order. */
  listAll(partitionKey: string): AsyncIterable<Row>;
  /** The partitions whose key begins with a text, in order: one request each. */
  partitions(prefix: string): AsyncIterable<string>;
  /** All or nothing, in one partition. `false`: a `replace` met another tag, and nothing was written. */
  transact(writes: readonly Write[]): Promise<boolean>;
}

export interface ListOptions {
  readonly select?: readonly string[] | null;
  readonly after?: string | null;
}

/** The service gives at most so many entities a page. */
const PAGE = 1_000;

/** The table behind a client, created in the service at first use if need be. */
export function openTable(client: TableClient): Table {
  let created: Promise<void> | null = null;

  function ready(): Promise<void> {
    created ??= client.createTable().catch((error: unknown) => {
      created = null;
      throw error;
    });
    return created;
  }

  async function* listFiltered(filter: string, select: readonly string[] | null): AsyncIterable<Row> {
    const queryOptions = { filter, ...(select === null ? {} : { select: ['RowKey', ...select] }) };
    const pages = client.listEntities<Row>({ queryOptions }).byPage({ maxPageSize: PAGE });
    for (;;) {
      const page = await nextPage(pages);
      if (page === null) return;
      yield* page;
    }
  }

  async function nextPage(pages: AsyncIterator<readonly Row[]>): Promise<readonly Row[] | null> {
    try {
      await ready();
      const page = await pages.next();
      return page.done === true ? null : page.value;
    } catch (error) {
      throw storeError(error);
    }
  }

  /** The first row of the partitions behind a key, if there is any. The service may give empty pages before it. */
  async function firstBehind(partitionKey: string) {
    try {
      await ready();
      const queryOptions = { filter: odata`PartitionKey gt ${partitionKey}`, select: ['PartitionKey'] };
      for await (const page of client.listEntities({ queryOptions }).byPage({ maxPageSize: 1 }))
        if (page.length > 0) return page;
      return [];
    } catch (error) {
      throw storeError(error);
    }
  }

  return {
    async get(partitionKey, rowKey) {
      try {
        await ready();
        return await client.getEntity<Row>(partitionKey, rowKey);
      } catch (error) {
        if (isAbsent(error)) return null;
        throw storeError(error);
      }
    },
    list(partitionKey, prefix, { select = null, after = null } = {}) {
      // No row is called so: `~` ends no key.
      const first = `${prefix}~`;
      // A key before all of the prefix, such as one of another, must not let in what lies between them.
      const behind = after !== null && after > first ? after : first;
      return listFiltered(
        odata`PartitionKey eq ${partitionKey} and RowKey gt ${behind} and RowKey lt ${`${prefix}~~`}`,
        select,
      );
    },
    listAll(partitionKey) {
      return listFiltered(odata`PartitionKey eq ${partitionKey}`, null);
    },
    async *partitions(prefix) {
      for (let last = prefix; ;) {
        const [first] = await firstBehind(last);
        if (first?.partitionKey?.startsWith(prefix) !== true) return;
        last = first.partitionKey;
        yield last;
      }
    },
    async transact(writes) {
      guardLimits(writes.map((write) => write.entity));
      try {
        await ready();
        await client.submitTransaction(writes.map(actionOf));
        return true;
      } catch (error) {
        if (isOvertaken(error)) return false;
        throw storeError(error);
      }
    },
  };
}

function actionOf(write: Write): TransactionAction {
  const entity = { ...write.entity };
  switch (write.kind) {
    case 'create':
      return ['create', entity];
    case 'put':
      return ['upsert', entity, 'Replace'];
    case 'merge':
      return ['update', entity, 'Merge'];
    case 'replace':
      return ['update', entity, 'Replace', { etag: write.etag }];
  }
}
