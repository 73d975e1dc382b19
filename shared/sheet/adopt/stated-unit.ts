/** The units that the title block of a sheet names: `Đơn vị: Phường 3`, `UBND PHƯỜNG 03`. */
import type { OrgUnit } from '../../model/catalog.ts';
import type { UnitCode } from '../../model/identifiers.ts';
import { comparableWords } from '../../notation/spelling.ts';
import type { SheetBlock } from '../sheet-block.ts';

export interface StatedUnit {
  readonly unit: UnitCode;
  /** Position within the block. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What stands before a unit's name. */
const LABEL = /^(?:(?:tên )?đơn vị(?: báo cáo| lập)?|ủy ban nhân dân|ubnd) /u;

/**
 * Units named in the first rows of a block. Only a line that is nothing but the name of a unit counts: neither `phát triển
 * kinh tế` nor `Kính gửi: Phòng Kinh tế` says that the sheet is of the department of that name.
 */
export function statedUnits(block: SheetBlock, rows: number, units: readonly OrgUnit[]): StatedUnit[] {
  const byName = unitsByName(units);
  return block.values.slice(0, rows).flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      String(cell)
        .split(/[\r\n]/)
        .flatMap((line): StatedUnit[] => {
          const unit = byName.get(comparableUnitName(line));
          return unit === undefined ? [] : [{ unit, row, column, text: line.trim() }];
        }),
    ),
  );
}

/** Catalogs are never changed after they were parsed, and a sheet is checked again and again. */
const known = new WeakMap<readonly OrgUnit[], ReadonlyMap<string, UnitCode>>();

function unitsByName(units: readonly OrgUnit[]): ReadonlyMap<string, UnitCode> {
  const byName = known.get(units) ?? new Map(units.map(({ code, name }) => [comparableUnitName(name), code]));
  known.set(units, byName);
  return byName;
}

/** `Phường 01` and `Phường 1` are one. */
function comparableUnitName(text: string): string {
  let words = comparableWords(text).replace(/(?<!\d)0+(?=\d)/g, '');
  while (LABEL.test(words)) words = words.replace(LABEL, '');
  return words;
}
