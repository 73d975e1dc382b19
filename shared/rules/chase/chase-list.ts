/** Builds the chase list: whom the council has to remind, and of what. */
import type { OrgUnit, PublishedCatalog } from '../../model/catalog.ts';
import type { ChaseCause, ChaseList, ChaseRow } from '../../model/chase-list.ts';
import { type Extension, extensionInForce } from '../../model/extension.ts';
import type { Instant } from '../../model/identifiers.ts';
import type { UnitProgress } from '../../model/progress.ts';
import { groupBy } from '../group-by.ts';
import { assignedUnits } from '../rank/standings.ts';
import { hasReport, type KnownHead } from '../rank/unit-head.ts';
import { isLate, isLocked } from '../time/lateness.ts';
import { lockOf } from '../time/unit-locks.ts';
import { chaseCause } from './chase-cause.ts';

/** What is known of the units of a campaign at an instant. */
export interface Known {
  readonly heads: readonly KnownHead[];
  /** In order within each unit. */
  readonly extensions: readonly Extension[];
  readonly progress: readonly UnitProgress[];
  /** The accounts that somebody has ever signed in with. */
  readonly signedIn: ReadonlySet<string>;
  readonly now: Instant;
}

/** The units that still owe something, each with the cause, in catalog order. Linear. */
export function chaseList(
  published: Pick<PublishedCatalog, 'version' | 'catalog'>,
  { heads, extensions, progress, signedIn, now }: Known,
): ChaseList {
  const { version, catalog } = published;
  const { units, headOf } = assignedUnits(published, heads);
  const progressOf = new Map(progress.map((each) => [each.unit, each]));
  const extensionsOf = groupBy(extensions, ({ unit }) => unit);

  const rowOf = (unit: OrgUnit): ChaseRow[] => {
    const head = headOf.get(unit.code) ?? null;
    const sign = progressOf.get(unit.code) ?? null;
    const cause = chaseCause(catalog, unit, { head, progress: sign, signedIn });
    if (cause === null) return [];
    const extension = extensionInForce(extensionsOf.get(unit.code) ?? []);
    const lockAt = lockOf(catalog.campaign, extension?.lockAt ?? null);
    return [
      {
        unit: unit.code,
        block: unit.block,
        cause,
        late: head !== null && hasReport(head) && isThere(cause) ? head.late : isLate(catalog.campaign, now),
        lockAt,
        locked: isLocked({ lockAt }, now),
        extension: lockAt === extension?.lockAt ? extension.reason : null,
        progress: sign && signOf(sign),
      },
    ];
  };
  return {
    campaign: catalog.campaign.id,
    catalogVersion: version,
    assignedUnits: units.length,
    rows: units.flatMap(rowOf),
  };
}

/** Whether the report is there, and no other one is waited for. */
function isThere({ kind }: ChaseCause): boolean {
  return kind === 'waiting' || kind === 'incomplete';
}

function signOf({ seenAt, catalogVersion, findings }: UnitProgress): ChaseRow['progress'] {
  return { seenAt, catalogVersion, findings };
}
