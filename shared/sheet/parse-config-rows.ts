/** Rows of the council's tables to the parts of a catalog. */
import { MOST_ACCOUNTS, type Assignment, type Block, type Campaign, type OrgUnit } from '../model/catalog.ts';
import { Account, BlockCode, CampaignId, IndicatorCode, UnitCode } from '../model/identifiers.ts';
import type { Indicator } from '../model/indicator.ts';
import { issueError } from '../model/issue.ts';
import { isKnownTimeZone } from '../rules/campaign-day.ts';
import {
  aggregationWords,
  blockColumns,
  campaignColumns,
  campaignItems,
  goalWords,
  groupWords,
  indicatorColumns,
  measureWords,
  targetColumns,
  unitTableColumns,
  type CampaignItem,
} from './council-columns.ts';
import { instantFromSerial, serialFromText } from './excel-date.ts';
import {
  parseDateCell,
  parseMarkCell,
  parseNameCell,
  parseNumberCell,
  parseTextCell,
  type ParsedCell,
} from './parse-cell.ts';
import { parseTargetCell } from './parse-target.ts';
import { comparableText, type CellValue } from './sheet-block.ts';
import type { TableRow } from './table-rows.ts';

/** The campaign from its table of items and values; `null` when an item is missing or wrong. */
export function parseCampaign(rows: readonly TableRow[]): Campaign | null {
  const [anyRow] = rows;
  if (anyRow === undefined) return null;
  const rowOf = new Map<string, TableRow>();
  let doubled = false;
  for (const row of rows) {
    const label = comparableText(row.cell(campaignColumns.item));
    if (rowOf.has(label)) {
      row.report('code-doubled', campaignColumns.item, { text: String(row.cell(campaignColumns.item)) });
      doubled = true;
    }
    rowOf.set(label, row);
  }
  const item = <T>(key: CampaignItem, parse: (cell: CellValue) => ParsedCell<T>): T | null => {
    const row = rowOf.get(comparableText(campaignItems[key]));
    if (row !== undefined) return row.read(campaignColumns.value, parse);
    anyRow.report('required-cell-blank', campaignColumns.item, { name: campaignItems[key] });
    return null;
  };
  const id = item('id', (cell) => parseMatching(CampaignId, cell));
  const name = item('name', parseNameCell);
  const timeZone = item('timeZone', parseTimeZoneCell);
  const dataAsOf = item('dataAsOf', parseDateCell);
  // Without a time zone, dates and times cannot be read: what is wrong then stands in the time zone's cell.
  const instant = (key: CampaignItem) =>
    timeZone === null ? null : item(key, (cell) => parseInstantCell(cell, timeZone));
  const dueAt = instant('dueAt');
  const lockAt = instant('lockAt');
  if (
    doubled ||
    id === null ||
    name === null ||
    timeZone === null ||
    dataAsOf === null ||
    dueAt === null ||
    lockAt === null
  ) {
    return null;
  }
  return { id, name, timeZone, dataAsOf, dueAt, lockAt };
}

function parseTimeZoneCell(cell: CellValue): ParsedCell<string> {
  const parsed = parseTextCell(cell, 60);
  if (parsed.value === null || isKnownTimeZone(parsed.value)) return parsed;
  return { value: null, issue: issueError('unknown-time-zone', { params: { text: parsed.value } }) };
}

/** A date and time of Excel's, in a time zone that exists. */
function parseInstantCell(cell: CellValue, timeZone: string): ParsedCell<string> {
  if (comparableText(cell) === '') return { value: null, issue: null };
  const serial = typeof cell === 'string' ? serialFromText(cell) : cell;
  const value = typeof serial === 'number' ? instantFromSerial(serial, timeZone) : null;
  const refused = (code: 'not-a-date' | 'time-missing') => ({
    value: null,
    issue: issueError(code, { params: { text: String(cell) } }),
  });
  if (value === null) return refused('not-a-date');
  // A day alone would mean its first minute, and everybody who reports on that day would be late.
  return Number.isInteger(serial) ? refused('time-missing') : { value, issue: null };
}

/** One block of the blocks table. */
export function parseBlock(row: TableRow): Block | null {
  const code = row.read(blockColumns.code, (cell) => parseMatching(BlockCode, cell));
  const name = row.read(blockColumns.name, parseNameCell);
  return code === null || name === null ? null : { code, name };
}

