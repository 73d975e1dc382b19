/** One worksheet of an exceljs workbook into the model. */
import type { Cell as FileCell, DataValidation, Worksheet as FileSheet } from 'exceljs';
import { parseReference } from '../workbook/address.ts';
import type { Area } from '../workbook/area.ts';
import { DEFAULT_FORMAT } from '../workbook/cell-format.ts';
import type { CellFormat } from '../workbook/cell-format.ts';
import type { CellValue } from '../workbook/cell-grid.ts';
import { newTable } from '../workbook/table.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { formatOf, unreadable } from './cell-style.ts';
import { readConditionalFormats } from './conditional-format.ts';
import { fromFile } from './file-formula.ts';
import { fileValidations } from './file-validations.ts';
import { pageLayoutOf } from './page-setup.ts';
import { hasPassword, readProtection } from './protection.ts';
import { pointsOf } from './sheet-size.ts';
import { validationOf } from './validation.ts';

const VISIBILITIES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Days between Excel's epoch and 1970. */
const EPOCH = 25_569;
const DAY = 86_400_000;

interface Content {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly lost?: string;
}

/** A cell's content; exceljs has a shape for each kind. */
function contentOf(cell: FileCell): Content {
  const { value } = cell;
  if (cell.formula) return { value: '', formula: fromFile(cell.formula) };
  if (value === null || value === undefined) return { value: '', formula: null };
  if (value instanceof Date) return { value: value.getTime() / DAY + EPOCH, formula: null };
  if (typeof value !== 'object') return { value, formula: null };
  if ('richText' in value) {
    return {
      value: value.richText.map((part) => part.text).join(''),
      formula: null,
      lost: 'fonts within a cell',
    };
  }
  if ('error' in value) return { value: value.error, formula: null };
  if ('text' in value) return { value: value.text, formula: null, lost: 'hyperlinks' };
  return { value: '', formula: null, lost: `cells of type ${cell.type}` };
}

function readCells(source: FileSheet, sheet: Worksheet): Set<string> {
  const lost = new Set<string>();
  const formats = new Map<unknown, CellFormat>();
  const format = (cell: FileCell): CellFormat => {
    const known = formats.get(cell.style);
    if (known !== undefined) return known;
    for (const words of unreadable(cell.style)) lost.add(words);
    const read = Object.keys(cell.style).length === 0 ? DEFAULT_FORMAT : formatOf(cell.style);
    formats.set(cell.style, read);
    return read;
  };
  source.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height) sheet.rowHeights.set(number - 1, row.height);
    if (row.hidden) sheet.hiddenRows.add(number - 1);
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const style = format(cell);
      // exceljs repeats a merge's value in all of its cells.
      const content: Content =
        cell.isMerged && cell.master !== cell ? { value: '', formula: null } : contentOf(cell);
      if (content.lost !== undefined) lost.add(content.lost);
      if (content.value === '' && content.formula === null && style === DEFAULT_FORMAT) return;
      Object.assign(sheet.grid.ensure(number - 1, column - 1), {
        value: content.value,
        formula: content.formula,
        format: style,
      });
    });
  });
  return lost;
}

function readColumns(source: FileSheet, sheet: Worksheet): void {
  for (const [index, column] of (source.columns ?? []).entries()) {
    if (column.width !== undefined) sheet.columnWidths.set(index, pointsOf(column.width));
    if (column.hidden) sheet.hiddenColumns.add(index);
  }
}

/** What exceljs keeps of a table it read; its own types say otherwise. */
interface FileTable {
  readonly name: string;
  readonly tableRef: string;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  readonly columns: readonly { readonly name: string; readonly filterButton?: boolean }[];
  /** `null` when the file has none, as LibreOffice writes tables. */
  readonly style: {
    readonly theme?: string;
    readonly showRowStripes?: boolean;
    readonly showColumnStripes?: boolean;
    readonly showFirstColumn?: boolean;
    readonly showLastColumn?: boolean;
  } | null;
}

