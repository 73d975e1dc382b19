/** A unit's sheet to a submission: every cell that cannot be understood is an issue at its address. */
import { CatalogVersion, type Catalog } from '../../model/catalog.ts';
import { CampaignId, UnitCode, type IndicatorCode } from '../../model/identifiers.ts';
import { hasErrors, issueError, issueWarning, type Issue } from '../../model/issue.ts';
import type { PreviousReport } from '../../model/previous-report.ts';
import type { Submission } from '../../model/submission.ts';
import { validateSubmission } from '../../rules/check/validate-submission.ts';
import { checkText } from './check-text.ts';
import { parseDateCell, parseNameCell, type ParsedCell } from '../cells/parse-cell.ts';
import { addressOfColumn } from './parse-unit-line.ts';
import { parseUnitLines } from './parse-unit-lines.ts';
import {
  addressIn,
  cellIn,
  type CellOnSheet,
  type CellPlace,
  type CellValue,
  type SheetBlock,
} from '../sheet-block.ts';
import { withShownFigure } from './shown-figure.ts';
import { unitFields, type UnitField } from './unit-sheet-columns.ts';
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
  /** What could be read, to compare with; `null` when nothing could. */
  readonly draft: Draft | null;
  /** Of the sheet and of the submission's rules, in reading order, with worksheet and cell. */
  readonly issues: readonly Issue[];
}

/** A report as far as it can be read, whatever is wrong with it. */
export interface Draft {
  readonly submission: Submission;
  /** Header fields and indicators whose cells could not be read: the submission does not say what they hold. */
  readonly misread: ReadonlySet<string>;
  /** The cell of a field, of an indicator's row or (`null`) of the header; `null` where the sheet lacks it. */
  addressOf(indicator: IndicatorCode | null, field: string): CellOnSheet | null;
}

/**
 * Parses the sheet with the catalog it was made from and holds it to the submission's rules. Rows may have been
 * inserted or sorted: a row is known by its code alone. `previous` is what the unit had reported before.
 */
export function parseUnitSheet(
  block: SheetBlock,
  identity: UnitSheetIdentity,
  catalog: Catalog,
  previous: PreviousReport | null = null,
): ParsedUnitSheet {
  const { frame, issues: frameIssues } = findFrame(block);
  if (frame === null) return { submission: null, draft: null, issues: frameIssues };
  const issues: Issue[] = [];
  const header = parseHeader(block, frame, catalog, issues);
  const made = CatalogVersion.safeParse(Number(cellOfField(block, frame, 'catalogVersion').value));
  const outdated = made.success && made.data < identity.catalogVersion;
  const of = { unit: identity.unit, outdated };
  const { lines, rowOf } = parseUnitLines(block, frame, of, catalog, issues);
  const submission: Submission = { ...identity, ...header, lines };
  const misread = new Set(
    issues
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ indicator, field }) => indicator ?? field ?? []),
  );
  const ruled = validateSubmission(submission, catalog, previous)
    .filter((issue) => !isGap(issue) || !misread.has(issue.indicator ?? ''))
    .map((issue) => (isGap(issue) ? gapOfRow(rowOf, issue) : issue))
    .map((issue) => withAddress(block, frame, rowOf, issue));
  const all = [...issues, ...ruled].toSorted(inReadingOrder);
  const addressOf: Draft['addressOf'] = (indicator, field) => {
    const cells: ReadonlyMap<string, number> = frame.columns;
    if (indicator === null) return placeOfField(block, frame, field);
    const [row, column] = [rowOf.get(indicator), cells.get(field)];
    return row === undefined || column === undefined ? null : cellIn(block, row, column);
  };
  const draft = { submission, misread, addressOf };
  return { submission: hasErrors(all) ? null : submission, draft, issues: all };
}

function placeOfField(block: SheetBlock, frame: UnitSheetFrame, name: string): CellOnSheet | null {
  const fields: ReadonlyMap<string, CellPlace> = frame.fields;
  const place = fields.get(name);
  return place === undefined ? null : cellIn(block, place.row, place.column);
}

/** Whether an issue is a missing value, which is not said again of a figure that cannot be read. */
function isGap({ code }: Issue): boolean {
  return code === 'value-missing' || code === 'value-withdrawn';
}

/** Where the sheet has no row there is no cell to fill in: the row is what is missing. */
function gapOfRow(rowOf: ReadonlyMap<IndicatorCode, number>, gap: Issue): Issue {
  const { code, indicator, params } = gap;
  if (indicator === undefined || rowOf.has(indicator)) return gap;
  const reported = code === 'value-withdrawn' ? { other: 'reported' } : {};
  return issueWarning('row-missing', { indicator, params: { ...params, text: indicator, ...reported } });
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

/** The fields that a clerk fills in. One that cannot be read is an issue, and its value here is not used. */
function parseHeader(block: SheetBlock, frame: UnitSheetFrame, { campaign }: Catalog, issues: Issue[]) {
  const required = <T>(key: UnitField, parse: (cell: CellValue) => ParsedCell<T>, otherwise: T): T => {
    const { value: cell, address } = cellOfField(block, frame, key);
    const { value, issue } = parse(cell);
    if (issue === null && key !== 'dataAsOf') {
      issues.push(...checkText(cell).map((found) => ({ ...found, ...address, field: key })));
    }
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

/** Gives an issue of the submission's rules the cell it stands in; one without a row has none. */
function withAddress(
  block: SheetBlock,
  frame: UnitSheetFrame,
  rowOf: ReadonlyMap<IndicatorCode, number>,
  issue: Issue,
): Issue {
  if (issue.indicator !== undefined) {
    const row = rowOf.get(issue.indicator);
    if (row === undefined) return issue;
    const cells: ReadonlyMap<string, number> = frame.columns;
    const column = cells.get(issue.field ?? '') ?? -1;
    const shown = withShownFigure(issue, block, row, column);
    // An adopted sheet may have nowhere to write what is asked for.
    const lacksColumn = issue.code === 'evidence-missing' && cellIn(block, row, column) === null;
    const params = lacksColumn ? { ...shown.params, other: 'noColumn' } : shown.params;
    return { ...shown, params, ...addressOfColumn(block, frame, row, issue.field) };
  }
  return { ...issue, ...placeOfField(block, frame, issue.field ?? '') };
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
