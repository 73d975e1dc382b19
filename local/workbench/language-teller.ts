/** What the pane's site adds to the pane, so that its one language switch drives the page around it too. */

const PATH = '/language-teller.js';

/** The script that posts `{ paneLanguage }` to its parent at `pageOrigin`, now and whenever it changes. */
export function languageTeller(pageOrigin: string): { path: string; element: string; script: string } {
  const script = `const root = document.documentElement;
const tell = () => parent.postMessage({ paneLanguage: root.lang }, ${JSON.stringify(pageOrigin)});
new MutationObserver(tell).observe(root, { attributeFilter: ['lang'] });
tell();
`;
  return { path: PATH, element: `<script type="module" src="${PATH}"></script>`, script };
}
