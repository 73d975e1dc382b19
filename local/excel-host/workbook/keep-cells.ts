import { boundingArea, overlaps } from './area.ts';
import type { Area } from './area.ts';
import type { Cell } from './cell-grid.ts';
import { headerArea } from './table.ts';
import type { Worksheet } from './worksheet.ts';

/** Remembers what stands in an area, and in table headers on it: these rename themselves. Answers how to bring it back. */
export function keepCells(sheet: Worksheet, area: Area): () => void {
  const headed = sheet.tables.flatMap((table) => {
    const header = headerArea(table);
    return header !== null && overlaps(header, area) ? [{ table, header, columns: table.columns }] : [];
  });
  const kept = headed.map(({ header }) => header).reduce(boundingArea, area);
  const cells = [...sheet.grid.cellsIn(kept)].map(([row, column, cell]): [number, number, Cell] => [
    row,
    column,
    { ...cell },
  ]);
  return () => {
    // First the names of columns, so that formulas elsewhere have them back.
    for (const { table, header, columns } of headed) {
      for (const [index, name] of columns.entries())
        Object.assign(sheet.grid.ensure(header.row, header.column + index), { value: name, formula: null });
      sheet.nameColumns(table);
    }
    const added: [number, number][] = [];
    for (const [row, column, cell] of sheet.grid.cellsIn(kept)) {
      Object.assign(cell, { value: '', formula: null });
      added.push([row, column]);
    }
    for (const [row, column, cell] of cells) Object.assign(sheet.grid.ensure(row, column), cell);
    // Formulas must see the blanks before these cells are gone.
    sheet.refresh(kept);
    const known = new Set(cells.map(([row, column]) => `${row} ${column}`));
    for (const [row, column] of added) {
      if (!known.has(`${row} ${column}`)) sheet.grid.forget(row, column);
    }
  };
}
