/**
 * Lets a pane on plain http be served: office.js trusts a host page that is https with the pane's own host name at once;
 * for any other it loads `AgaveErrorUX/index.html` from beside itself, where Microsoft asks the user about an unknown
 * (on-premises) host. Locally this page says yes. The pane's Content-Security-Policy must then allow `frame-src 'self'`.
 * Serve the two files in office.js's own folder; never deploy them.
 */
export const TRUST_PAGE = {
  path: 'AgaveErrorUX/index.html',
  html: '<!doctype html><html lang="en"><title>Trust</title><script src="trust.js"></script></html>',
  scriptPath: 'AgaveErrorUX/trust.js',
  script: `addEventListener('message', (event) => {
  event.source.postMessage(JSON.stringify({ hostUserTrusted: true }), event.origin);
});
`,
};
