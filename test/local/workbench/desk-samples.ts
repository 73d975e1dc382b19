/** A desk with two empty sheets, and short ways to put something on them. */
import { readOfficeSchema } from '../../../local/excel-host/node-office.ts';
import type { CellValue } from '../../../local/excel-host/workbook/cell-grid.ts';
import { DEFAULT_PROTECTION_OPTIONS } from '../../../local/excel-host/workbook/sheet-protection.ts';
import { Workbook } from '../../../local/excel-host/workbook/workbook.ts';
import { Desk } from '../../../local/workbench/page/desk.ts';
import { areaOf } from '../excel-host/area-of.ts';

const schema = readOfficeSchema();

export function newDesk(): Desk {
  const workbook = new Workbook();
  workbook.addSheet('Số liệu');
  workbook.addSheet('Ghi chú');
  return new Desk(workbook, schema);
}

/** Writes rows from a cell on, as an add-in would. */
export function write(desk: Desk, address: string, ...rows: CellValue[][]): void {
  const { row, column } = areaOf(address);
  const area = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
  desk.sheet.write(area, (down, right) => rows[down]?.[right] ?? null);
}

/** Everything locked but these cells. */
export function protect(desk: Desk, ...unlocked: string[]): void {
  for (const address of unlocked)
    desk.sheet.grid.restyle(areaOf(address), (format) => ({ ...format, locked: false }));
  desk.sheet.protection = { options: DEFAULT_PROTECTION_OPTIONS, password: null };
}

export const selectionOf = (desk: Desk): string => desk.host.selection().address;

export const valueAt = (desk: Desk, address: string): CellValue => {
  const { row, column } = areaOf(address);
  return desk.sheet.valueAt(row, column);
};
