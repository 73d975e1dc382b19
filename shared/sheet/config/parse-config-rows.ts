/** Rows of the council's tables to blocks, units, indicators and assignments. */
import {
  MOST_ACCOUNTS,
  type Assignment,
  type Block,
  type Catalog,
  type OrgUnit,
} from '../../model/catalog.ts';
import { Account, BlockCode, IndicatorCode, UnitCode } from '../../model/identifiers.ts';
import type { Indicator, Measure } from '../../model/indicator.ts';
import {
  aggregationWords,
  blockColumns,
  evidenceWords,
  goalWords,
  groupWords,
  indicatorColumns,
  measureWords,
  targetColumns,
  unitTableColumns,
} from './council-columns.ts';
import { parseMarkCell, parseNameCell, parseTextCell } from '../cells/parse-cell.ts';
import { parseChoiceCell, parseCodeCell, parseDecimalsCell, parseNewCodeCell } from './parse-config-cell.ts';
import { parseDistrictTargetCell, parseTargetCell } from '../cells/parse-target.ts';
import type { TableRow } from '../table-rows.ts';
import { comparableText } from '../../notation/comparable-text.ts';

/** As `Indicator` has it. */
const MOST_DECIMALS = 6;

/** One block of the blocks table. */
export function parseBlock(row: TableRow): Block | null {
  const code = row.read(blockColumns.code, (cell) => parseNewCodeCell(BlockCode, cell));
  const name = row.read(blockColumns.name, parseNameCell);
  return code === null || name === null ? null : { code, name };
}

/** One unit of the units table; accounts are separated by commas, semicolons or blanks. */
export function parseUnit(row: TableRow): OrgUnit | null {
  const code = row.read(unitTableColumns.code, (cell) => parseNewCodeCell(UnitCode, cell));
  const name = row.read(unitTableColumns.name, parseNameCell);
  const block = row.read(unitTableColumns.block, (cell) => parseCodeCell(BlockCode, cell));
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
  const code = row.read(columns.code, (cell) => parseNewCodeCell(IndicatorCode, cell));
  const name = row.read(columns.name, parseNameCell);
  const group = row.read(columns.group, (cell) => parseChoiceCell(groupWords, cell));
  const measureUnit = row.read(columns.measureUnit, parseNameCell);
  const measure = row.read(columns.measure, (cell) => parseChoiceCell(measureWords, cell));
  const decimals = readDecimals(row, measure);
  const goal = row.read(columns.goal, (cell) => parseChoiceCell(goalWords, cell));
  const aggregation = row.read(columns.aggregation, (cell) => parseChoiceCell(aggregationWords, cell));
  const parent = row.read(columns.parent, (cell) => parseCodeCell(IndicatorCode, cell), false);
  const allowsNotArising = row.read(columns.allowsNotArising, parseMarkCell) ?? false;
  const evidence =
    row.read(columns.evidence, (cell) => parseChoiceCell(evidenceWords, cell), false) ?? 'none';
  if (measure === null || measureUnit === null || aggregation === null) return null;
  const districtTarget = row.read(
    columns.districtTarget,
    (cell) => parseDistrictTargetCell({ measure, measureUnit, aggregation }, cell),
    false,
  );
  if (code === null || name === null || group === null) return null;
  if (decimals === null || goal === null) return null;
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
    evidence,
    districtTarget,
  };
}

/** Only figures have decimals: of days, marks and parents the cell may be blank. */
function readDecimals(row: TableRow, measure: Measure | null): number | null {
  const isFigure = measure === null || ['number', 'ratio', 'change'].includes(measure);
  const decimals = row.read(
    indicatorColumns.decimals,
    (cell) => parseDecimalsCell(MOST_DECIMALS, cell),
    isFigure,
  );
  return isFigure ? decimals : (decimals ?? 0);
}

/** The assignments in one row of the targets matrix: a blank cell assigns nothing. */
export function parseTargets(
  row: TableRow,
  { units, indicators }: Pick<Catalog, 'units' | 'indicators'>,
): Assignment[] {
  const unit = row.read(targetColumns.unit, (cell) => parseCodeCell(UnitCode, cell));
  if (unit === null) return [];
  const name = units.find(({ code }) => code === unit)?.name;
  warnOfOtherName(row, name);
  return indicators.flatMap((indicator) => {
    // A code alone tells nobody which target is meant.
    const called = row.called(`${name ?? unit} · ${indicator.code} ${indicator.name}`);
    const target = called.read(indicator.code, (cell) => parseTargetCell(indicator, cell), false);
    return target === null ? [] : [{ unit, indicator: indicator.code, target }];
  });
}

/** A name only helps people to read the matrix, but should not have them give one unit the targets of another. */
function warnOfOtherName(row: TableRow, expected: string | undefined): void {
  const cell = row.cell(targetColumns.unitName);
  const name = comparableText(cell);
  if (expected === undefined || name === '' || name === comparableText(expected)) return;
  row.warn('unit-name-differs', targetColumns.unitName, { text: String(cell), expected });
}
