/**
 * An adopted sheet as if it were of our making: its cells in the columns of the unit's sheet, with the places they were
 * taken from. So one parser reads both, and each issue stands at the cell of the clerk's own sheet.
 */
import type { Catalog } from '../../model/catalog.ts';
import type { IndicatorCode } from '../../model/identifiers.ts';
import type { Indicator } from '../../model/indicator.ts';
import { issueError, issueWarning, type Issue } from '../../model/issue.ts';
import { indexCatalog } from '../../rules/catalog-index.ts';
import { dateText } from '../cells/excel-date.ts';
import { addressIn, type CellPlace, type CellValue, type SheetBlock } from '../sheet-block.ts';
import { unitColumns, unitFields, type UnitColumn, type UnitField } from '../unit/unit-sheet-columns.ts';
import type { Adoption, AdoptedSheet } from './adoption.ts';
import type { ReadColumn } from './header-words.ts';
import { rowKey, rowMatcher } from './match-row.ts';
import { secondFigureOf } from './propose-adoption.ts';
import { indicatorOfRow, readRows, type ForeignRow } from './read-rows.ts';
import { statedUnits } from './stated-unit.ts';

export interface OwnBlock {
  /** As `parseUnitSheet` takes it; `null` when the sheet cannot be read as it was confirmed. */
  readonly block: SheetBlock | null;
  /** What is wrong beside the issues that any unit's sheet can have. */
  readonly issues: readonly Issue[];
}

/** The sheet's rows under the catalog as it is now. Rows are known by their own words, wherever they stand. */
export function ownBlockOf(block: SheetBlock, adopted: AdoptedSheet, catalog: Catalog): OwnBlock {
  const { adoption, columns } = adopted;
  const lost = adoption.columns.filter((key) => !columns.has(key));
  if (lost.length > 0) return { block: null, issues: lost.map((key) => lostColumn(block, adopted, key)) };
  const { indicators, assignments } = indexCatalog(catalog);
  const assigned = (assignments.get(adoption.unit) ?? []).flatMap(
    ({ indicator }) => indicators.get(indicator) ?? [],
  );
  const confirmed = new Map(adoption.rows.map((row) => [rowKey(row), row.indicator]));
  const rows = readRows(block, adopted, rowMatcher(assigned), confirmed);
  const issues: Issue[] = foreignUnit(block, adopted, catalog);
  const byCode = new Map(assigned.map((indicator) => [indicator.code, indicator]));
  const taken = new Map<IndicatorCode, ForeignRow>();
  for (const row of rows) {
    const at = addressIn(block, row.row, nameColumn(adopted));
    const code = indicatorOfRow(row);
    const earlier = code === null ? undefined : taken.get(code);
    if (code === null) issues.push(...unknownRow(row, at));
    else if (!byCode.has(code))
      issues.push(issueWarning('unknown-indicator', { ...at, params: { text: code } }));
    else if (earlier === undefined) taken.set(code, row);
    else {
      const other = addressIn(block, earlier.row, nameColumn(adopted)).cell ?? '';
      issues.push(issueError('indicator-doubled', { ...at, indicator: code, params: { text: code, other } }));
    }
  }
  const lines = assigned.flatMap((indicator) => {
    const row = taken.get(indicator.code);
    return row === undefined ? [] : [lineOf(block, adopted, indicator, row)];
  });
  return { block: blockOf(block, [...fieldLines(adoption), headerLine(block, adopted), ...lines]), issues };
}

interface Cell {
  readonly value: CellValue;
  readonly format: string;
  readonly place: CellPlace | null;
}

const nothing: Cell = { value: '', format: '', place: null };

type Line = readonly Cell[];

function blockOf({ worksheet }: SheetBlock, lines: readonly Line[]): SheetBlock {
  return {
    worksheet,
    row: 0,
    column: 0,
    values: lines.map((line) => line.map(({ value }) => value)),
    formats: lines.map((line) => line.map(({ format }) => format)),
    places: lines.map((line) => line.map(({ place }) => place)),
  };
}

function lineWith(cellOf: (key: UnitColumn) => Cell): Line {
  return unitColumns.map(({ key }) => cellOf(key));
}

const remembered = (value: CellValue): Cell => ({ ...nothing, value });

