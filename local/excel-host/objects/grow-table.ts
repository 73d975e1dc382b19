/**
 * A table takes in what hands put right below it or over its end, as Excel does where "Include new rows and columns in
 * table" is on, which it is unless somebody turned it off: the formats and rules of its last row go on, and so does what
 * shows all its rows. Taken back it is a step of its own. Limits: what is put beside a table does not join it, and a
 * column that is calculated is not continued.
 */
import { contains, intersect } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import { followRows } from '../workbook/cells.ts';
import {
  formatOver,
  newFormatId,
  validationOver,
  withoutFormats,
  withoutValidations,
} from '../workbook/cut-rules.ts';
import { keepCells } from '../workbook/keep-cells.ts';
import { keepOnCells } from '../workbook/keep-on-cells.ts';
import { bodyArea } from '../workbook/table.ts';
import type { Table } from '../workbook/table.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { editByHand } from './edit-by-hand.ts';
import type { Session } from './session.ts';

/** `filled`: the cells that were typed or pasted into. */
export function growTable(session: Session, sheet: Worksheet, filled: Area): void {
  if (sheet.protection !== null) return;
  for (const table of sheet.tables) {
    const added = rowsToAdd(sheet, table, filled);
    if (added !== null) takeIn(session, sheet, table, added);
  }
}

/**
 * The rows that join a table; `null` where nothing was put right below it, or something else stands there. What is pasted
 * over the end of a table is too.
 */
function rowsToAdd({ grid, tables }: Worksheet, table: Table, filled: Area): Area | null {
  const { area } = table;
  const end = area.row + area.rows;
  const rows = filled.row + filled.rows - end;
  if (table.showTotals || filled.row < area.row || filled.row > end || rows <= 0) return null;
  const added = { ...area, row: end, rows };
  if (intersect(added, filled) === null) return null;
  if (tables.some((other) => intersect(other.area, added) !== null)) return null;
  const written = [...grid.cellsIn(added)].filter(([row, column]) => !grid.isBlank(row, column));
  const isOurs = written.every(([row, column]) => contains(filled, { row, column, rows: 1, columns: 1 }));
  return written.length > 0 && isOurs ? added : null;
}

function takeIn(session: Session, sheet: Worksheet, table: Table, added: Area): void {
  const { workbook } = session;
  const reshape = (area: Area) => {
    const before = bodyArea(table);
    sheet.reshapeTable(table, area);
    workbook.followSources(followRows(sheet, before, bodyArea(table)));
  };
  const keep = () => {
    const { area } = table;
    const cells = keepCells(sheet, added);
    const onCells = keepOnCells(sheet);
    return () => {
      reshape(area);
      cells();
      onCells();
    };
  };
  editByHand(
    session,
    [{ sheet, area: added }],
    () => {
      const above = { ...added, row: added.row - 1, rows: 1 };
      continueFormats(sheet, above, added);
      continueRules(workbook, sheet, above, added);
      reshape({ ...table.area, rows: table.area.rows + added.rows });
    },
    keep,
  );
}

/** A number format that came with what was typed stays where the row above has none. */
function continueFormats({ grid }: Worksheet, above: Area, added: Area): void {
  for (let right = 0; right < added.columns; right++) {
    const column = added.column + right;
    const format = grid.formatAt(above.row, column);
    for (let row = added.row; row < added.row + added.rows; row++) {
      const cell = grid.ensure(row, column);
      const numberFormat = format.numberFormat === 'General' ? cell.format.numberFormat : format.numberFormat;
      cell.format = { ...format, numberFormat };
    }
  }
}

function continueRules(workbook: Workbook, sheet: Worksheet, above: Area, added: Area): void {
  const below = (area: Area): Area | null => {
    const part = intersect(area, above);
    return part && { ...part, row: added.row, rows: added.rows };
  };
  const validations = sheet.validations.flatMap((one) => {
    const area = below(one.area);
    return area === null ? [] : [validationOver(one, area)];
  });
  const formats = sheet.conditionalFormats.flatMap((one) => {
    const area = below(one.area);
    return area === null ? [] : [formatOver(one, area, newFormatId(workbook))];
  });
  sheet.validations = [...withoutValidations(sheet.validations, added), ...validations];
  sheet.conditionalFormats = [...formats, ...withoutFormats(workbook, sheet.conditionalFormats, added)];
}
