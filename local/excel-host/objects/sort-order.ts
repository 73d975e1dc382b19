/** `Excel.SortField`s, read and answered. Sorting by icons is refused loudly. */
import { isJsonArray, isJsonObject } from '../protocol/json.ts';
import type { Json, JsonObject } from '../protocol/json.ts';
import { ExcelError, notImplemented } from '../workbook/excel-error.ts';
import type { SortField } from '../workbook/sort-lines.ts';
import { readColor } from './color.ts';
import { readBoolean, readInteger, readOneOf, readText } from './read-argument.ts';

const COLORS = { CellColor: 'fillColor', FontColor: 'fontColor' } as const;

function readColorOf(field: JsonObject): SortField['color'] {
  const on = readOneOf(field['sortOn'], ['Value', 'CellColor', 'FontColor', 'Icon'], 'Value');
  if (on === 'Value') return null;
  if (on === 'Icon') throw notImplemented('sorting by icons');
  const color = readText(field['color'], '');
  return { of: COLORS[on], is: color === '' ? null : readColor(color) };
}

/** The fields of a sort. Throws `InvalidArgument`. */
export function readSortFields(value: Json): SortField[] {
  if (!isJsonArray(value)) throw new ExcelError('InvalidArgument');
  return value.map((field) => {
    if (!isJsonObject(field)) throw new ExcelError('InvalidArgument');
    return {
      key: readInteger(field['key']),
      ascending: readBoolean(field['ascending'], true),
      color: readColorOf(field),
      textAsNumber: readOneOf(field['dataOption'], ['Normal', 'TextAsNumber'], 'Normal') === 'TextAsNumber',
    };
  });
}

/** A field as Office.js reads it back. */
export const sortFieldJson = ({ key, ascending, color, textAsNumber }: SortField): JsonObject => ({
  key,
  ascending,
  sortOn: color === null ? 'Value' : color.of === 'fillColor' ? 'CellColor' : 'FontColor',
  dataOption: textAsNumber ? 'TextAsNumber' : 'Normal',
  ...(color?.is && { color: color.is }),
});
