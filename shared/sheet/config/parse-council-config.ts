/** The council's configuration tables to a catalog: every cell that cannot be understood is an issue at its address. */
import { Catalog, type Assignment } from '../../model/catalog.ts';
import { levelsAreInPercent } from '../../model/scoring.ts';
import { ConfigTable, hasErrors, issueError, type Issue } from '../../model/issue.ts';
import { validateCatalog } from '../../rules/check/validate-catalog.ts';
import {
  campaignColumns,
  campaignItems,
  configTables,
  indicatorColumns,
  targetColumns,
  type ConfigBlocks,
} from './council-columns.ts';
import { parseCampaignItems } from './parse-campaign-items.ts';
import { parseBlock, parseIndicator, parseTargets, parseUnit } from './parse-config-rows.ts';
import { issuesAround } from './issues-around.ts';
import { parseLevel, parseScoringRule } from './parse-scoring-rows.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import { addressIn, type CellValue, type SheetBlock } from '../sheet-block.ts';
import { tableRows, type TableRow } from '../table-rows.ts';

export interface ParsedConfig {
  /** `null` while there are errors. */
  readonly catalog: Catalog | null;
  /** With worksheet and cell. */
  readonly issues: readonly Issue[];
}

/** Parses the tables and holds the catalog to its rules. */
export function parseCouncilConfig(blocks: ConfigBlocks): ParsedConfig {
  const issues: Issue[] = [];
  const rowsOf = (table: ConfigTable) => {
    const block = blocks[table];
    if (block !== null) return tableRows(table, block, issues);
    const { table: name, worksheet } = configTables[table];
    issues.push(issueError('table-missing', { table, params: { name, other: worksheet } }));
    return [];
  };
  const campaignRows = rowsOf('campaign');
  const blockRows = rowsOf('blocks');
  const unitRows = rowsOf('units');
  const indicatorRows = rowsOf('indicators');
  const targetRows = rowsOf('targets');
  const scoringRows = rowsOf('scoring');
  const levelRows = rowsOf('levels');

  const settings = parseCampaignItems(campaignRows);
  const parsedBlocks = blockRows.flatMap((row) => parseBlock(row) ?? []);
  const units = unitRows.flatMap((row) => parseUnit(row) ?? []);
  const indicators = indicatorRows.flatMap((row) => parseIndicator(row) ?? []);
  const targetsOf = byFirstOfUnit(targetRows);
  const placed = inOrderOf(
    units.map(({ code }) => code),
    targetsOf.first.flatMap((row) =>
      parseTargets(row, { units, indicators }).map((assignment) => ({ row, assignment })),
    ),
  );
  const assignments = placed.map(({ assignment }) => assignment);
  const codes = indicatorRows.map((row) => row.cell(indicatorColumns.code));
  issues.push(...columnsOfNoIndicator(blocks.targets, codes));
  issues.push(...ConfigTable.options.flatMap((table) => issuesAround(table, blocks[table], codes)));
  const rules = scoringRows.flatMap((row) => parseScoringRule(row, indicators) ?? []);
  const inPercent = settings !== null && levelsAreInPercent({ rules, levelBasis: settings.levelBasis });
  const levels = levelRows.flatMap((row) => parseLevel(row, inPercent) ?? []);
  if (settings === null || hasErrors(issues)) return { catalog: null, issues };
  const { campaign, pointDecimals, tieBreaks, levelBasis } = settings;

  const shaped = Catalog.safeParse({
    campaign,
    blocks: parsedBlocks,
    units,
    indicators,
    assignments,
    scoring: { pointDecimals, tieBreaks, rules, levelBasis, levels },
  });
  if (!shaped.success) return { catalog: null, issues: [...issues, ...shapeIssues(shaped.error.issues)] };
  const places = {
    blocks: blockRows,
    units: unitRows,
    indicators: indicatorRows,
    targets: placed.map(({ row }) => row),
    scoring: scoringRows,
    levels: levelRows,
  };
  // Said once at the code, and not of each of its targets.
  for (const row of targetsOf.again) {
    row.report('code-doubled', targetColumns.unit, { text: String(row.cell(targetColumns.unit)).trim() });
  }
  const ruled = validateCatalog(shaped.data).map((issue) => withAddress(blocks, places, issue));
  const all = [...issues, ...ruled];
  return { catalog: hasErrors(all) ? null : shaped.data, issues: all };
}

