/** What can go wrong in a store, whatever the store is. Absence is none of these: it is `null`. */

/** The store does not answer, or refuses. Nobody knows whether the last write was done. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The key to be inserted is taken: somebody else was faster, or this very write had been done before. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
}

/** The value is more than one entry, or one transaction, can hold. */
export class TooLargeToStore extends Error {
  override readonly name = 'TooLargeToStore';
}

/** What is stored under a key is not what this program writes there. */
export class UnreadableEntry extends Error {
  override readonly name = 'UnreadableEntry';
}
