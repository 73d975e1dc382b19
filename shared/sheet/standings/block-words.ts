/**
 * What tables call blocks: by name, and with the code where two names are one to Excel, whose formulas compare them: the
 * standings that the workbook recomputes would rank the units of both against each other.
 */
import type { Catalog } from '../../model/catalog.ts';
import type { BlockCode } from '../../model/identifiers.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import { groupBy } from '../../rules/group-by.ts';

export function blockWords({ blocks }: Pick<Catalog, 'blocks'>): Map<BlockCode, string> {
  const namesakes = groupBy(blocks, ({ name }) => comparableText(name));
  const isShared = (name: string) => (namesakes.get(comparableText(name))?.length ?? 0) > 1;
  return new Map(blocks.map(({ code, name }) => [code, isShared(name) ? `${name} (${code})` : name]));
}
