/**
 * What a newer catalog changed on a unit's sheet, told from the two sheets: the server keeps no earlier catalog for a unit
 * to ask for, but what a clerk was asked for stands in the clerk's own cells.
 */
import { decimalFromNumber } from '../../model/decimal.ts';
import type { IndicatorCode } from '../../model/identifiers.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import { numberText } from '../../notation/number-text.ts';
import { dateFromSerial, dateText } from '../cells/excel-date.ts';
import { cellsOfRow } from './parse-unit-line.ts';
import type { CellValue } from '../sheet-block.ts';
import type { UnitColumn } from './unit-sheet-columns.ts';
import { measureWords } from './unit-sheet-line.ts';
import { rowsByCode, type FramedSheet } from './unit-sheet-rows.ts';

export interface NamedIndicator {
  readonly indicator: IndicatorCode;
  readonly name: string;
}

/** Something that changed on a sheet, as people read it. */
export interface ChangedIndicator extends NamedIndicator {
  readonly from: string;
  readonly to: string;
}

export interface CatalogChanges {
  readonly added: readonly NamedIndicator[];
  readonly dropped: readonly NamedIndicator[];
  readonly targets: readonly ChangedIndicator[];
  readonly names: readonly ChangedIndicator[];
  /** The unit of measure, or the way of reporting. */
  readonly measures: readonly ChangedIndicator[];
}

/** The indicators of two sheets side by side; `added` and the changes in the order of the newer one. */
export function compareUnitSheets(older: FramedSheet, newer: FramedSheet): CatalogChanges {
  const [before, now] = [rowsByCode(older), rowsByCode(newer)];
  const named = (sheet: FramedSheet, [indicator, row]: [IndicatorCode, number]): NamedIndicator => ({
    indicator,
    name: String(cellsOfRow(sheet.block, sheet.frame, row)('name').value),
  });
  const both = [...now].flatMap(([indicator, row]) => {
    const earlier = before.get(indicator);
    if (earlier === undefined) return [];
    const [was, is] = [textsOf(older, earlier), textsOf(newer, row)];
    return [{ ...named(newer, [indicator, row]), was, is }];
  });
  const changed = (keys: readonly UnitColumn[]): ChangedIndicator[] =>
    both.flatMap(({ indicator, name, was, is }) => {
      // A sheet without the column said nothing that could have changed.
      const differing = keys.filter(
        (key) => was(key) !== '' && comparableText(was(key)) !== comparableText(is(key)),
      );
      const said = (texts: TextOf) => differing.map(texts).join(', ');
      return differing.length === 0 ? [] : [{ indicator, name, from: said(was), to: said(is) }];
    });
  return {
    added: [...now].filter(([code]) => !before.has(code)).map((entry) => named(newer, entry)),
    dropped: [...before].filter(([code]) => !now.has(code)).map((entry) => named(older, entry)),
    targets: changed(['target']),
    names: changed(['name']),
    measures: changed(['measureUnit', 'measure']),
  };
}

type TextOf = (key: UnitColumn) => string;

/** The cells of a row as people read them. */
function textsOf({ block, frame }: FramedSheet, row: number): TextOf {
  const cell = cellsOfRow(block, frame, row);
  const ofDays = String(cell('measure').value) === measureWords.date;
  return (key) => readableText(cell(key).value, key === 'target' && ofDays);
}

/** A cell's value in words: a serial as a day where it is one. */
export function readableText(cell: CellValue, isDay: boolean): string {
  if (typeof cell !== 'number') return String(cell).trim();
  const day = isDay ? dateFromSerial(cell) : null;
  if (day !== null) return dateText(day);
  const decimal = decimalFromNumber(cell);
  return decimal === null ? String(cell) : numberText(decimal);
}