/** The fields above the table, which the workbook remembers and no cell holds. */
function fieldLines(adoption: Adoption): Line[] {
  const values: Record<UnitField, CellValue> = {
    unitName: '',
    unit: adoption.unit,
    campaign: adoption.campaign,
    catalogVersion: adoption.catalogVersion,
    dataAsOf: dateText(adoption.dataAsOf),
    preparedBy: adoption.preparedBy,
    approvedBy: adoption.approvedBy,
  };
  const rest = unitColumns.slice(2).map(() => nothing);
  return unitFields.map(({ key, label }) => [remembered(label), remembered(values[key]), ...rest]);
}

/** The header, at which indicators without a row are reported missing. */
function headerLine(block: SheetBlock, { headerRow, columns }: AdoptedSheet): Line {
  return unitColumns.map(({ key, label }) => {
    const read = readColumnOf(key, null);
    const column = read === null ? undefined : columns.get(read);
    return {
      ...nothing,
      value: label,
      place: column === undefined ? null : placeIn(block, headerRow, column),
    };
  });
}

/** The confirmed row of an indicator. Its name is not held against the catalog's: the clerk has done that. */
function lineOf(
  block: SheetBlock,
  adopted: AdoptedSheet,
  indicator: Indicator,
  { row, filled }: ForeignRow,
): Line {
  const { columns, adoption } = adopted;
  const cell = (key: ReadColumn | null): Cell => {
    const column = key === null ? undefined : columns.get(key);
    if (column === undefined) return nothing;
    return {
      value: block.values[row]?.[column] ?? '',
      format: block.formats?.[row]?.[column] ?? '',
      place: placeIn(block, row, column),
    };
  };
  const named = placeIn(block, row, nameColumn(adopted));
  return lineWith((key) => {
    const own = cell(readColumnOf(key, indicator));
    if (key === 'code') return { value: indicator.code, format: '', place: named };
    if (key === 'name') return { value: '', format: '', place: named };
    // A second figure that the sheet has no column for is missed at the first.
    if (key === 'denominator' && own.place === null) return { ...own, place: cell('actual').place };
    if (key === 'estimate' && own.place === null && adoption.estimated && filled) return remembered('x');
    return own;
  });
}

/** The columns that our sheets have for people to read, and for their own formulas. */
type ComputedColumn = Exclude<UnitColumn, ReadColumn>;
const computedColumns: Readonly<Record<ComputedColumn, true>> = {
  ordinal: true,
  previous: true,
  result: true,
  verdict: true,
  measure: true,
  partOf: true,
};

function isComputed(key: UnitColumn): key is ComputedColumn {
  return key in computedColumns;
}

/** Which column of a foreign sheet a column of ours is read from; the second figure goes by the indicator. */
function readColumnOf(key: UnitColumn, indicator: Indicator | null): ReadColumn | null {
  if (isComputed(key)) return null;
  if (key === 'denominator' && indicator !== null) return secondFigureOf(indicator.measure);
  return key;
}

function placeIn(block: SheetBlock, row: number, column: number): CellPlace {
  return { row: block.row + row, column: block.column + column };
}

function nameColumn({ columns }: AdoptedSheet): number {
  return columns.get('name') ?? columns.get('code') ?? 0;
}

function lostColumn(block: SheetBlock, { headerRow }: AdoptedSheet, key: ReadColumn): Issue {
  const label = unitColumns.find((column) => column.key === key)?.label ?? 'Cùng kỳ';
  return issueError('column-missing', { ...addressIn(block, headerRow, 0), params: { name: label } });
}

/** A row added since, of which nobody said what it is, is not passed over when it reports something. */
function unknownRow({ match, filled, name, code }: ForeignRow, at: ReturnType<typeof addressIn>): Issue[] {
  if (match.how === 'confirmed' || !filled) return [];
  return [issueError('row-not-recognised', { ...at, params: { text: name || code } })];
}

/** A workbook copied to another unit brings along what it remembers of the first. */
function foreignUnit(block: SheetBlock, { adoption, headerRow }: AdoptedSheet, { units }: Catalog): Issue[] {
  const stated = statedUnits(block, headerRow, units);
  if (stated.some(({ unit }) => unit === adoption.unit)) return [];
  return stated
    .filter(({ unit }) => !adoption.namedUnits.includes(unit))
    .map(({ row, column, text }) =>
      issueError('wrong-campaign-or-unit', {
        ...addressIn(block, row, column),
        field: 'unit',
        params: { text, expected: units.find(({ code }) => code === adoption.unit)?.name ?? adoption.unit },
      }),
    );
}
