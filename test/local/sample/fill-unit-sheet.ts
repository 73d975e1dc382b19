/** A unit's sheet filled in memory: the drawn cells as Excel reads them back, with what the clerk typed put in. */
import type { PublishedCatalog } from '../../../shared/model/catalog.ts';
import type { UnitCode } from '../../../shared/model/identifiers.ts';
import type { DrawnCell } from '../../../shared/sheet/drawing.ts';
import { cellAddress, type CellValue, type SheetBlock } from '../../../shared/sheet/sheet-block.ts';
import { drawUnitSheet } from '../../../shared/sheet/unit/unit-sheet.ts';
import { unitColumns, unitFields, type UnitColumn } from '../../../shared/sheet/unit/unit-sheet-columns.ts';
import type { SampleSheet } from '../../../local/sample/sample-story.ts';

const TYPED_COLUMNS = ['actual', 'denominator', 'notArising', 'estimate', 'note', 'evidence'] as const;

export interface FilledSheet {
  readonly block: SheetBlock;
  /** Cells something was typed into, e.g. `F14`. */
  readonly typed: readonly string[];
}

/** The sheet of one unit with the clerk's entries. Throws when the sheet has no row or field for one of them. */
export function fillUnitSheet(
  published: PublishedCatalog,
  unit: UnitCode,
  { entries, preparedBy, approvedBy }: SampleSheet,
): FilledSheet {
  const { cells, worksheet } = drawUnitSheet(published, unit);
  const values = cells.map((row) => row.map(valueOf));
  const typed: string[] = [];
  const type = (row: number, column: number, value: CellValue): void => {
    const cellsOfRow = values[row];
    if (cellsOfRow === undefined) throw new Error(`the sheet has no place for ${value}`);
    if (value === '') return;
    cellsOfRow[column] = value;
    typed.push(cellAddress(row, column));
  };
  for (const [key, value] of Object.entries({ preparedBy, approvedBy })) {
    const label = unitFields.find((field) => field.key === key)?.label ?? key;
    const row = values.findIndex((cellsOfRow) => cellsOfRow.includes(label));
    type(row, (values[row]?.indexOf(label) ?? 0) + 1, value);
  }
  for (const [code, entry] of entries) {
    const row = values.findIndex((cellsOfRow) => cellsOfRow[columnOf('code')] === code);
    for (const key of TYPED_COLUMNS) type(row, columnOf(key), entry[key]);
  }
  return { block: { worksheet, row: 0, column: 0, values }, typed };
}

function columnOf(key: UnitColumn): number {
  return unitColumns.findIndex((column) => column.key === key);
}

/** Formulas of the sheet feed nothing that is parsed, so what they would compute does not matter here. */
function valueOf(cell: DrawnCell): CellValue {
  if (cell.kind === 'text') return cell.text;
  return cell.kind === 'number' ? cell.value : '';
}
