/** Whether a fix does what it says: its row is parsed once more with the cells changed. */
import type { Issue } from '../../model/issue.ts';
import { parseUnitLine } from '../unit/parse-unit-line.ts';
import type { SheetBlock } from '../sheet-block.ts';
import { changedBlock } from './changed-block.ts';
import type { FixContext } from './fix-context.ts';
import type { Fix } from './fix.ts';

/** Whether the row loses the issue, if that is one of cells, and has no error that it did not have. */
export function keepsRowSound({ sheet, issue, row, asked }: FixContext, fix: Fix): boolean {
  if (asked === null) return true;
  const { block, frame } = sheet;
  const alone: SheetBlock = {
    ...block,
    row: block.row + row,
    values: block.values.slice(row, row + 1),
    ...(block.formats === undefined ? {} : { formats: block.formats.slice(row, row + 1) }),
  };
  const issuesOf = (rowBlock: SheetBlock) => {
    const found: Issue[] = [];
    parseUnitLine(rowBlock, frame, 0, { ...asked, byName: new Map(), outdated: false }, found);
    return found;
  };
  const known = new Set(issuesOf(alone).map(keyOf));
  const left = issuesOf(changedBlock(alone, fix));
  return left.every(
    (one) => keyOf(one) !== keyOf(issue) && (one.severity === 'warning' || known.has(keyOf(one))),
  );
}

function keyOf({ code, cell }: Issue): string {
  return `${code} ${cell}`;
}
