/**
 * What a row says of its indicator beside the code: name, unit of measure and target. The code alone decides, so that
 * another name or unit means figures in the wrong row, or in the wrong unit.
 */
import type { Assignment } from '../../model/catalog.ts';
import type { Indicator } from '../../model/indicator.ts';
import { issueError, issueWarning, type Issue } from '../../model/issue.ts';
import type { Target } from '../../model/target.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import { comparableUnit } from '../../notation/unit-scale.ts';
import { dateText } from '../cells/excel-date.ts';
import { drawTargetToRead } from '../cells/draw-target.ts';
import { parseTargetCell } from '../cells/parse-target.ts';
import type { ReadCell } from '../cells/read-cell.ts';
import type { UnitColumn } from './unit-sheet-columns.ts';

export interface RowLabels {
  readonly cell: (key: UnitColumn) => ReadCell;
  readonly indicator: Indicator;
  readonly target: Target;
  /** The other indicators of the unit by `comparableName`. */
  readonly byName: ReadonlyMap<string, Indicator>;
  /** Whether the sheet was made from an older catalog, so that what differs is the council's doing. */
  readonly outdated: boolean;
}

/** The issues of a row's labels, with their `field`. A label that is blank, or that the sheet does not have, says nothing. */
export function checkRowLabels(labels: RowLabels): Issue[] {
  return [...nameIssues(labels), ...unitIssues(labels), ...targetIssues(labels)];
}

/** A name for comparison: its letters and digits, without blanks, case and punctuation. */
export function comparableName(name: string): string {
  return comparableText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The indicators assigned to a unit by their names; of names that several have, none. */
export function indicatorsByName(
  assignments: readonly Assignment[],
  indicators: ReadonlyMap<string, Indicator>,
): Map<string, Indicator> {
  const byName = new Map<string, Indicator>();
  const doubled = new Set<string>();
  for (const { indicator: code } of assignments) {
    const indicator = indicators.get(code);
    if (indicator === undefined) continue;
    const name = comparableName(indicator.name);
    if (byName.has(name)) doubled.add(name);
    byName.set(name, indicator);
  }
  for (const name of doubled) byName.delete(name);
  return byName;
}

/** A unit's own sheet may shorten a name or add to it. */
function nameIssues({ cell, indicator, byName, outdated }: RowLabels): Issue[] {
  const text = String(cell('name').value);
  if (text === indicator.name) return [];
  const [said, known] = [comparableName(text), comparableName(indicator.name)];
  if (said === '' || said === known) return [];
  const other = byName.get(said);
  const params = { text, expected: indicator.name };
  if (other !== undefined) {
    return [issueError('row-name-of-another', { field: 'name', params: { ...params, other: other.code } })];
  }
  const isVariant = said.includes(known) || known.includes(said);
  return outdated || isVariant ? [] : [issueWarning('row-name-differs', { field: 'name', params })];
}

function unitIssues({ cell, indicator, outdated }: RowLabels): Issue[] {
  const text = String(cell('measureUnit').value);
  if (text === indicator.measureUnit) return [];
  const said = comparableUnit(text);
  if (outdated || said === '' || said === comparableUnit(indicator.measureUnit)) return [];
  const params = { text, expected: indicator.measureUnit };
  return [issueWarning('row-unit-differs', { field: 'measureUnit', params })];
}

function targetIssues({ cell, indicator, target, outdated }: RowLabels): Issue[] {
  const { shown, value } = cell('target');
  if (comparableText(shown) === '' || saysTarget(indicator, target, { shown, value })) return [];
  const expected = target.kind === 'date' ? dateText(target.by) : target.text;
  const where = { field: 'target', params: { text: String(shown), expected } };
  return [outdated ? issueWarning('row-target-outdated', where) : issueWarning('row-target-edited', where)];
}

/** Whether a cell states the target, in any notation. The target of something done or not is not compared. */
function saysTarget(indicator: Indicator, target: Target, { shown, value }: ReadCell): boolean {
  if (target.kind === 'done') return true;
  const drawn = drawTargetToRead(indicator, target);
  if (
    drawn.kind === 'number' ? drawn.value === value : comparableText(shown) === comparableText(target.text)
  ) {
    return true;
  }
  const said = parseTargetCell(indicator, shown).value;
  if (said?.kind === 'date') return target.kind === 'date' && said.by === target.by;
  return (
    said?.kind === 'quantity' &&
    target.kind === 'quantity' &&
    said.min === target.min &&
    said.max === target.max &&
    said.open === target.open
  );
}
