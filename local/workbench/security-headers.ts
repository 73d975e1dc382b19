import type { MiddlewareHandler } from 'hono';
import { policyText } from '../../build/pane-policy.ts';

/**
 * Puts a Content-Security-Policy (sources by directive) and what goes with it on every answer. No `X-Frame-Options`: `frame-ancestors` says who may frame.
 * Nothing is cached, because a rebuilt add-in is served at the same address.
 */
export function securityHeaders(policy: Readonly<Record<string, string>>): MiddlewareHandler {
  const text = policyText(policy);
  return async (context, next) => {
    await next();
    context.header('Content-Security-Policy', text);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cache-Control', 'no-store');
  };
}
