/** What Office.js offers, what a project uses of it, and what the host implements: side by side. */
import type { ImplementedClasses } from './implemented-members.ts';
import type { OfficeClasses, OfficeMember } from './office-members.ts';
import type { UsedMember } from './used-members.ts';

/** A member of Excel that is used. */
export interface UseRow {
  /** `Range.values` */
  readonly member: string;
  readonly written: boolean;
  readonly files: readonly string[];
  readonly implemented: boolean;
}

/** What every class can do without asking Excel under that name. */
const OF_EVERY_CLASS = new Set(['context', 'isNullObject', 'load', 'toJSON', 'track', 'untrack']);

export interface ClassRow {
  readonly type: string;
  readonly implemented: readonly string[];
  readonly lacking: readonly string[];
}

export interface Coverage {
  /** Every member of Excel's classes that is used, by name. */
  readonly used: readonly UseRow[];
  /** What is used of Office.js and never asked of Excel by itself: `Excel.run`, `Range.load`, plain data, constants. */
  readonly ofOfficeJs: readonly string[];
  readonly classes: readonly ClassRow[];
}

export function compareCoverage(
  office: OfficeClasses,
  implemented: ImplementedClasses,
  uses: readonly UsedMember[],
): Coverage {
  const rows = new Map<string, UseRow>();
  const ofOfficeJs = new Set<string>();
  for (const { owner, name, written, file } of uses) {
    const type = classOf(office, owner, name);
    if (type === null || OF_EVERY_CLASS.has(name)) {
      ofOfficeJs.add(`${owner}.${name}`);
      continue;
    }
    const member = office[type]?.members[name];
    const key = `${type}.${name}`;
    const before = rows.get(key);
    rows.set(key, {
      member: key,
      written: written || before?.written === true,
      files: [...new Set([...(before?.files ?? []), file])].toSorted(),
      implemented: isImplemented(implemented, type, member, written) && before?.implemented !== false,
    });
  }
  return {
    used: [...rows.values()].toSorted((a, b) => a.member.localeCompare(b.member)),
    ofOfficeJs: [...ofOfficeJs].toSorted(),
    classes: Object.entries(office)
      .map(([type, { members }]) => {
        const has = (name: string) => isImplemented(implemented, type, members[name], false);
        const names = Object.keys(members).toSorted();
        return { type, implemented: names.filter(has), lacking: names.filter((name) => !has(name)) };
      })
      .toSorted((a, b) => a.type.localeCompare(b.type)),
  };
}

/** The class of Excel's that has the member, `null` for an owner that is none. Loaded of a collection are its items. */
function classOf(office: OfficeClasses, owner: string, name: string): string | null {
  const [, type = ''] =
    /^Excel\.(?:Interfaces\.(?=\w+LoadOptions$))?(\w+?)(?:LoadOptions)?$/.exec(owner) ?? [];
  const one = office[type];
  if (one === undefined) return null;
  return one.members[name] === undefined && owner.endsWith('LoadOptions') ? (one.item ?? type) : type;
}

function isImplemented(
  implemented: ImplementedClasses,
  type: string,
  member: OfficeMember | undefined,
  written: boolean,
): boolean {
  const known = implemented.get(type);
  if (known === undefined || member === undefined) return false;
  const { kind, wire } = member;
  if (kind !== 'property') return known.followed.has(wire);
  return written ? known.written.has(wire) : known.read.has(wire);
}
