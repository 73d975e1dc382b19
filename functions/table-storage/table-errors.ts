/** What the SDK throws, in the store's own words. */
import { RestError } from '@azure/data-tables';
import * as z from 'zod/mini';
import { ConflictError, StoreUnavailable, TooLargeToStore } from '../store/store-errors.ts';

/** Where the service's code stands for a single operation; a transaction's stands in `RestError.code` itself. */
const ODataDetails = z.object({ odataError: z.object({ code: z.string() }) });

/** The service's own code for what went wrong, e.g. `ResourceNotFound`; `null` where there was no answer. */
function serviceCode(error: unknown): string | null {
  if (!(error instanceof RestError) || error.statusCode === undefined) return null;
  return error.code ?? ODataDetails.safeParse(error.details).data?.odataError.code ?? null;
}

/**
 * Whether the entity asked for is not there. `TableNotFound` is a 404 too, and no absence: a store without its table
 * has failed.
 */
export function isAbsent(error: unknown): boolean {
  return serviceCode(error) === 'ResourceNotFound';
}

/** Whether a conditional write met another version than the one it named. */
export function isOvertaken(error: unknown): boolean {
  return serviceCode(error) === 'UpdateConditionNotSatisfied';
}

const TOO_LARGE = new Set([
  'EntityTooLarge',
  'PropertyValueTooLarge',
  'RequestBodyTooLarge',
  'ContentLengthExceeded',
]);

/** The error to throw for what a call of the SDK threw. Whatever is not understood is a store that failed. */
export function storeError(error: unknown): Error {
  const code = serviceCode(error);
  if (code === 'EntityAlreadyExists') return new ConflictError('the key is taken', { cause: error });
  if (code !== null && TOO_LARGE.has(code)) return new TooLargeToStore(code, { cause: error });
  return new StoreUnavailable(`the table store failed: ${failureOf(error)}`);
}

/**
 * What the log is told of a failure: by codes, and by what the service itself files the request under. The SDK's own
 * error is not kept: where an answer cannot be read it quotes it, and answers hold what units report.
 */
function failureOf(error: unknown): string {
  if (!(error instanceof RestError)) return error instanceof Error ? error.name : typeof error;
  const { statusCode, request } = error;
  const sent = request === undefined ? '' : `${request.method} ${request.url.replace(/\?.*/s, '')}`;
  const told = [serviceCode(error) ?? error.code ?? error.name, statusCode, sent, request?.requestId];
  return told.filter((part) => part !== undefined && part !== '').join(' ');
}
