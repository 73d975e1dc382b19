/** Rows of the council's scoring tables to scoring rules and levels. */
import type { Decimal } from '../../model/decimal.ts';
import { IndicatorCode } from '../../model/identifiers.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Interval } from '../../model/interval.ts';
import { issueError } from '../../model/issue.ts';
import type { Basis, Level, ScoringRule, Tier } from '../../model/scoring.ts';
import { parseNameCell, parseNumberCell, type ParsedCell } from '../cells/parse-cell.ts';
import { parseChoiceCell, parseCodeCell } from './parse-config-cell.ts';
import { isInPercent, parseQuantityText, type ParsedQuantity } from '../../notation/quantity-text.ts';
import { parseIntervalText, type ParsedInterval } from '../../notation/range-text.ts';
import { withoutRemark } from '../../notation/remark.ts';
import {
  basisWords,
  kindWords,
  levelColumns,
  partWords,
  scoringColumns,
  unusedColumns,
  WHOLE_REPORT,
} from './scoring-columns.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import type { CellValue } from '../sheet-block.ts';
import { verdictWords } from '../standings/verdict-words.ts';
import type { TableRow } from '../table-rows.ts';

const columns = scoringColumns;

/**
 * One rule of the scoring table; `null` when a cell it needs is blank or wrong. What its kind has no use for is an issue
 * and not left out in silence: whoever wrote it expects it to count.
 */
export function parseScoringRule(row: TableRow, indicators: readonly Indicator[]): ScoringRule | null {
  const { indicator, isNamed } = readIndicator(row, indicators);
  const kind = row.read(columns.kind, (cell) => parseChoiceCell(kindWords, cell));
  const part = row.read(columns.part, (cell) => parseChoiceCell(partWords, cell));
  const points = row.read(columns.points, parseNumberCell);
  const tier = readTier(row);
  if (kind === null) return null;
  reportUnused(row, kind);
  const scored = indicators.find((one) => one.code === indicator);
  const common = !isNamed || part === null || points === null ? null : { indicator, part, tier, points };
  switch (kind) {
    case 'share':
      return common === null ? null : { kind, ...common };
    case 'verdict': {
      const verdict = row.read(columns.within, (cell) => parseChoiceCell(verdictWords, cell));
      return common === null || verdict === null ? null : { kind, ...common, verdict };
    }
    case 'band': {
      const basis = readBasis(row);
      const within = readWithin(row, basis, scored);
      if (common === null || basis === null || within === null) return null;
      return { kind, ...common, basis, within };
    }
    case 'step': {
      const basis = readBasis(row);
      const within = readWithin(row, basis, scored);
      const { every, cap } = readTimes(row, basis, scored);
      if (common === null || basis === null || within === null || every === null) return null;
      return { kind, ...common, basis, within, every, cap };
    }
    case 'each': {
      const basis = readBasis(row);
      const { every, cap } = readTimes(row, basis, scored);
      return common === null || basis === null || every === null
        ? null
        : { kind, ...common, basis, every, cap };
    }
  }
}

/** One level of the levels table, from so many points on or `inPercent`. */
export function parseLevel(row: TableRow, inPercent: boolean): Level | null {
  const name = row.read(levelColumns.name, parseNameCell);
  const from = row.read(levelColumns.from, inPercent ? parsePercentCell : parseNumberCell);
  return name === null || from === null ? null : { name, from };
}

/**
 * The indicator that a row names by its code; none for the report as a whole. Where the code is blank beside a name it was
 * forgotten, and the row would score something else. A name only helps people to read, but should not mislead them.
 */
