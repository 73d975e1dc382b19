/** Elements that are added to a worksheet's part beside what exceljs writes: the schema wants them in their order. */
import type { Package } from './package.ts';
import { insertBefore } from './xml-text.ts';

/** The children of a worksheet from its cells on, in the schema's order (ECMA-376, part 1, `CT_Worksheet`). */
const ORDER = [
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

/** Adds an element of a name to a worksheet's part. */
export function insertInSheet(
  file: Package,
  path: string,
  name: (typeof ORDER)[number],
  inserted: string,
): void {
  const followers = ORDER.slice(ORDER.indexOf(name) + 1);
  file.set(path, insertBefore(file.text(path), inserted, followers, 'worksheet'));
}