/** One unit of the units table; accounts are separated by commas, semicolons or blanks. */
export function parseUnit(row: TableRow): OrgUnit | null {
  const code = row.read(unitTableColumns.code, (cell) => parseMatching(UnitCode, cell));
  const name = row.read(unitTableColumns.name, parseNameCell);
  const block = row.read(unitTableColumns.block, (cell) => parseMatching(BlockCode, cell));
  const listed = row.read(unitTableColumns.accounts, (cell) => parseTextCell(cell, 5_000), false) ?? '';
  const accounts = listed
    .split(/[\s,;]+/)
    .filter((account) => account !== '')
    .map((account) => account.toLowerCase());
  const wrong = accounts.filter((account) => !Account.safeParse(account).success);
  for (const text of wrong) row.report('not-an-account', unitTableColumns.accounts, { text });
  const tooMany = accounts.length > MOST_ACCOUNTS;
  if (tooMany) row.report('too-many-accounts', unitTableColumns.accounts, { max: MOST_ACCOUNTS });
  if (code === null || name === null || block === null || wrong.length > 0 || tooMany) return null;
  return { code, name, block, accounts: [...new Set(accounts)] };
}

/** One indicator of the indicators table. */
export function parseIndicator(row: TableRow): Indicator | null {
  const columns = indicatorColumns;
  const code = row.read(columns.code, (cell) => parseMatching(IndicatorCode, cell));
  const name = row.read(columns.name, parseNameCell);
  const group = row.read(columns.group, (cell) => parseChoice(groupWords, cell));
  const measureUnit = row.read(columns.measureUnit, parseNameCell);
  const decimals = row.read(columns.decimals, parseDecimalsCell);
  const measure = row.read(columns.measure, (cell) => parseChoice(measureWords, cell));
  const goal = row.read(columns.goal, (cell) => parseChoice(goalWords, cell));
  const aggregation = row.read(columns.aggregation, (cell) => parseChoice(aggregationWords, cell));
  const parent = row.read(columns.parent, (cell) => parseMatching(IndicatorCode, cell), false);
  const allowsNotArising = row.read(columns.allowsNotArising, parseMarkCell) ?? false;
  if (measure === null) return null;
  const districtTarget = row.read(
    columns.districtTarget,
    (cell) => parseTargetCell({ measure }, cell),
    false,
  );
  if (code === null || name === null || group === null || measureUnit === null) return null;
  if (decimals === null || goal === null || aggregation === null) return null;
  return {
    code,
    name,
    group,
    measureUnit,
    decimals,
    parent,
    measure,
    goal,
    aggregation,
    allowsNotArising,
    districtTarget,
  };
}

/** The assignments in one row of the targets matrix: a blank cell assigns nothing. */
export function parseTargets(row: TableRow, indicators: readonly Indicator[]): Assignment[] {
  const unit = row.read(targetColumns.unit, (cell) => parseMatching(UnitCode, cell));
  if (unit === null) return [];
  return indicators.flatMap((indicator) => {
    const target = row.read(indicator.code, (cell) => parseTargetCell(indicator, cell), false);
    return target === null ? [] : [{ unit, indicator: indicator.code, target }];
  });
}

/** Codes are often typed as numbers. */
function parseMatching(
  schema: { safeParse(value: unknown): { success: boolean; data?: string } },
  cell: CellValue,
): ParsedCell<string> {
  const parsed = parseTextCell(cell, 100);
  if (parsed.value === null) return parsed;
  const { data } = schema.safeParse(parsed.value);
  return data === undefined
    ? { value: null, issue: issueError('not-a-code', { params: { text: parsed.value } }) }
    : { value: data, issue: null };
}

function parseChoice<K extends string>(words: Record<K, string>, cell: CellValue): ParsedCell<K> {
  const text = comparableText(cell);
  if (text === '') return { value: null, issue: null };
  for (const key in words) if (comparableText(words[key]) === text) return { value: key, issue: null };
  const expected = Object.values(words).join(', ');
  return { value: null, issue: issueError('not-a-choice', { params: { text: String(cell), expected } }) };
}

function parseDecimalsCell(cell: CellValue): ParsedCell<number> {
  const { value, issue } = parseNumberCell(cell);
  if (issue !== null) return { value: null, issue };
  if (value === null || /^[0-6]$/.test(value))
    return { value: value === null ? null : Number(value), issue: null };
  return {
    value: null,
    issue: issueError('number-out-of-range', { params: { text: value, min: 0, max: 6 } }),
  };
}
