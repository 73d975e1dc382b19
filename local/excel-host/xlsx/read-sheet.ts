/** One worksheet of an exceljs workbook into the model. */
import type { Cell as FileCell, CellValue as FileValue, Worksheet as FileSheet } from 'exceljs';
import { parseReference } from '../workbook/address.ts';
import { DEFAULT_FORMAT } from '../workbook/cell-format.ts';
import type { CellFormat } from '../workbook/cell-format.ts';
import type { CellValue } from '../workbook/cell-grid.ts';
import { distinctLosses } from '../workbook/loss.ts';
import type { Loss } from '../workbook/loss.ts';
import { serialAt } from '../workbook/serial-date.ts';
import { newTable } from '../workbook/table.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { formatOf, unreadable } from './cell-style.ts';
import { readConditionalFormats } from './conditional-format.ts';
import { fromFile } from './file-formula.ts';
import { pageLayoutOf } from './page-setup.ts';
import { hasPassword, readProtection } from './protection.ts';
import { pointsOf } from './sheet-size.ts';

const VISIBILITIES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

interface Content {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly lost?: Pick<Loss, 'kind' | 'what'>;
}

/** Whether it is the first of several cells that one formula fills; the others are values in a file. */
const isSpilled = (value: FileValue): boolean =>
  typeof value === 'object' && value !== null && 'ref' in value && /:/.test(String(value.ref));

/** A cell's content; exceljs has a shape for each kind. */
function contentOf(cell: FileCell): Content {
  const { value } = cell;
  if (cell.formula) {
    const formula = fromFile(cell.formula);
    return { value: '', formula, ...(isSpilled(value) && { lost: { kind: 'arrayFormula', what: formula } }) };
  }
  if (value === null || value === undefined) return { value: '', formula: null };
  if (value instanceof Date) return { value: serialAt(value.getTime()), formula: null };
  if (typeof value !== 'object') return { value, formula: null };
  if ('richText' in value) {
    return {
      value: value.richText.map((part) => part.text).join(''),
      formula: null,
      lost: { kind: 'richText', what: '' },
    };
  }
  if ('error' in value) return { value: value.error, formula: null };
  // Links were taken out before, and are laid on the cells by themselves.
  if ('text' in value) throw new Error('exceljs found a link where there was none.');
  return { value: '', formula: null, lost: { kind: 'cellType', what: String(cell.type) } };
}

function readCells(source: FileSheet, sheet: Worksheet): Loss[] {
  const lost: Loss[] = [];
  const formats = new Map<unknown, CellFormat>();
  const format = (cell: FileCell): CellFormat => {
    const known = formats.get(cell.style);
    if (known !== undefined) return known;
    for (const kind of unreadable(cell.style)) lost.push({ kind, sheet: sheet.name, what: '' });
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
      if (content.lost !== undefined) lost.push({ ...content.lost, sheet: sheet.name });
      if (content.value === '' && content.formula === null && style === DEFAULT_FORMAT) return;
      Object.assign(sheet.grid.ensure(number - 1, column - 1), {
        value: content.value,
        formula: content.formula,
        format: style,
      });
    });
  });
  return distinctLosses(lost);
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

/** Adds the sheet to the workbook and answers what could not be read. */
export function readSheet(source: FileSheet, workbook: Workbook): Loss[] {
  const sheet = workbook.addSheet(source.name);
  sheet.visibility = VISIBILITIES[source.state];
  const color = source.properties.tabColor?.argb;
  if (color !== undefined) sheet.tabColor = `#${color.slice(-6).toUpperCase()}`;
  // A file may have no views at all, whatever exceljs's types say.
  const view = (source.views ?? [])[0];
  sheet.showGridlines = view?.showGridLines ?? true;
  sheet.showHeadings = view?.showRowColHeaders ?? true;
  if (view?.state === 'frozen') sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  sheet.pageLayout = pageLayoutOf(source);
  const lost = readCells(source, sheet);
  readColumns(source, sheet);
  sheet.merges = source.model.merges.flatMap((merge) => parseReference(merge)?.area ?? []);
  readTables(source, sheet, () => workbook.nextGuid());
  sheet.protection = readProtection(source);
  if (hasPassword(source)) lost.push({ kind: 'password', sheet: sheet.name, what: '' });
  return [...lost, ...readConditionalFormats(source, sheet, workbook)];
}
