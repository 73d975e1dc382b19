import type { MiddlewareHandler } from 'hono';

/** Content-Security-Policy directives by name, e.g. `'script-src': "'self'"`. */
export type Policy = Readonly<Record<string, string>>;

/**
 * Puts the policy and what goes with it on every answer. No `X-Frame-Options`: `frame-ancestors` says who may frame.
 * Nothing is cached, because a rebuilt add-in is served at the same address.
 */
export function securityHeaders(policy: Policy): MiddlewareHandler {
  const text = Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
  return async (context, next) => {
    await next();
    context.header('Content-Security-Policy', text);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cache-Control', 'no-store');
  };
}
