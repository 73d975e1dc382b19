/**
 * The value of a JSON text. Throws `SyntaxError` where it is none, without quoting it as `JSON.parse` does: errors are
 * logged, and texts hold what units report.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxError('not JSON');
  }
}
