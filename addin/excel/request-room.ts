/** How much a request still takes: Excel on the web takes no more than 5 MB of one. */
import { MOST_BYTES } from './row-slices.ts';

export interface RequestRoom {
  readonly mostBytes: number;
  /** To be awaited before so many bytes are queued: what is queued already is sent where both would be too much. */
  readonly take: (bytes: number) => Promise<void>;
}

/** Room for what is written by requests of this context. The last one waits for the caller's sync. */
export function requestRoom(context: Excel.RequestContext, mostBytes: number = MOST_BYTES): RequestRoom {
  let room = mostBytes;
  return {
    mostBytes,
    async take(bytes) {
      if (bytes > room) {
        await context.sync();
        room = mostBytes;
      }
      room -= bytes;
    },
  };
}
