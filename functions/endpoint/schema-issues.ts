/** What a schema refuses, as issues with the path of the field. */
import type * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { issueError, type Issue } from '../../shared/model/issue.ts';

/** A body that is wrong all over is refused just as well by its first mistakes. */
const MOST_ISSUES = 100;

/** Messages and paths quote the body, whose keys can be as many and as long as a body may be large. */
const MOST_CHARACTERS = 200;

const { localeError } = en();

/**
 * The value as the schema types it, or what is wrong with it: one issue per mistake, at most 100, no text of theirs
 * longer than 200 characters.
 */
export function parseBySchema(
  schema: z.ZodMiniType,
  value: unknown,
): { readonly data: unknown } | { readonly issues: readonly Issue[] } {
  const parsed = schema.safeParse(value, { error: localeError });
  if (parsed.success) return { data: parsed.data };
  return {
    issues: parsed.error.issues.slice(0, MOST_ISSUES).map(({ path, code, message }) =>
      issueError('schema', {
        field: shortened(path.join('.')),
        params: { code: code ?? 'custom', message: shortened(message) },
      }),
    ),
  };
}

/** Cut between characters, never within one. */
function shortened(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
