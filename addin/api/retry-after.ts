/** When to come again, as an answer's header says it (RFC 9110, 10.2.3). */

/** Whole seconds from `now` on, 0 for a time that is past; `null` where the header is missing or says nothing of the kind. */
export function secondsUntil(retryAfter: string | null, now: Date): number | null {
  const text = retryAfter?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text);
  // What an HTTP date begins with. `Date.parse` alone would take a number or a word for a year.
  if (!/^[A-Z][a-z]{2}, \d\d /.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}
