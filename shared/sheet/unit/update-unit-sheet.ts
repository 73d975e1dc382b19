/**
 * A unit's sheet brought to a newer catalog: drawn anew, with what the clerk typed carried over by indicator. What has no
 * place any more stays on the old worksheet and is named, so that nothing is lost unseen.
 */
import type { IndicatorCode } from '../../model/identifiers.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import { carriedFormula, type NewPlace } from './carried-formula.ts';
import { compareUnitSheets, readableText, type CatalogChanges } from './compare-unit-sheets.ts';
import { formula, text, type DrawnCell } from '../drawing.ts';
import { cellsOfRow } from './parse-unit-line.ts';
import { cellAddress, isInRange, type CellValue, type SheetBlock } from '../sheet-block.ts';
import type { UnitSheet } from './unit-sheet.ts';
import type { UnitColumn, UnitField } from './unit-sheet-columns.ts';
import { measureWords } from './unit-sheet-line.ts';
import { framedDrawing, rowsByCode, tableRows, type FramedSheet } from './unit-sheet-rows.ts';

/** A sheet as it stands, with its formulas: a cell without one holds its value there too. */
export interface SheetWithFormulas extends FramedSheet {
  readonly formulas: readonly (readonly CellValue[])[];
}

/** What a clerk had filled in and the new sheet has no place for. */
export interface LeftCell {
  /** On the old worksheet. */
  readonly cell: string;
  readonly indicator: IndicatorCode | null;
  readonly field: UnitColumn | UnitField;
  readonly text: string;
}

/** What an update changed. Where nothing is listed, only settings of the campaign changed. */
export interface SheetChanges extends CatalogChanges {
  readonly left: readonly LeftCell[];
}

/** What a clerk types into a row; a percent in the place of the sheet's formula is a clerk's too. */
const TYPED: readonly UnitColumn[] = [
  'actual',
  'denominator',
  'completion',
  'notArising',
  'estimate',
  'note',
  'evidence',
];

/** The day comes from the catalog; the other one is worth a word. */
const SIGNED: readonly UnitField[] = ['preparedBy', 'approvedBy'];

/**
 * The drawn sheet with what was typed into the old one, and what changed. `oldWorksheet` is what the old worksheet is
 * going to be called, for formulas that go on referring to cells without a counterpart.
 */
export function updateUnitSheet(
  old: SheetWithFormulas,
  drawn: UnitSheet,
  oldWorksheet: string,
): { readonly sheet: UnitSheet; readonly changes: SheetChanges } {
  const newer = framedDrawing(drawn);
  const newPlace = placesOf(old, newer);
  const cells = drawn.cells.map((row) => [...row]);
  const left: LeftCell[] = [];
  for (const typed of typedCells(old)) {
    const { row, column, field } = typed;
    const place = newPlace(old.block.row + row, old.block.column + column);
    const into = place === null ? undefined : cells[place[0]]?.[place[1]];
    const fits = place !== null && field !== 'completion' && field !== 'dataAsOf' && isOpen(drawn, place);
    if (into !== undefined && place !== null && fits) {
      cells[place[0]]?.splice(place[1], 1, carried(old, row, column, into, newPlace, oldWorksheet));
    } else left.push(leftBehind(old, typed, newer));
  }
  return {
    sheet: { ...drawn, cells },
    changes: { ...compareUnitSheets(old, newer), left: left.filter((one) => one.text !== '') },
  };
}

interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly indicator: IndicatorCode | null;
  readonly field: UnitColumn | UnitField;
}

