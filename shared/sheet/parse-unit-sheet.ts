/** A unit's sheet to a submission: every cell that cannot be understood is an issue at its address. */
import { CatalogVersion, type Catalog } from '../model/catalog.ts';
import { CampaignId, UnitCode, type IndicatorCode } from '../model/identifiers.ts';
import type { Indicator } from '../model/indicator.ts';
import { hasErrors, issueError, issueWarning, type Issue } from '../model/issue.ts';
import type { Submission, SubmissionLine } from '../model/submission.ts';
import { indexCatalog } from '../rules/catalog-index.ts';
import { validateSubmission } from '../rules/validate-submission.ts';
import { parseDateCell, parseMarkCell, parseNameCell, parseTextCell, type ParsedCell } from './parse-cell.ts';
import { parseReported, type ReportedCells } from './parse-reported.ts';
import { addressIn, comparableText, type CellValue, type SheetBlock } from './sheet-block.ts';
import { unitColumns, unitFields, type UnitColumn, type UnitField } from './unit-sheet-columns.ts';
import { findFrame, type UnitSheetFrame } from './unit-sheet-frame.ts';

/** Whose sheet it says it is, and from which catalog it was made. */
export interface UnitSheetIdentity {
  readonly campaign: CampaignId;
  readonly unit: UnitCode;
  readonly catalogVersion: number;
}

/** Reads only the identity, so that the caller can fetch the catalog to parse the rest with. */
export function parseIdentity(block: SheetBlock): { identity: UnitSheetIdentity | null; issues: Issue[] } {
  const { frame, issues } = findFrame(block);
  if (frame === null) return { identity: null, issues };
  const field = (key: UnitField) => cellOfField(block, frame, key);
  const campaign = CampaignId.safeParse(String(field('campaign').value).trim());
  const unit = UnitCode.safeParse(String(field('unit').value).trim());
  const version = CatalogVersion.safeParse(Number(String(field('catalogVersion').value)));
  if (campaign.success && unit.success && version.success) {
    return {
      identity: { campaign: campaign.data, unit: unit.data, catalogVersion: version.data },
      issues: [],
    };
  }
  const wrong = !campaign.success ? 'campaign' : !unit.success ? 'unit' : 'catalogVersion';
  return { identity: null, issues: [identityIssue(block, frame, wrong)] };
}

/** A unit that the campaign does not have, as an issue at the cell that names it. */
export function unknownUnitIssue(block: SheetBlock): Issue {
  const { frame } = findFrame(block);
  return frame === null ? issueError('wrong-campaign-or-unit') : identityIssue(block, frame, 'unit');
}

function identityIssue(block: SheetBlock, frame: UnitSheetFrame, key: UnitField): Issue {
  const { value, address } = cellOfField(block, frame, key);
  return issueError('wrong-campaign-or-unit', {
    ...address,
    field: key,
    params: { text: String(value), name: labelOfField(key) },
  });
}

export interface ParsedUnitSheet {
  /** `null` while there are errors. */
  readonly submission: Submission | null;
  /** Of the sheet and of the submission's rules, in reading order, with worksheet and cell. */
  readonly issues: readonly Issue[];
}

/**
 * Parses the sheet with the catalog it was made from and holds it to the submission's rules. Rows may have been
 * inserted or sorted: a row is known by its code alone.
 */
export function parseUnitSheet(
  block: SheetBlock,
  identity: UnitSheetIdentity,
  catalog: Catalog,
): ParsedUnitSheet {
  const { frame, issues: frameIssues } = findFrame(block);
  if (frame === null) return { submission: null, issues: frameIssues };
  const issues: Issue[] = [];
  const header = parseHeader(block, frame, catalog, issues);
  const { lines, rowOf } = parseLines(block, frame, identity.unit, catalog, issues);
  const submission: Submission = { ...identity, ...header, lines };
  const misread = new Set(
    issues.filter(({ severity }) => severity === 'error').map((issue) => issue.indicator),
  );
  const ruled = validateSubmission(submission, catalog)
    .filter((issue) => issue.code !== 'value-missing' || !misread.has(issue.indicator))
    .map((issue) => withAddress(block, frame, rowOf, issue));
  const all = [...issues, ...ruled].toSorted(inReadingOrder);
  return { submission: hasErrors(all) ? null : submission, issues: all };
}

