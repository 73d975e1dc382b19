/**
 * What Excel makes of a block of cells that a chart is to show: which rows or columns are series, what names them.
 * Limit: labels of several levels are not seen; only the first row and the first column can be labels.
 */
import { isDateFormat } from 'numfmt';
import type { Area } from './area.ts';
import type { Cells } from './cells.ts';
import { newSeries } from './chart.ts';
import type { ChartSeries } from './chart.ts';
import type { ChartType } from './chart-type.ts';
import type { Worksheet } from './worksheet.ts';

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

/** Text, or a date: no number to plot. */
function isLabel(sheet: Worksheet, row: number, column: number): boolean {
  const value = sheet.valueAt(row, column);
  if (typeof value === 'string') return value !== '';
  return isDateFormat(sheet.grid.formatAt(row, column).numberFormat);
}

/** Whether all that stands in a row or column are labels. */
function areLabels(sheet: Worksheet, line: Area): boolean {
  const places = Array.from({ length: line.rows * line.columns }, (_, index) =>
    line.rows === 1 ? ([line.row, line.column + index] as const) : ([line.row + index, line.column] as const),
  );
  const given = places.filter((place) => sheet.valueAt(...place) !== '');
  return given.length > 0 && given.every((place) => isLabel(sheet, ...place));
}

/** An empty corner says: labels above and to the left, even where they are numbers, e.g. years. */
const hasEmptyCorner = (sheet: Worksheet, { row, column, rows, columns }: Area): boolean =>
  rows > 1 &&
  columns > 1 &&
  sheet.valueAt(row, column) === '' &&
  sheet.valueAt(row, column + 1) !== '' &&
  sheet.valueAt(row + 1, column) !== '';

/** How many rows of names and columns of categories lie before the values. */
function labelsIn(sheet: Worksheet, area: Area, type: ChartType): { above: 0 | 1; left: 0 | 1 } {
  const corner = hasEmptyCorner(sheet, area);
  // What heads the categories names no series.
  const skip = area.columns > 1 ? 1 : 0;
  const heads = { ...area, column: area.column + skip, rows: 1, columns: area.columns - skip };
  const above = area.rows > 1 && (corner || areLabels(sheet, heads)) ? 1 : 0;
  const side = { ...area, row: area.row + above, rows: area.rows - above, columns: 1 };
  const left = area.columns > 1 && (corner || type === 'XYScatter' || areLabels(sheet, side)) ? 1 : 0;
  return { above, left };
}

/** The series of a block of cells. With `Auto` the longer side becomes the categories; a square is read by columns. */
export function seriesOf(
  sheet: Worksheet,
  area: Area,
  type: ChartType,
  seriesBy: SeriesBy,
): { plotBy: 'Rows' | 'Columns'; series: ChartSeries[] } {
  const labels = labelsIn(sheet, area, type);
  const body: Area = {
    row: area.row + labels.above,
    column: area.column + labels.left,
    rows: area.rows - labels.above,
    columns: area.columns - labels.left,
  };
  const auto = body.rows >= body.columns ? 'Columns' : 'Rows';
  const plotBy = seriesBy === 'Auto' ? auto : seriesBy;
  const cells = (part: Partial<Area>): Cells => ({ sheet: sheet.id, area: { ...body, ...part } });
  const above = labels.above > 0 ? { row: area.row, rows: 1 } : null;
  const left = labels.left > 0 ? { column: area.column, columns: 1 } : null;
  const series =
    plotBy === 'Columns'
      ? Array.from({ length: body.columns }, (_, index) => {
          const column = { column: body.column + index, columns: 1 };
          return newSeries(above && cells({ ...above, ...column }), cells(column), left && cells(left));
        })
      : Array.from({ length: body.rows }, (_, index) => {
          const row = { row: body.row + index, rows: 1 };
          return newSeries(left && cells({ ...left, ...row }), cells(row), above && cells(above));
        });
  return { plotBy, series };
}
