/** What a browser lets the pane do (Content-Security-Policy): the same list wherever it is served from. */

/** The hosts of Excel on the web, which frame the pane. */
export const OFFICE_HOSTS = 'https://*.officeapps.live.com https://*.cloud.microsoft https://*.office.com';

/** Where office.js comes from in production. */
export const OFFICE_JS_ORIGIN = 'https://appsforoffice.microsoft.com';

export interface PanePolicyOptions {
  /** Origins of scripts beside the pane's own. */
  readonly scripts?: readonly string[];
  /** Origins that the pane talks to beside its own: the API and the identity provider, where they are elsewhere. */
  readonly reaches?: readonly string[];
  /** Who may show the pane in a frame. */
  readonly framedBy: string;
}

/** Directives by name. Nothing inline, nothing evaluated, no form, no plug-in. */
export function panePolicy({
  scripts = [],
  reaches = [],
  framedBy,
}: PanePolicyOptions): Record<string, string> {
  const own = (others: readonly string[]) => ["'self'", ...others].join(' ');
  return {
    'default-src': "'none'",
    'script-src': own(scripts),
    'style-src': own([]),
    'img-src': own(['data:']),
    'connect-src': own(reaches),
    // office.js asks a page of its own whether to trust its host; a provider that knows its visitor answers in a frame.
    'frame-src': own(reaches),
    'frame-ancestors': own([framedBy]),
    'base-uri': "'none'",
    'form-action': "'none'",
  };
}

/** Directives by name as the text of the header. */
export function policyText(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
