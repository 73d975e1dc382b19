/**
 * How Azure Static Web Apps serves the add-in: `staticwebapp.config.json` beside its files. Other servers need the same
 * headers.
 */
import { OFFICE_HOSTS, OFFICE_JS_ORIGIN, panePolicy, policyText } from './pane-policy.ts';
import { BuildError } from './project.ts';

/**
 * The configuration for a pane that talks to these origins beside its own. No `Cross-Origin-Opener-Policy`: it would cut
 * the sign-in's window off from the pane. Throws a `BuildError` for what is no https origin.
 */
export function staticSiteConfig(reaches: readonly string[]): object {
  for (const origin of reaches) requireOrigin(origin);
  const policy = panePolicy({ scripts: [OFFICE_JS_ORIGIN], reaches, framedBy: OFFICE_HOSTS });
  return {
    globalHeaders: {
      'Content-Security-Policy': policyText(policy),
      'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      'Cache-Control': 'no-cache',
    },
    // Their names change with their content.
    routes: [
      { route: '/immutable/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
      // Excel on the web reads what functions there are from a page of its own origin.
      { route: '/functions.json', headers: { 'Access-Control-Allow-Origin': '*' } },
    ],
  };
}

function requireOrigin(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' || url.origin !== text) {
    throw new BuildError(`PANE_REACHES takes https origins such as https://api.example.vn, not "${text}".`);
  }
}
