import type { Handler } from 'hono';
import { proxy } from 'hono/proxy';

/**
 * Hands a request on: `<prefix>/accounts?x` becomes `<base>/accounts?x`, the answer comes back as it is. When nothing
 * answers at `base` the caller gets 502 with a sentence that names `service` and what to do.
 */
export function upstream(prefix: string, base: string, service: string): Handler {
  return async ({ req, text }) => {
    const { pathname, search } = new URL(req.url);
    const target = `${base.replace(/\/$/, '')}${pathname.slice(prefix.length)}${search}`;
    try {
      return await proxy(target, {
        raw: req.raw,
        headers: { ...req.header(), host: undefined },
        redirect: 'manual',
      });
    } catch (error) {
      // What `fetch` rejects with when it got no answer; a caller that went away needs none.
      if (!(error instanceof TypeError) && !req.raw.signal.aborted) throw error;
      return text(
        `${service} does not answer at ${base}. Is it still running? Start it again: npm start`,
        502,
      );
    }
  };
}
