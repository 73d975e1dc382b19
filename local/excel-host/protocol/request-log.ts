/** The requests a host has carried out. */
import type { QueryRequest, QueryResponse } from './query.ts';

export interface LogEntry {
  readonly request: QueryRequest;
  readonly response: QueryResponse;
}

export class RequestLog {
  #entries: LogEntry[] = [];

  /** How many requests since the start or the last reset. Each is one round trip to Excel. */
  get count(): number {
    return this.#entries.length;
  }

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  add(request: QueryRequest, response: QueryResponse): void {
    this.#entries.push({ request, response });
  }

  reset(): void {
    this.#entries = [];
  }
}
