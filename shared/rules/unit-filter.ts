/** Narrowing a list of units: to a block, and to a part of a unit's name or code. */
import type { OrgUnit } from '../model/catalog.ts';
import type { BlockCode } from '../model/identifiers.ts';
import { searchableText } from '../notation/searchable-text.ts';

export interface UnitFilter {
  /** `null`: all blocks. */
  readonly block: BlockCode | null;
  /** A part of the name or the code, with or without accents; blank finds all. */
  readonly words: string;
}

/** A test whether a unit passes the filter, whose words are prepared once for all units. */
export function unitTest({
  block,
  words,
}: UnitFilter): (unit: Pick<OrgUnit, 'code' | 'name' | 'block'>) => boolean {
  const wanted = searchableText(words);
  return (unit) =>
    (block === null || unit.block === block) &&
    [unit.name, unit.code].some((text) => searchableText(text).includes(wanted));
}