function readIndicator(
  row: TableRow,
  indicators: readonly Indicator[],
): { readonly indicator: IndicatorCode | null; readonly isNamed: boolean } {
  const name = comparableText(row.cell(columns.indicatorName));
  const isWhole = name === '' || name === comparableText(WHOLE_REPORT);
  const code = row.read(columns.indicator, (cell) => parseCodeCell(IndicatorCode, cell), !isWhole);
  const known = indicators.find((one) => one.code === code);
  if (known !== undefined && name !== '' && name !== comparableText(known.name)) {
    const text = String(row.cell(columns.indicatorName));
    row.warn('indicator-name-differs', columns.indicatorName, {
      text,
      other: known.code,
      expected: known.name,
    });
  }
  return { indicator: code, isNamed: code !== null || isWhole };
}

function reportUnused(row: TableRow, kind: ScoringRule['kind']): void {
  for (const column of unusedColumns[kind]) {
    if (!isFilled(row, columns[column])) continue;
    row.report('cell-not-used', columns[column], { other: kindWords[kind] });
  }
}

function isFilled(row: TableRow, label: string): boolean {
  return comparableText(row.cell(label)) !== '';
}

function readBasis(row: TableRow): Basis | null {
  return row.read(columns.basis, (cell) => parseChoiceCell(basisWords, cell));
}

/** How often a rule gives its points: for every so much of the basis, up to so many points. */
function readTimes(
  row: TableRow,
  basis: Basis | null,
  scored: Indicator | undefined,
): { every: Decimal | null; cap: Decimal | null } {
  const inPercent =
    basis === 'completion' || (basis === 'figure' && scored !== undefined && isInPercent(scored));
  return {
    every: row.read(columns.every, inPercent ? parsePercentCell : parseNumberCell),
    cap: row.read(columns.cap, parseNumberCell, false),
  };
}

/** A number of percents, with their sign or without it. */
function parsePercentCell(cell: CellValue): ParsedCell<Decimal> {
  const [, percents] = typeof cell === 'string' ? (/^(.*\d) ?%$/u.exec(comparableText(cell)) ?? []) : [];
  return parseNumberCell(percents ?? cell);
}

/** Both cells of a tier, or neither. */
function readTier(row: TableRow): Tier | null {
  const { tierIndicator, tierWithin } = columns;
  const isTier = isFilled(row, tierIndicator) || isFilled(row, tierWithin);
  const indicator = row.read(tierIndicator, (cell) => parseCodeCell(IndicatorCode, cell), isTier);
  const within = row.read(tierWithin, (cell) => parseIntervalCell(withoutPercent, cell), isTier);
  return indicator === null || within === null ? null : { indicator, within };
}

/** The interval that a rule asks its basis to lie in. */
function readWithin(row: TableRow, basis: Basis | null, scored: Indicator | undefined): Interval | null {
  const figureOf = basis === 'figure' ? scored : undefined;
  const parseText =
    figureOf !== undefined
      ? (text: string) => parseQuantityText(figureOf, text)
      : basis === 'daysLate'
        ? withoutPercent
        : parseIntervalText;
  return row.read(columns.within, (cell) => parseIntervalCell(parseText, cell));
}

/** Days and volumes are never percents. */
function withoutPercent(text: string): ParsedInterval {
  const parsed = parseIntervalText(text);
  return parsed.issue === null && parsed.percent ? { interval: null, issue: 'not-a-range' } : parsed;
}

function parseIntervalCell(
  parseText: (text: string) => ParsedQuantity,
  cell: CellValue,
): ParsedCell<Interval> {
  if (typeof cell === 'number') {
    const { value, issue } = parseNumberCell(cell);
    if (issue !== null) return { value: null, issue };
    return { value: value === null ? null : { min: value, max: value, open: 'none' }, issue: null };
  }
  const { value: text, issue } = parseNameCell(cell);
  if (issue !== null) return { value: null, issue };
  if (text === null) return { value: null, issue: null };
  const remarked = withoutRemark(text);
  const parsed =
    remarked.issue === null ? parseText(remarked.stated) : { interval: null, issue: remarked.issue };
  return parsed.issue === null
    ? { value: parsed.interval, issue: null }
    : { value: null, issue: issueError(parsed.issue, { params: { text } }) };
}