/** The rows of the matrix that are a unit's first, and those of units that had one. */
function byFirstOfUnit(rows: readonly TableRow[]): {
  readonly first: TableRow[];
  readonly again: TableRow[];
} {
  const codes = rows.map((row) => comparableText(row.cell(targetColumns.unit)));
  const firstAt = new Map(codes.map((code, at) => [code, at] as const).toReversed());
  const isFirst = (at: number) => codes[at] === '' || firstAt.get(codes[at] ?? '') === at;
  return { first: rows.filter((_, at) => isFirst(at)), again: rows.filter((_, at) => !isFirst(at)) };
}

/** The targets unit by unit as the units' table has them: how the matrix is sorted says nothing. */
function inOrderOf<T extends { readonly assignment: Assignment }>(
  codes: readonly string[],
  placed: T[],
): T[] {
  const places = new Map(codes.map((code, place) => [code, place]));
  const placeOf = ({ assignment }: T) => places.get(assignment.unit) ?? codes.length;
  return placed.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/**
 * A column of the targets matrix headed by no indicator's code would lose its targets. Where it is the only one, and one
 * indicator has no column, that indicator may have been given another code.
 */
function columnsOfNoIndicator(block: SheetBlock | null, codes: readonly CellValue[]): Issue[] {
  if (block === null || codes.length === 0) return [];
  const header = block.values[0] ?? [];
  const known = new Set([...Object.values(targetColumns), ...codes].map(comparableText));
  const strange = header.flatMap((cell, column) => (known.has(comparableText(cell)) ? [] : [column]));
  const headed = new Set(header.map(comparableText));
  const [expected, ...others] = codes.filter((code) => !headed.has(comparableText(code)));
  const isOne = strange.length === 1 && others.length === 0 && expected !== undefined;
  return strange.map((column) =>
    issueError('unknown-indicator', {
      table: 'targets',
      ...addressIn(block, 0, column),
      params: { text: String(header[column]), ...(isOne ? { expected: String(expected) } : {}) },
    }),
  );
}

function shapeIssues(issues: readonly { path: PropertyKey[]; message: string }[]): Issue[] {
  return issues.map(({ path, message }) =>
    issueError('schema', { field: path.map(String).join('.'), params: { text: message } }),
  );
}

type Places = Readonly<Partial<Record<ConfigTable, readonly TableRow[]>>>;

/** Gives an issue of the catalog's rules the cell it stands in, and names that of the other row it is about. */
function withAddress(blocks: ConfigBlocks, places: Places, issue: Issue): Issue {
  if (issue.table === undefined) return issue;
  const block = blocks[issue.table];
  if (block === null) return issue;
  if (issue.table === 'campaign') return { ...issue, ...campaignAddress(block, issue.field) };
  const field = issue.field ?? '';
  const label = configTables[issue.table].columns[field] ?? field;
  const header = block.values[0] ?? [];
  const column = header.findIndex((cell) => comparableText(cell) === comparableText(label));
  const rows = places[issue.table];
  const addressOf = (row: number) => addressIn(block, (rows?.[row]?.index ?? 0) + 1, Math.max(column, 0));
  const placed = { ...issue, ...addressOf(issue.row ?? 0) };
  if (issue.otherRow === undefined) return placed;
  return { ...placed, params: { ...issue.params, other: addressOf(issue.otherRow).cell ?? '' } };
}

function campaignAddress(block: SheetBlock, field = '') {
  const items: Readonly<Record<string, string>> = campaignItems;
  const columnOf = (label: string) =>
    Math.max(
      (block.values[0] ?? []).findIndex((cell) => comparableText(cell) === comparableText(label)),
      0,
    );
  const itemColumn = columnOf(campaignColumns.item);
  const row = block.values.findIndex(
    (cells) => comparableText(cells[itemColumn] ?? '') === comparableText(items[field] ?? ''),
  );
  return addressIn(block, Math.max(row, 0), columnOf(campaignColumns.value));
}
