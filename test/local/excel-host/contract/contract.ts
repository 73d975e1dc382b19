/** What an add-in may rely on of Excel: one set of cases, run against every topology. */
import { aroundARange } from './around-a-range.ts';
import { charts } from './charts.ts';
import { comments } from './comments.ts';
import { customFunctions } from './custom-functions.ts';
import { customXml } from './custom-xml.ts';
import { editMode } from './edit-mode.ts';
import { events } from './events.ts';
import type { ExcelCase, OpenExcel } from './excel-case.ts';
import { filters } from './filters.ts';
import { formats } from './formats.ts';
import { formulas } from './formulas.ts';
import { insertAndDelete } from './insert-and-delete.ts';
import { links } from './links.ts';
import { navigation } from './navigation.ts';
import { protection } from './protection.ts';
import { requests } from './requests.ts';
import { rulesOnCells } from './rules-on-cells.ts';
import { search } from './search.ts';
import { sheetsOfAWorkbook } from './sheets-of-a-workbook.ts';
import { specialCells } from './special-cells.ts';
import { tableEvents } from './table-events.ts';
import { tables } from './tables.ts';
import { totals } from './totals.ts';
import { typing } from './typing.ts';
import { values } from './values.ts';
import { workbookItems } from './workbook-items.ts';
import { worksheets } from './worksheets.ts';

/** The cases by what they are about. */
export const contract: Readonly<Record<string, readonly ExcelCase[]>> = {
  values,
  typing,
  formats,
  navigation,
  'what stands around a range': aroundARange,
  search,
  'special cells': specialCells,
  worksheets,
  'sheets of a workbook': sheetsOfAWorkbook,
  tables,
  'totals rows': totals,
  filters,
  formulas,
  'custom functions': customFunctions,
  charts,
  comments,
  links,
  'names, settings and properties': workbookItems,
  'custom XML parts': customXml,
  'validation, conditional formats and sorting': rulesOnCells,
  protection,
  'insert and delete': insertAndDelete,
  events,
  'events of tables': tableEvents,
  'edit mode': editMode,
  'requests and limits': requests,
};

/** Carries out one case on a fresh workbook and answers what it gave. Throws when there is no such case. */
export async function actCase(subject: string, title: string, open: OpenExcel): Promise<unknown> {
  const one = contract[subject]?.find((each) => each.title === title);
  if (one === undefined) throw new Error(`The contract has no case "${title}" about ${subject}.`);
  return one.act(await open(one.opens ?? {}));
}
