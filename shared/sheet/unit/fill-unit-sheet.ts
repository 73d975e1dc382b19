/** A unit's sheet as it was sent: drawn from the catalog and filled with what the report says, for reading only. */
import type { Catalog } from '../../model/catalog.ts';
import type { FieldValue } from '../../model/difference.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Revision, Submission } from '../../model/submission.ts';
import { numberText } from '../../notation/number-text.ts';
import { indexCatalog } from '../../rules/catalog-index.ts';
import { fieldsOfHeader, fieldsOfLine } from '../../rules/differences.ts';
import { text, type DrawnFigure } from '../drawing.ts';
import { contentOfField } from './field-content.ts';
import type { UnitSheet } from './unit-sheet.ts';
import { framedDrawing, rowsByCode } from './unit-sheet-rows.ts';
import { revisionWorksheetName } from '../worksheet-names.ts';

/** `leftOut`: how many fields have no place on the sheet, because the catalog no longer asks the unit for them. */
export interface FilledUnitSheet {
  readonly sheet: UnitSheet;
  readonly leftOut: number;
}

/** Nothing on the filled sheet is an input: all of it is locked. Its worksheet is named for the revision. */
export function fillUnitSheet(
  drawn: UnitSheet,
  submission: Submission,
  revision: Revision,
  catalog: Catalog,
): FilledUnitSheet {
  const framed = framedDrawing(drawn);
  const { fields, columns } = framed.frame;
  const rows = rowsByCode(framed);
  const { indicators } = indexCatalog(catalog);
  const cells = drawn.cells.map((row) => [...row]);
  let leftOut = 0;
  const fill = (
    row: number | undefined,
    column: number | undefined,
    value: FieldValue | null,
    indicator: Indicator | null,
  ) => {
    if (value === null) return;
    if (row === undefined || column === undefined) leftOut += 1;
    else cells[row]?.splice(column, 1, contentOf(value, indicator));
  };
  for (const [field, value] of fieldsOfHeader(submission)) {
    const place = fields.get(field);
    fill(place?.row, place?.column, value, null);
  }
  for (const line of submission.lines) {
    const row = rows.get(line.indicator);
    const indicator = indicators.get(line.indicator) ?? null;
    for (const [field, value] of fieldsOfLine(line)) fill(row, columns.get(field), value, indicator);
  }
  const worksheet = revisionWorksheetName(drawn.worksheet, revision);
  return { sheet: { ...drawn, worksheet, cells, inputs: [] }, leftOut };
}

/** A number of more digits than a cell keeps is shown as text, whole. */
function contentOf(value: FieldValue, indicator: Indicator | null): DrawnFigure {
  return contentOfField(value, indicator) ?? text(numberText(value.text));
}
