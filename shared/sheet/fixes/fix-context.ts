/** The place of an issue in the sheet that was read, for the rules of fixes. */
import type { Campaign, Catalog } from '../../model/catalog.ts';
import type { IndicatorCode, UnitCode } from '../../model/identifiers.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Issue } from '../../model/issue.ts';
import type { Target } from '../../model/target.ts';
import { indexCatalog } from '../../rules/catalog-index.ts';
import { readCell, type ReadCell } from '../cells/read-cell.ts';
import { cellIn, positionIn, type SheetBlock } from '../sheet-block.ts';
import type { UnitColumn } from '../unit/unit-sheet-columns.ts';
import { findFrame, type UnitSheetFrame } from '../unit/unit-sheet-frame.ts';
import type { CellChange, Fix, FixKind, HeldCell } from './fix.ts';

/** A sheet as read, with the catalog that it is held against. */
export interface OpenSheet {
  readonly block: SheetBlock;
  readonly frame: UnitSheetFrame;
  readonly campaign: Campaign;
  /** What the unit is asked for. */
  readonly asked: ReadonlyMap<IndicatorCode, Asked>;
}

interface Asked {
  readonly indicator: Indicator;
  readonly target: Target;
}

/** A unit's sheet, to make fixes for; `null` where it has no frame, so that no cell of it is known. */
export function openSheet(block: SheetBlock, catalog: Catalog, unit: UnitCode): OpenSheet | null {
  const { frame } = findFrame(block);
  if (frame === null) return null;
  const { indicators, assignments } = indexCatalog(catalog);
  const asked = new Map<IndicatorCode, Asked>();
  for (const { indicator: code, target } of assignments.get(unit) ?? []) {
    const indicator = indicators.get(code);
    if (indicator !== undefined) asked.set(code, { indicator, target });
  }
  return { block, frame, campaign: catalog.campaign, asked };
}

/** One issue's cell, and the row it stands in. */
export interface FixContext {
  readonly sheet: OpenSheet;
  readonly issue: Issue;
  /** Within the block. */
  readonly row: number;
  readonly column: number;
  /** The cell that the issue stands in. */
  readonly own: ReadCell;
  /** The indicator of the row, and what the unit is asked for; `null` in the header and in rows of none. */
  readonly asked: Asked | null;
}

/** `null` where the issue stands in no cell of the sheet. */
export function fixContext(sheet: OpenSheet, issue: Issue): FixContext | null {
  if (issue.cell === undefined || issue.worksheet !== sheet.block.worksheet) return null;
  const { row, column } = positionIn(sheet.block, issue.cell);
  if (sheet.block.values[row]?.[column] === undefined) return null;
  return {
    sheet,
    issue,
    row,
    column,
    own: readCell(sheet.block, row, column),
    asked: sheet.asked.get(issue.indicator ?? '') ?? null,
  };
}

/** The cell of a column in the issue's row; `null` where the sheet has no such column. */
export function cellInRow({ sheet, row }: FixContext, key: UnitColumn): (HeldCell & ReadCell) | null {
  const column = sheet.frame.columns.get(key);
  if (column === undefined || sheet.block.values[row]?.[column] === undefined) return null;
  const read = readCell(sheet.block, row, column);
  const place = cellIn(sheet.block, row, column);
  return place === null ? null : { ...read, cell: place.cell, from: read.shown };
}

/** A fix of the issue's own cell. */
export function ownFix(context: FixContext, kind: FixKind, to: CellChange['to']): Fix {
  const { cell = '' } = context.issue;
  return fixOf(context, kind, [{ cell, from: context.own.shown, to }]);
}

/** A fix of several cells. The row's code has to be the same still; where that is what is changed, its name has to be. */
export function fixOf(context: FixContext, kind: FixKind, changes: readonly CellChange[]): Fix {
  const [code, name] = (['code', 'name'] as const).map((key) =>
    context.issue.indicator === undefined ? null : cellInRow(context, key),
  );
  const known = changes.some(({ cell }) => cell === code?.cell) ? name : code;
  const held = known ? [{ cell: known.cell, from: known.from }] : [];
  return { kind, worksheet: context.sheet.block.worksheet, changes, held };
}