function cellOfField(block: SheetBlock, frame: UnitSheetFrame, key: UnitField) {
  const place = frame.fields.get(key) ?? { row: 0, column: 0 };
  return {
    value: block.values[place.row]?.[place.column] ?? '',
    address: addressIn(block, place.row, place.column),
  };
}

function labelOfField(key: UnitField): string {
  return unitFields.find((field) => field.key === key)?.label ?? key;
}

/** The fields a clerk fills in. One that cannot be read is an issue, and the value given here is then not used. */
function parseHeader(block: SheetBlock, frame: UnitSheetFrame, { campaign }: Catalog, issues: Issue[]) {
  const required = <T>(key: UnitField, parse: (cell: CellValue) => ParsedCell<T>, otherwise: T): T => {
    const { value: cell, address } = cellOfField(block, frame, key);
    const { value, issue } = parse(cell);
    const where = { ...address, field: key, params: { name: labelOfField(key), ...issue?.params } };
    if (issue !== null) issues.push({ ...issue, ...where });
    else if (value === null) issues.push(issueError('required-cell-blank', where));
    return value ?? otherwise;
  };
  return {
    dataAsOf: required('dataAsOf', parseDateCell, campaign.dataAsOf),
    preparedBy: required('preparedBy', parseNameCell, ''),
    approvedBy: required('approvedBy', parseNameCell, ''),
  };
}

interface Lines {
  readonly lines: SubmissionLine[];
  /** Row of each indicator within the block. */
  readonly rowOf: ReadonlyMap<IndicatorCode, number>;
}

function parseLines(
  block: SheetBlock,
  frame: UnitSheetFrame,
  unit: UnitCode,
  catalog: Catalog,
  issues: Issue[],
): Lines {
  const { indicators, assignments } = indexCatalog(catalog);
  const assigned = new Set((assignments.get(unit) ?? []).map((assignment) => assignment.indicator));
  const lines: SubmissionLine[] = [];
  const rowOf = new Map<IndicatorCode, number>();
  for (let row = frame.headerRow + 1; row < block.values.length; row += 1) {
    const cell = cellsOfRow(block, frame, row);
    const code = String(cell('code')).trim();
    if (isColumnNumberRow(cell)) continue;
    if (code === '') {
      issues.push(...valuesWithoutCode(block, frame, row, cell));
      continue;
    }
    const at = { ...addressIn(block, row, frame.columns.get('code') ?? 0), field: 'code' };
    const indicator = indicators.get(code);
    const earlier = rowOf.get(code);
    if (indicator === undefined || !assigned.has(code)) {
      // A newer catalog may have dropped the indicator: its row blocks nothing once the clerk has cleared it.
      const filled = INPUTS.some((key) => comparableText(cell(key)) !== '');
      const make = filled ? issueError : issueWarning;
      issues.push(make('unknown-indicator', { ...at, params: { text: code.slice(0, 60) } }));
    } else if (earlier !== undefined) {
      const other = addressIn(block, earlier, frame.columns.get('code') ?? 0).cell;
      issues.push(issueError('indicator-doubled', { ...at, indicator: code, params: { text: code, other } }));
    } else {
      rowOf.set(code, row);
      const line = parseLine(block, frame, row, indicator, issues);
      if (line !== null) lines.push(line);
    }
  }
  return { lines, rowOf };
}

function cellsOfRow(block: SheetBlock, frame: UnitSheetFrame, row: number) {
  return (key: UnitColumn): CellValue => block.values[row]?.[frame.columns.get(key) ?? -1] ?? '';
}

