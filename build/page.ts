/** A page names its script and its styles by their source; the built page names the files made from them. */
import { BuildError } from './project.ts';

const reference = /\b(src|href)="(?:\.\/)?([\w./-]+\.(?:tsx?|css))"/g;

/** The sources a page refers to, relative to the page. Throws a `BuildError` for a page that refers to none. */
export function pageEntries(html: string): string[] {
  const entries = [...html.matchAll(reference)].flatMap(([, , source]) => source ?? []);
  if (entries.length === 0)
    throw new BuildError('The page refers to no script (src="pane.tsx") and no styles.');
  return entries;
}

/** The page with every reference to a source replaced by its built file. Throws a `BuildError` where one was not built. */
export function linkPage(html: string, built: ReadonlyMap<string, string>): string {
  return html.replaceAll(reference, (_, attribute: string, source: string) => {
    const file = built.get(source);
    if (file === undefined) throw new BuildError(`The page refers to ${source}, which was not built.`);
    return `${attribute}="./${file}"`;
  });
}
