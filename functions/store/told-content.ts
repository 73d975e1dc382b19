/** What should be in the store, according to the entries of its trail. */
import type { AuditAction, AuditEntry } from '../../shared/model/audit.ts';
import type { CatalogVersion } from '../../shared/model/catalog.ts';
import type { UnitCode } from '../../shared/model/identifiers.ts';
import type { Revision } from '../../shared/model/submission.ts';

export interface ToldContent {
  /** The last entry about each thing, by its name (`nameOf`). */
  readonly entries: ReadonlyMap<string, AuditEntry>;
  /** The last version of the catalog; `null` where none was published. */
  readonly lastVersion: CatalogVersion | null;
  /** Whether any unit was given an extension. */
  readonly extended: boolean;
  /** The last revision of each unit. */
  readonly lastRevision: ReadonlyMap<UnitCode, Revision>;
  /** The names of what must have been written, even where no entry is left that says so: whoever reports has an account. */
  readonly implied: ReadonlySet<string>;
}

/** The name of something written: what was done, and to what. */
export function nameOf(action: AuditAction, subject: string): string {
  return `${action} ${subject}`;
}

/** What the entries of a trail tell, those of each stream in order. */
export function toldContent(trail: readonly AuditEntry[]): ToldContent {
  const entries = new Map<string, AuditEntry>();
  const lastRevision = new Map<UnitCode, Revision>();
  const implied = new Set<string>();
  let lastVersion: CatalogVersion | null = null;
  for (const entry of trail) {
    const { action, subject, actor } = entry;
    // A repair writes nothing that was not written before.
    if (action === 'repair-head') continue;
    entries.set(nameOf(action === 'release-account' ? 'bind-account' : action, subject), entry);
    if (action === 'publish-catalog') lastVersion = Number(subject);
    if (action !== 'submit') continue;
    const [unit = '', revision] = subject.split('~');
    lastRevision.set(unit, Number(revision));
    if (actor.kind === 'account') implied.add(nameOf('bind-account', actor.account));
  }
  const extended = trail.some(({ action }) => action === 'extend');
  return { entries, lastVersion, extended, lastRevision, implied };
}
