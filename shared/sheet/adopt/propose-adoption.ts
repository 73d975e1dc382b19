/** How a foreign sheet would be read: a proposal that the clerk looks through, mends and confirms. */
import type { Catalog } from '../../model/catalog.ts';
import type { IndicatorCode, UnitCode } from '../../model/identifiers.ts';
import { indexCatalog } from '../../rules/catalog-index.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import type { SheetBlock } from '../sheet-block.ts';
import { findHeader, type FoundHeader } from './find-header.ts';
import type { ReadColumn } from './header-words.ts';
import { rowMatcher } from './match-row.ts';
import { proposeColumns, type ProposedColumn } from './propose-columns.ts';
import { indicatorOfRow, readRows, type ForeignRow } from './read-rows.ts';
import { isColumnNumberRow } from './row-kind.ts';
import { statedHeader, type StatedHeader } from './stated-header.ts';
import { statedUnits, type StatedUnit } from './stated-unit.ts';

/** A worksheet as looked at: any cells at all. */
export interface LookedAtSheet {
  readonly block: SheetBlock;
  /** Columns within the block that are hidden. */
  readonly hiddenColumns: readonly number[];
}

/** What the clerk has decided so far; nothing at first. */
export interface AdoptionChoices {
  /** Columns within the block; `null`: the sheet has none. */
  readonly columns: Readonly<Partial<Record<ReadColumn, number | null>>>;
  /** By `rowKey`; `null`: the row is no indicator. */
  readonly rows: Readonly<Record<string, IndicatorCode | null>>;
}

export const noChoices: AdoptionChoices = { columns: {}, rows: {} };

export interface AdoptionProposal {
  readonly sheet: LookedAtSheet;
  readonly header: FoundHeader;
  readonly columns: readonly ProposedColumn[];
  /** Whether the figures are headed as estimates. */
  readonly estimated: boolean;
  /** Row after the table's last, within the block. */
  readonly endRow: number;
  /** Rows that are an indicator's without doubt, or as the clerk said. */
  readonly matched: readonly ForeignRow[];
  /** Rows to ask about: much like an indicator, or contradicting themselves. */
  readonly doubtful: readonly ForeignRow[];
  /** Rows that report something of no indicator of the unit. */
  readonly unmatched: readonly ForeignRow[];
  /** Rows of which the clerk said that they are no indicator. */
  readonly leftOut: readonly ForeignRow[];
  /** Indicators that several rows claim. */
  readonly doubled: readonly IndicatorCode[];
  /** Indicators that no row reports; parents report nothing. */
  readonly withoutRow: readonly IndicatorCode[];
  /** Indicators that report two figures where the sheet has no column for the second. */
  readonly withoutSecondFigure: readonly IndicatorCode[];
  /** Columns without which nothing can be read, and which are still to be chosen. */
  readonly toChoose: readonly ReadColumn[];
  /** Units that the title names, and this one is not among them. */
  readonly otherUnits: readonly StatedUnit[];
  /** What the sheet says of the report as a whole, for the clerk to confirm. */
  readonly stated: StatedHeader;
}

/** The proposal for a unit's sheet; `null` when the worksheet has no table of indicators. */
export function proposeAdoption(
  sheet: LookedAtSheet,
  unit: UnitCode,
  catalog: Catalog,
  choices: AdoptionChoices = noChoices,
): AdoptionProposal | null {
  const { block } = sheet;
  const header = findHeader(block);
  if (header === null) return null;
  const proposed = proposeColumns(header, new Set(sheet.hiddenColumns), (column) =>
    holdsMarks(block, header, column),
  );
  const columns = proposed.map((column) => withChoice(column, choices.columns[column.key]));
  const place = {
    headerRow: header.lastRow,
    endRow: block.values.length,
    columns: placesOf(columns),
  };
  const { indicators, assignments } = indexCatalog(catalog);
  const assigned = (assignments.get(unit) ?? []).flatMap(({ indicator }) => indicators.get(indicator) ?? []);
  const rows = readRows(block, place, rowMatcher(assigned), new Map(Object.entries(choices.rows)));
  const matched = rows.filter((row) => indicatorOfRow(row) !== null);
  const codes = matched.map(indicatorOfRow);
  const toReport = assigned.filter(({ measure }) => measure !== 'allOf');
  const units = statedUnits(block, header.firstRow, catalog.units);
  const endRow = (rows.at(-1)?.row ?? header.lastRow) + 1;
  return {
    sheet,
    header,
    columns,
    estimated: estimatedFigures(header, place.columns),
    endRow,
    matched,
    doubtful: rows.filter(({ match }) => match.how === 'similar' || match.how === 'contradiction'),
    unmatched: rows.filter(({ match }) => match.how === 'none'),
    leftOut: rows.filter((row) => row.match.how === 'confirmed' && indicatorOfRow(row) === null),
    doubled: toReport
      .map(({ code }) => code)
      .filter((code) => codes.indexOf(code) !== codes.lastIndexOf(code)),
    withoutRow: toReport.map(({ code }) => code).filter((code) => !codes.includes(code)),
    withoutSecondFigure: toReport
      .filter(({ code, measure }) => codes.includes(code) && lacksSecondFigure(measure, place.columns))
      .map(({ code }) => code),
    toChoose: toChoose(place.columns),
    otherUnits: units.some((found) => found.unit === unit) ? [] : units,
    stated: statedHeader(block, header.firstRow, endRow),
  };
}

function withChoice(proposed: ProposedColumn, chosen: number | null | undefined): ProposedColumn {
  return chosen === undefined ? proposed : { ...proposed, column: chosen };
}

function placesOf(columns: readonly ProposedColumn[]): Map<ReadColumn, number> {
  return new Map(columns.flatMap(({ key, column }) => (column === null ? [] : [[key, column]])));
}

/** Rows have to say which indicator they are, and what of it. */
function toChoose(columns: ReadonlyMap<ReadColumn, number>): ReadColumn[] {
  return [
    ...(columns.has('name') || columns.has('code') ? [] : (['name'] as const)),
    ...(columns.has('actual') ? [] : (['actual'] as const)),
  ];
}

/** The second figure of a ratio is its denominator, that of a change the same period before. */
export function secondFigureOf(measure: string): 'denominator' | 'before' | null {
  if (measure === 'ratio') return 'denominator';
  return measure === 'change' ? 'before' : null;
}

function lacksSecondFigure(measure: string, columns: ReadonlyMap<ReadColumn, number>): boolean {
  const second = secondFigureOf(measure);
  return second !== null && !columns.has(second);
}

function estimatedFigures({ cells }: FoundHeader, columns: ReadonlyMap<ReadColumn, number>): boolean {
  return cells.some(({ column, meaning }) => column === columns.get('actual') && meaning?.estimated === true);
}

/** Whether a column holds nothing but marks, or nothing at all. */
function holdsMarks({ values }: SheetBlock, { lastRow }: FoundHeader, column: number): boolean {
  return values
    .slice(lastRow + 1)
    .filter((cells) => !isColumnNumberRow(cells))
    .every((cells) => ['', 'x', '✓'].includes(comparableText(cells[column] ?? '')));
}
