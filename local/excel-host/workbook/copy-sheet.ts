/**
 * A worksheet's copy in the same workbook, with all that stands on it. As in Excel, what the sheet says of itself the copy
 * says of the copy: references to the sheet by name, to its tables, and names; a name of the workbook that stands for
 * cells of the sheet gets a namesake that belongs to the copy. Assumed: how Excel numbers the copied tables' names.
 */
import { WHOLE_SHEET } from './area.ts';
import { copyChart, copyComment } from './copied-words.ts';
import { newFormatId } from './cut-rules.ts';
import { referenceOf, sameName } from './defined-name.ts';
import { renameSheetIn, renameTableIn } from './formula/rewrite-formula.ts';
import { copyConditionalFormat, copyValidation } from './rule-formulas.ts';
import type { Table } from './table.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

const MAX_NAME = 31;

/** `Data (2)` for `Data` and for `Data (2)` itself the next free number; the name gives way to keep within 31 letters. */
function copyName(workbook: Workbook, name: string): string {
  const base = name.replace(/ \(\d+\)$/, '');
  for (let n = 2; ; n++) {
    const number = ` (${n})`;
    const copy = base.slice(0, MAX_NAME - number.length) + number;
    if (workbook.findSheet(copy) === null) return copy;
  }
}

function copyTables(workbook: Workbook, source: Worksheet, copy: Worksheet): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const table of source.tables) {
    const name = workbook.freeTableName(table.name);
    const id = workbook.nextGuid();
    const twin: Table = { ...table, id, name, filters: new Map(table.filters) };
    copy.tables.push(twin);
    renamed.set(table.name, name);
  }
  return renamed;
}

function copyRules(
  workbook: Workbook,
  source: Worksheet,
  copy: Worksheet,
  own: (formula: string) => string,
): void {
  copy.validations = source.validations.map((one) => copyValidation(one, own));
  copy.conditionalFormats = source.conditionalFormats.map((one) =>
    copyConditionalFormat(one, newFormatId(workbook), own),
  );
}

function copyWords(workbook: Workbook, source: Worksheet, copy: Worksheet): void {
  copy.charts = source.charts.map((chart) => copyChart(workbook, chart, source, copy));
  copy.comments = source.comments.map((comment) => copyComment(workbook, comment));
  copy.notes = source.notes.map((note) => ({ ...note }));
  copy.hyperlinks = [...source.hyperlinks];
}

function copyLook(source: Worksheet, copy: Worksheet): void {
  copy.visibility = source.visibility;
  copy.tabColor = source.tabColor;
  copy.showGridlines = source.showGridlines;
  copy.showHeadings = source.showHeadings;
  copy.merges = [...source.merges];
  copy.columnWidths = new Map(source.columnWidths);
  copy.rowHeights = new Map(source.rowHeights);
  copy.hiddenColumns = new Set(source.hiddenColumns);
  copy.hiddenRows = new Set(source.hiddenRows);
  const filter = source.autoFilter;
  copy.autoFilter = filter === null ? null : { area: filter.area, columns: new Map(filter.columns) };
  copy.protection = source.protection;
  copy.frozen = source.frozen;
  copy.pageLayout = { ...source.pageLayout };
}

function copyNames(
  workbook: Workbook,
  source: Worksheet,
  copy: Worksheet,
  own: (formula: string) => string,
): void {
  const standsOnSource = workbook.names.filter((name) => {
    const reference = referenceOf(name);
    return name.scope === null && reference !== null && sameName(reference.sheet, source.name);
  });
  const local = workbook.names.filter((name) => name.scope === source.id);
  const shadowed = (name: string) => local.some((one) => sameName(one.name, name));
  for (const { name, formula, comment, visible } of [
    ...local,
    ...standsOnSource.filter((one) => !shadowed(one.name)),
  ]) {
    workbook.addName(name, own(formula), copy.id, comment).visible = visible;
  }
}

/** Adds the copy, at `position` in tab order, under the name Excel would give it. */
export function copySheet(workbook: Workbook, source: Worksheet, position: number): Worksheet {
  const copy = workbook.addSheet(copyName(workbook, source.name));
  workbook.moveSheet(copy, position);
  const tables = copyTables(workbook, source, copy);
  const own = (formula: string) =>
    [...tables].reduce(
      (words, [from, to]) => renameTableIn(words, from, to),
      renameSheetIn(formula, source.name, copy.name),
    );
  copyLook(source, copy);
  copyRules(workbook, source, copy, own);
  copyWords(workbook, source, copy);
  copyNames(workbook, source, copy, own);
  copy.grid.copyFrom(source.grid, own);
  copy.refresh(WHOLE_SHEET);
  return copy;
}