/** Every cell that a clerk filled in: the fields, the rows of indicators, and rows of the clerk's own. */
function typedCells({ block, frame, formulas }: SheetWithFormulas): TypedCell[] {
  const rows = rowsByCode({ block, frame });
  const found: TypedCell[] = [];
  const add = (row: number, column: number | undefined, rest: Omit<TypedCell, 'row' | 'column'>) => {
    if (column === undefined || comparableText(block.values[row]?.[column] ?? '') === '') return;
    if (rest.field === 'completion' && isFormula(block, formulas, row, column)) return;
    found.push({ row, column, ...rest });
  };
  for (const field of ['dataAsOf', ...SIGNED] as const) {
    const place = frame.fields.get(field);
    if (place !== undefined) add(place.row, place.column, { indicator: null, field });
  }
  for (const row of tableRows({ block, frame })) {
    const code = String(cellsOfRow(block, frame, row)('code').value).trim();
    const indicator = code !== '' && rows.get(code) === row ? code : null;
    for (const field of TYPED) add(row, frame.columns.get(field), { indicator, field });
  }
  return found;
}

/** A text such as `=abc` reads as its own formula; a formula never gives its own text. */
function isFormula(
  { values }: SheetBlock,
  formulas: SheetWithFormulas['formulas'],
  row: number,
  column: number,
): boolean {
  const content = formulas[row]?.[column] ?? '';
  return typeof content === 'string' && content.startsWith('=') && content !== values[row]?.[column];
}

/** Where cells of the old sheet stand on the new one: by indicator and column, and the fields by their labels. */
function placesOf(old: FramedSheet, newer: FramedSheet): NewPlace {
  const newRows = rowsByCode(newer);
  const rowTo = new Map([...rowsByCode(old)].map(([code, row]) => [row, newRows.get(code)]));
  const columnTo = new Map(
    [...old.frame.columns].map(([key, column]) => [column, newer.frame.columns.get(key)]),
  );
  const fieldTo = new Map(
    [...old.frame.fields].map(([key, { row, column }]) => [`${row} ${column}`, newer.frame.fields.get(key)]),
  );
  return (sheetRow, sheetColumn) => {
    const [row, column] = [sheetRow - old.block.row, sheetColumn - old.block.column];
    const field = fieldTo.get(`${row} ${column}`);
    if (field !== undefined) return [field.row, field.column];
    const [toRow, toColumn] = [rowTo.get(row), columnTo.get(column)];
    return toRow === undefined || toColumn === undefined ? null : [toRow, toColumn];
  };
}

/** Whether a clerk may type there. */
function isOpen({ inputs }: UnitSheet, place: readonly [row: number, column: number]): boolean {
  return inputs.some(({ address }) => isInRange(address, ...place));
}

/** What was typed, in the format that the new sheet gives the cell. */
function carried(
  { block, formulas }: SheetWithFormulas,
  row: number,
  column: number,
  into: DrawnCell,
  newPlace: NewPlace,
  oldWorksheet: string,
): DrawnCell {
  const value = block.values[row]?.[column] ?? '';
  const format = into.kind === 'text' ? 'General' : (into.format ?? 'General');
  if (isFormula(block, formulas, row, column))
    return formula(carriedFormula(String(formulas[row]?.[column]), newPlace, oldWorksheet), format);
  if (typeof value === 'number') return { kind: 'number', value, format };
  return format === '@' ? text(String(value)) : { kind: 'text', text: String(value), format };
}

/** A typed cell that stays behind; nothing is said of a day of figures that the new sheet has too. */
function leftBehind(old: SheetWithFormulas, typed: TypedCell, newer: FramedSheet): LeftCell {
  const { row, column, indicator, field } = typed;
  const value = old.block.values[row]?.[column] ?? '';
  const ofDays = String(cellsOfRow(old.block, old.frame, row)('measure').value) === measureWords.date;
  const isDay = field === 'dataAsOf' || (field === 'actual' && ofDays);
  const place = field === 'dataAsOf' ? newer.frame.fields.get(field) : undefined;
  const now = newer.block.values[place?.row ?? -1]?.[place?.column ?? -1];
  const said = readableText(value, isDay);
  return {
    cell: cellAddress(old.block.row + row, old.block.column + column),
    indicator,
    field,
    text: now !== undefined && readableText(now, isDay) === said ? '' : said,
  };
}
