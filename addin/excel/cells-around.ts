/** What stands on a worksheet around a table of the council's: below its columns, and in its header's row. */
import type { ConfigBlock } from '../../shared/sheet/config/council-columns.ts';
import type { CellValue, SheetBlock } from '../../shared/sheet/sheet-block.ts';

/** In cells, for each table: what stands further below is far away from it. */
const MOST_CELLS = 50_000;

type Around = Pick<ConfigBlock, 'below' | 'beside'>;
type Place = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;

/** A table there is, with its range and that of what is used of its worksheet, all loaded. */
interface StandingTable {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly used: Excel.Range;
}

/**
 * What stands around each of the tables, in their order: one request, and none where nothing does. The workbook's tables
 * are loaded with their names and those of their worksheets.
 */
export async function readAround(
  context: Excel.RequestContext,
  standing: readonly StandingTable[],
): Promise<Around[]> {
  const asked = standing.map((one) => {
    const [below, beside] = [placeBelow(one), placeBeside(one)];
    return below === null && beside === null ? null : ask(context.workbook, one, { below, beside });
  });
  if (asked.some((one) => one !== null)) await context.sync();
  return asked.map((one) => (one === null ? {} : aroundOf(one)));
}

interface Places {
  readonly below: Place | null;
  readonly beside: Place | null;
}

/** Queues only. */
function ask(
  { tables, worksheets }: Excel.Workbook,
  { table, range }: StandingTable,
  { below, beside }: Places,
) {
  const { name } = range.worksheet;
  const worksheet = worksheets.getItem(name);
  const cellsAt = (place: Place) => {
    const { rowIndex, columnIndex, rowCount, columnCount } = place;
    const cells = worksheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount).untrack();
    cells.load({ values: true });
    return { place, cells };
  };
  const others = tables.items
    .filter((other) => other.worksheet.name === name && other.name !== table.name)
    .map((other) => {
      const taken = other.getRange().untrack();
      taken.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
      return taken;
    });
  return {
    worksheet: name,
    taken: [range, ...others],
    below: below && cellsAt(below),
    beside: beside && cellsAt(beside),
  };
}

function aroundOf({ worksheet, taken, below, beside }: ReturnType<typeof ask>): Around {
  const blockOf = ({ place, cells }: NonNullable<typeof below>): SheetBlock => ({
    worksheet,
    row: place.rowIndex,
    column: place.columnIndex,
    values: outsideOf(taken, place, cells.values),
  });
  return {
    ...(below === null ? {} : { below: blockOf(below) }),
    ...(beside === null ? {} : { beside: blockOf(beside) }),
  };
}

function placeBelow({ range, used }: StandingTable): Place | null {
  const { columnIndex, columnCount } = range;
  const first = range.rowIndex + range.rowCount;
  const rows = used.rowIndex + used.rowCount - first;
  const rowCount = Math.min(rows, Math.ceil(MOST_CELLS / columnCount));
  return rows <= 0 ? null : { rowIndex: first, columnIndex, rowCount, columnCount };
}

function placeBeside({ range, used }: StandingTable): Place | null {
  const { columnIndex, columnCount } = used;
  const isWider =
    columnIndex < range.columnIndex || columnIndex + columnCount > range.columnIndex + range.columnCount;
  return isWider ? { rowIndex: range.rowIndex, columnIndex, rowCount: 1, columnCount } : null;
}

/** The cells at a place, those of tables blank. */
function outsideOf(
  tables: readonly Place[],
  { rowIndex, columnIndex }: Place,
  values: readonly (readonly CellValue[])[],
): CellValue[][] {
  return values.map((row, down) =>
    row.map((cell, right) =>
      tables.some((table) => isWithin(table, rowIndex + down, columnIndex + right)) ? '' : cell,
    ),
  );
}

function isWithin(place: Place, row: number, column: number): boolean {
  const [down, right] = [row - place.rowIndex, column - place.columnIndex];
  return down >= 0 && down < place.rowCount && right >= 0 && right < place.columnCount;
}
