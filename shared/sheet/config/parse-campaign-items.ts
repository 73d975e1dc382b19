/** The campaign table, an item and its value in each row, to the campaign and what scoring says as a whole. */
import type { Campaign } from '../../model/catalog.ts';
import { CampaignId } from '../../model/identifiers.ts';
import { issueError } from '../../model/issue.ts';
import { noScoring, type Scoring, type TieBreak } from '../../model/scoring.ts';
import { isKnownTimeZone } from '../../rules/time/campaign-day.ts';
import { campaignColumns, campaignItems, standingsForWords, type CampaignItem } from './council-columns.ts';
import { instantFromSerial, serialFromText } from '../cells/excel-date.ts';
import { parseDateCell, parseNameCell, parseTextCell, type ParsedCell } from '../cells/parse-cell.ts';
import { parseChoiceCell, parseDecimalsCell, parseNewCodeCell } from './parse-config-cell.ts';
import { levelBasisWords, tieBreakWords } from './scoring-columns.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import type { CellValue } from '../sheet-block.ts';
import type { TableRow } from '../table-rows.ts';

export type CampaignSettings = { readonly campaign: Campaign } & Pick<
  Scoring,
  'pointDecimals' | 'tieBreaks' | 'levelBasis'
>;

/** As `Scoring` has it. */
const MOST_POINT_DECIMALS = 4;

/** What the items say; `null` when one that is required is missing or wrong. */
export function parseCampaignItems(rows: readonly TableRow[]): CampaignSettings | null {
  const [anyRow] = rows;
  if (anyRow === undefined) return null;
  const rowOf = rowsByItem(rows);
  const optional = <T>(key: CampaignItem, parse: (cell: CellValue) => ParsedCell<T>): T | null =>
    rowOf.get(key)?.read(campaignColumns.value, parse, false) ?? null;
  const required = <T>(key: CampaignItem, parse: (cell: CellValue) => ParsedCell<T>): T | null => {
    const row = rowOf.get(key);
    if (row !== undefined) return row.read(campaignColumns.value, parse);
    anyRow.report('required-cell-blank', campaignColumns.item, { name: campaignItems[key] });
    return null;
  };
  const id = required('id', (cell) => parseNewCodeCell(CampaignId, cell));
  const name = required('name', parseNameCell);
  const timeZone = required('timeZone', parseTimeZoneCell);
  const dataAsOf = required('dataAsOf', parseDateCell);
  // Without a time zone, dates and times cannot be read: what is wrong then stands in the time zone's cell.
  const instant = (key: CampaignItem) =>
    timeZone === null ? null : required(key, (cell) => parseInstantCell(cell, timeZone));
  const dueAt = instant('dueAt');
  const lockAt = instant('lockAt');
  const pointDecimals = optional('pointDecimals', (cell) => parseDecimalsCell(MOST_POINT_DECIMALS, cell));
  const tieBreaks = optional('tieBreaks', parseTieBreaksCell);
  const levelBasis = optional('levelBasis', (cell) => parseChoiceCell(levelBasisWords, cell));
  const standingsFor = optional('standingsFor', (cell) => parseChoiceCell(standingsForWords, cell));
  if (id === null || name === null || timeZone === null) return null;
  if (dataAsOf === null || dueAt === null || lockAt === null) return null;
  return {
    campaign: { id, name, timeZone, dataAsOf, dueAt, lockAt, standingsFor: standingsFor ?? 'council' },
    pointDecimals: pointDecimals ?? noScoring.pointDecimals,
    tieBreaks: tieBreaks ?? noScoring.tieBreaks,
    levelBasis: levelBasis ?? noScoring.levelBasis,
  };
}

/** The rows by their items. An item that is there twice is an issue, and so is one that nobody would read. */
function rowsByItem(rows: readonly TableRow[]): ReadonlyMap<CampaignItem, TableRow> {
  const rowOf = new Map<CampaignItem, TableRow>();
  for (const row of rows) {
    const item = row.read(campaignColumns.item, (cell) => parseChoiceCell(campaignItems, cell));
    if (item === null) continue;
    if (rowOf.has(item)) row.report('code-doubled', campaignColumns.item, { text: campaignItems[item] });
    rowOf.set(item, row.called(campaignItems[item]));
  }
  return rowOf;
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

/** Tie-breaks in the order in which they are tried, separated by semicolons or line breaks; one said twice counts once. */
function parseTieBreaksCell(cell: CellValue): ParsedCell<TieBreak[]> {
  const tieBreaks = new Set<TieBreak>();
  for (const word of String(cell).split(/[;\n]/)) {
    const { value, issue } = parseChoiceCell(tieBreakWords, word);
    if (issue !== null) return { value: null, issue };
    if (value !== null) tieBreaks.add(value);
  }
  return { value: [...tieBreaks], issue: null };
}