/** The row of official forms that numbers the columns: A, B, 1, 2, … All must fit: `B` may be an indicator's code. */
function isColumnNumberRow(cell: (key: UnitColumn) => CellValue): boolean {
  return unitColumns.every(
    ({ key, number, required }) => !required || comparableText(cell(key)) === comparableText(number),
  );
}

const INPUTS: readonly UnitColumn[] = ['actual', 'denominator', 'notArising', 'estimate'];

function valuesWithoutCode(
  block: SheetBlock,
  frame: UnitSheetFrame,
  row: number,
  cell: (key: UnitColumn) => CellValue,
): Issue[] {
  return INPUTS.filter((key) => comparableText(cell(key)) !== '').map((key) =>
    issueError('row-without-code', {
      ...addressIn(block, row, frame.columns.get(key) ?? 0),
      field: key,
      params: { text: String(cell(key)) },
    }),
  );
}

/** The line of one row; `null` when nothing is reported in it, or when it holds an error. */
function parseLine(
  block: SheetBlock,
  frame: UnitSheetFrame,
  row: number,
  indicator: Indicator,
  issues: Issue[],
): SubmissionLine | null {
  const cell = cellsOfRow(block, frame, row);
  const found: Issue[] = [];
  const parse = <T>(key: UnitColumn, parser: (value: CellValue) => ParsedCell<T>): T | null => {
    const { value, issue } = parser(cell(key));
    if (issue !== null) found.push({ ...issue, field: key });
    return value;
  };
  const cells: ReportedCells = {
    actual: cell('actual'),
    denominator: cell('denominator'),
    notArising: parse('notArising', parseMarkCell) ?? false,
  };
  const estimate = parse('estimate', parseMarkCell) ?? false;
  const note = parse('note', (value) => parseTextCell(value, 2000)) ?? '';
  const { reported, issues: reportedIssues } = parseReported(indicator, cells);
  found.push(...reportedIssues);
  if (reported === null && !hasErrors(found) && (note !== '' || estimate)) {
    found.push(issueWarning('remark-without-value', { field: note === '' ? 'estimate' : 'note' }));
  }
  issues.push(
    ...found.map((issue) => ({
      ...issue,
      ...addressIn(block, row, frame.columns.get(columnOfIssue(issue)) ?? 0),
      indicator: indicator.code,
      params: { name: indicator.name, ...issue.params },
    })),
  );
  if (reported === null || hasErrors(found)) return null;
  return { indicator: indicator.code, reported, estimate, note };
}

const columnKeys: ReadonlySet<string> = new Set<UnitColumn>([...INPUTS, 'code', 'note']);

function isColumn(field: string): field is UnitColumn {
  return columnKeys.has(field);
}

function columnOfIssue({ field }: Issue): UnitColumn {
  return field !== undefined && isColumn(field) ? field : 'code';
}

/** Gives an issue of the submission's rules the cell it stands in; one without a row stands on the header. */
function withAddress(
  block: SheetBlock,
  frame: UnitSheetFrame,
  rowOf: ReadonlyMap<IndicatorCode, number>,
  issue: Issue,
): Issue {
  if (issue.indicator !== undefined) {
    const row = rowOf.get(issue.indicator) ?? frame.headerRow;
    return { ...issue, ...addressIn(block, row, frame.columns.get(columnOfIssue(issue)) ?? 0) };
  }
  const field = unitFields.find(({ key }) => key === issue.field);
  return field === undefined ? issue : { ...issue, ...cellOfField(block, frame, field.key).address };
}

/** By row, then by column (`Z` before `AA`); issues without a cell come first. */
function inReadingOrder(a: Issue, b: Issue): number {
  const [columnA, rowA] = splitAddress(a);
  const [columnB, rowB] = splitAddress(b);
  return (
    rowA - rowB || columnA.length - columnB.length || (columnA < columnB ? -1 : Number(columnA > columnB))
  );
}

function splitAddress({ cell = '' }: Issue): [column: string, row: number] {
  return [cell.replace(/\d+/, ''), Number(cell.replace(/\D+/, ''))];
}
