/** Names for new worksheets. */

/** Excel's limit for the name of a worksheet. */
const MAX_LENGTH = 31;

/** The wanted name, with the first free number where it is taken: a worksheet that exists is never written over. */
export function freeWorksheetName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let n = 2; lower.has(name.toLowerCase()); n += 1) {
    const suffix = ` (${n})`;
    name = withSuffix(wanted, suffix);
  }
  return name;
}

/** The name for a worksheet that is replaced by a newer one, e.g. `Báo cáo Phường 1 (bản 3)`. */
export function earlierWorksheetName(name: string, version: number, taken: readonly string[]): string {
  return freeWorksheetName(withSuffix(name, ` (bản ${version})`), taken);
}

/** The name of a worksheet that shows one revision, e.g. `Báo cáo Phường 1 (lần 3)`; a second one still says which. */
export function revisionWorksheetName(name: string, revision: number): string {
  const suffix = ` (lần ${revision})`;
  return withSuffix(cutName(name, MAX_LENGTH - suffix.length - ' (2)'.length), suffix);
}

function withSuffix(name: string, suffix: string): string {
  return cutName(name, MAX_LENGTH - suffix.length) + suffix;
}

/** The name in at most so many letters, by default as many as Excel takes; no half of a character is left at its end. */
export function cutName(name: string, length: number = MAX_LENGTH): string {
  return name.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