const isFileTable = (value: unknown): value is { model: FileTable } =>
  typeof value === 'object' && value !== null && 'model' in value;

function readTables(source: FileSheet, sheet: Worksheet, nextId: () => string): void {
  const found: readonly unknown[] = source.getTables();
  for (const { model } of found.filter(isFileTable)) {
    const area = parseReference(model.tableRef)?.area;
    if (area === undefined) continue;
    sheet.tables.push({
      ...newTable(nextId(), model.name, area),
      columns: model.columns.map((column) => column.name),
      showHeaders: model.headerRow,
      showTotals: model.totalsRow,
      showFilterButton: model.columns.some((column) => column.filterButton),
      style: model.style?.theme ?? 'TableStyleMedium2',
      showBandedRows: model.style?.showRowStripes ?? false,
      showBandedColumns: model.style?.showColumnStripes ?? false,
      highlightFirstColumn: model.style?.showFirstColumn ?? false,
      highlightLastColumn: model.style?.showLastColumn ?? false,
    });
  }
}

/** Joins cells below each other that share a validation, as exceljs took their ranges apart. */
function readValidations(source: FileSheet, sheet: Worksheet): void {
  const byRule = new Map<string, { validation: DataValidation; areas: Area[] }>();
  for (const [address, validation] of Object.entries(fileValidations(source).model)) {
    const area = parseReference(address.replace(/^range:/, ''))?.area;
    if (area === undefined) continue;
    const key = `${JSON.stringify(validation)} ${area.column}`;
    const entry = byRule.get(key) ?? { validation, areas: [] };
    byRule.set(key, { ...entry, areas: [...entry.areas, area] });
  }
  for (const { validation, areas } of byRule.values()) {
    const read = validationOf(validation);
    if (read !== null) sheet.validations.push(...joined(areas).map((area) => ({ area, validation: read })));
  }
}

function joined(areas: readonly Area[]): Area[] {
  const result: Area[] = [];
  for (const area of areas.toSorted((a, b) => a.row - b.row)) {
    const last = result.at(-1);
    const touches = last !== undefined && last.row + last.rows === area.row && last.columns === area.columns;
    if (touches) result[result.length - 1] = { ...last, rows: last.rows + area.rows };
    else result.push(area);
  }
  return result;
}

/** Adds the sheet to the workbook and answers what could not be read, in words. */
export function readSheet(source: FileSheet, workbook: Workbook): string[] {
  const sheet = workbook.addSheet(source.name);
  sheet.visibility = VISIBILITIES[source.state];
  const color = source.properties.tabColor?.argb;
  if (color !== undefined) sheet.tabColor = `#${color.slice(-6).toUpperCase()}`;
  // A file may have no views at all, whatever exceljs's types say.
  const view = (source.views ?? [])[0];
  sheet.showGridlines = view?.showGridLines ?? true;
  sheet.showHeadings = view?.showRowColHeaders ?? true;
  if (view?.state === 'frozen') sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  sheet.pageLayout = pageLayoutOf(source.pageSetup);
  const lost = [...readCells(source, sheet)].map((words) => `${sheet.name}: ${words}`);
  readColumns(source, sheet);
  sheet.merges = source.model.merges.flatMap((merge) => parseReference(merge)?.area ?? []);
  readTables(source, sheet, () => workbook.nextGuid());
  readValidations(source, sheet);
  const filtered =
    typeof source.autoFilter === 'string' ? parseReference(source.autoFilter)?.area : undefined;
  if (filtered !== undefined) sheet.autoFilter = { area: filtered, columns: new Map() };
  sheet.protection = readProtection(source);
  if (hasPassword(source)) lost.push(`${sheet.name}: the password of the sheet's protection`);
  return [...lost, ...readConditionalFormats(source, sheet, workbook)];
}
