/**
 * What went wrong, for the log. Errors of engines and libraries quote what they were given (`Cannot convert 47.5x to a
 * BigInt`), which can be a unit's figures: so only their kind, code and place are logged. Our own errors are logged with
 * their message, which names ids at most.
 */
import { ProblemError } from '../shared/api/problem.ts';
import { SettingsError } from './settings.ts';
import { ConflictError, StoreUnavailable, TooLargeToStore, UnreadableEntry } from './store/store-errors.ts';

const OWN = [ProblemError, SettingsError, ConflictError, StoreUnavailable, TooLargeToStore, UnreadableEntry];

/** Causes can form a circle. */
const MOST_CAUSES = 5;

/** An error with its place and its causes. */
export function describeError(error: unknown, causesLeft = MOST_CAUSES): string {
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`;
  const own = [headline(error), ...framesOf(error)].join('\n');
  if (causesLeft === 0) return own;
  const causes: unknown[] = error.cause === undefined ? [] : [error.cause];
  if (error instanceof AggregateError) causes.push(...error.errors);
  return [own, ...causes.map((cause) => `because: ${describeError(cause, causesLeft - 1)}`)].join('\n');
}

function headline(error: Error): string {
  const kind = error.constructor.name;
  if (OWN.some((own) => error instanceof own)) return `${kind}: ${error.message}`;
  const code: unknown = 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[A-Z][A-Z_]{0,60}$/.test(code) ? `${kind} ${code}` : kind;
}

const FRAME = /^ {4}at .*(?::\d+:\d+|<anonymous>|native)\)?$/;

/** The frames of the stack, without the message before them, whose lines may look like frames. */
function framesOf({ stack = '', message }: Error): string[] {
  const begins = stack.indexOf(message);
  const frames = begins < 0 ? stack : stack.slice(begins + message.length);
  return frames.split('\n').filter((line) => FRAME.test(line));
}
