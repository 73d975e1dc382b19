/** Conditional requests (RFC 9110 §13): which version a write means, and which one a reader already has. */
import { ProblemError } from '../../shared/api/problem.ts';

/** What a write expects to find: nothing, or one of the versions named. */
export type Precondition =
  { readonly kind: 'absent' } | { readonly kind: 'matches'; readonly versions: readonly string[] };

interface EntityTag {
  readonly weak: boolean;
  readonly version: string;
}

/** One or more entity tags; commas inside the quotes belong to the tag. */
const TAG = /\s*(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"\s*/y;

/**
 * The precondition of a write. Rejects with `precondition-required` where there is none that names a version
 * (`If-Match: *` names none), with `invalid-parameter` where a header is not well-formed or both are there.
 */
export function parsePrecondition(headers: Headers): Precondition {
  const ifMatch = headers.get('if-match');
  const ifNoneMatch = headers.get('if-none-match');
  if (ifMatch !== null && ifNoneMatch !== null)
    throw malformed('If-Match and If-None-Match exclude each other');
  if (ifNoneMatch !== null) {
    if (ifNoneMatch.trim() !== '*') throw malformed('a write takes If-None-Match: * only');
    return { kind: 'absent' };
  }
  if (ifMatch === null || ifMatch.trim() === '*') throw new ProblemError('precondition-required');
  // If-Match compares strongly: a weak tag never matches (RFC 9110 §13.1.1).
  const strong = parseTags('If-Match', ifMatch).filter((tag) => !tag.weak);
  return { kind: 'matches', versions: strong.map((tag) => tag.version) };
}

/** Whether what is there, `null` for nothing, is what the write expects. */
export function isMet(precondition: Precondition, current: number | null): boolean {
  if (precondition.kind === 'absent') return current === null;
  return current !== null && precondition.versions.includes(String(current));
}

/**
 * Tells of a version whether the reader has it already (`If-None-Match`). It compares weakly: a proxy that compressed
 * the answer may have weakened its tag.
 */
export function parseKnownVersions(headers: Headers): (version: string) => boolean {
  const ifNoneMatch = headers.get('if-none-match');
  if (ifNoneMatch === null) return () => false;
  if (ifNoneMatch.trim() === '*') return () => true;
  const versions = parseTags('If-None-Match', ifNoneMatch).map((tag) => tag.version);
  return (version) => versions.includes(version);
}

function parseTags(header: string, text: string): EntityTag[] {
  const tags: EntityTag[] = [];
  TAG.lastIndex = 0;
  for (;;) {
    const found = TAG.exec(text);
    if (found === null) throw malformed(`${header} is not a list of entity tags`);
    tags.push({ weak: found[1] !== undefined, version: found[2] ?? '' });
    const next = text.indexOf(',', found.index + found[0].length);
    if (found.index + found[0].length === text.length) return tags;
    if (next !== found.index + found[0].length) throw malformed(`${header} is not a list of entity tags`);
    TAG.lastIndex = next + 1;
  }
}

function malformed(detail: string): ProblemError {
  return new ProblemError('invalid-parameter', { detail });
}
