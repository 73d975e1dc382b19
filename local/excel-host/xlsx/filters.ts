/** Filters of worksheets and tables, in their own parts: exceljs knows where they are and what they hide, but not by what. */
import { parseReference } from '../workbook/address.ts';
import type { ColumnFilters } from '../workbook/auto-filter.ts';
import type { Loss } from '../workbook/loss.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { criteriaXml, readCriteria } from './filter-xml.ts';
import type { Package } from './package.ts';
import { attribute, element, elements } from './xml-text.ts';
import { parseXml } from './xml-tree.ts';
import type { XmlNode } from './xml-tree.ts';

const FILTER = /<autoFilter\b[^>]*?(?:\/>|>[\s\S]*?<\/autoFilter>)/;

/** The filter of a worksheet (`table` is `null`) or of one of its tables. */
interface FileFilter {
  readonly table: string | null;
  readonly node: XmlNode;
}

const tableParts = (file: Package, path: string): string[] =>
  file.relations(path).flatMap(({ kind, target }) => (kind === 'table' ? [target] : []));

const tableName = (xml: string): string =>
  attribute(elements(xml, 'table')[0]?.attributes ?? '', 'displayName') ?? '';

/** The filters of a worksheet and its tables; exceljs, which fails at some of their criteria, is not to read these. */
export function takeFilters(file: Package, path: string): FileFilter[] {
  return [path, ...tableParts(file, path)].flatMap((part) => {
    const xml = file.text(part);
    const [written] = FILTER.exec(xml) ?? [];
    if (written === undefined) return [];
    file.set(
      part,
      xml.replace(FILTER, (filter) => filter.replace(/<filterColumn\b[\s\S]*<\/filterColumn>/, '')),
    );
    const table = part === path ? null : tableName(xml);
    return [{ table, node: parseXml(written).at('autoFilter') }];
  });
}

/** Answers the criteria of a filter by column, and whether all could be read. */
function readColumns(node: XmlNode): { columns: ColumnFilters; isWhole: boolean } {
  const columns: ColumnFilters = new Map();
  let isWhole = true;
  for (const column of node.all('filterColumn')) {
    const criteria = readCriteria(column);
    if (criteria === null) isWhole = false;
    else if (criteria !== undefined) columns.set(Number(column.attribute('colId')), criteria);
  }
  return { columns, isWhole };
}

/** Puts the filters on a sheet and its tables, and answers those of which something cannot be read. */
export function readFilters(filters: readonly FileFilter[], sheet: Worksheet): Loss[] {
  return filters.flatMap(({ table: name, node }): Loss[] => {
    const { columns, isWhole } = readColumns(node);
    const area = parseReference(node.attribute('ref') ?? '')?.area;
    if (name === null && area !== undefined) sheet.autoFilter = { area, columns };
    const table = sheet.tables.find((one) => one.name === name);
    if (table !== undefined) {
      for (const [column, criteria] of columns) table.filters.set(column, criteria);
      const hidden = node.all('filterColumn').filter((column) => column.isOn('hiddenButton'));
      table.showFilterButton = hidden.length < table.area.columns;
    }
    return isWhole ? [] : [{ kind: 'filter', sheet: sheet.name, what: name ?? '' }];
  });
}

/** Writes the criteria into the filters that exceljs wrote, and answers those no file carries. */
export function writeFilters(file: Package, path: string, sheet: Worksheet): Loss[] {
  const lost: Loss[] = [];
  const write = (part: string, table: string, columns: ColumnFilters) => {
    const written = [...columns].map(([column, criteria]) => [column, criteriaXml(criteria)] as const);
    if (written.some(([, xml]) => xml === null))
      lost.push({ kind: 'filter', sheet: sheet.name, what: table });
    const xml = written
      .toSorted(([a], [b]) => a - b)
      .map(([colId, inside]) => (inside === null ? '' : element('filterColumn', { colId }, inside)));
    file.set(
      part,
      file.text(part).replace(FILTER, (filter) => element('autoFilter', { ref: refOf(filter) }, ...xml)),
    );
  };
  if (sheet.autoFilter !== null) write(path, '', sheet.autoFilter.columns);
  for (const part of tableParts(file, path)) {
    const table = sheet.tables.find(({ name }) => name === tableName(file.text(part)));
    if (table !== undefined && table.filters.size > 0) write(part, table.name, table.filters);
  }
  return lost;
}

const refOf = (filter: string): string => attribute(filter, 'ref') ?? '';
