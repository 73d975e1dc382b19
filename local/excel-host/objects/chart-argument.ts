/** Reading what the methods of charts are given. */
import type { Cells } from '../workbook/cells.ts';
import { isChartType } from '../workbook/chart-type.ts';
import type { ChartType } from '../workbook/chart-type.ts';
import { ExcelError, notImplemented } from '../workbook/excel-error.ts';
import { isHostObject } from './host-object.ts';
import type { Argument } from './host-object.ts';
import { placeOf, readText } from './read-argument.ts';

/** A chart's type. Throws `NotImplemented` with its name for one this host does not draw. */
export function readChartType(value: Argument): ChartType {
  const type = readText(value);
  if (!isChartType(type)) throw notImplemented(`charts of type ${type}`);
  return type;
}

/** The cells of a range that are to be the values, categories or names of a series: one row or one column. */
export function readLine(range: Argument): Cells {
  if (!isHostObject(range)) throw new ExcelError('InvalidArgument');
  const { sheet, area } = placeOf(range);
  if (area.rows > 1 && area.columns > 1) {
    throw new ExcelError('InvalidArgument', 'A series takes one row or one column.');
  }
  return { sheet: sheet.id, area };
}
