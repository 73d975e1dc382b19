/** The unit's sheet, drawn from the catalog: head, fields, one row for each assigned indicator, and signatures. */
import type { Assignment, Campaign, PublishedCatalog } from '../../model/catalog.ts';
import type { CampaignId, IndicatorCode, UnitCode } from '../../model/identifiers.ts';
import type { Indicator, IndicatorGroup } from '../../model/indicator.ts';
import type { Reported } from '../../model/submission.ts';
import { indexCatalog } from '../../rules/catalog-index.ts';
import { columnRuns } from '../column-runs.ts';
import { text, type DrawnCell, type StyledRange } from '../drawing.ts';
import { groupOrdinals, groupTitles } from '../paper/group-titles.ts';
import { cellAddress, rangeAddress, type RowSpan } from '../sheet-block.ts';
import { cutName } from '../worksheet-names.ts';
import { columnOf, unitColumns, type UnitColumn } from './unit-sheet-columns.ts';
import { entryOf, entryOfField, type Entry } from './unit-sheet-entries.ts';
import {
  drawHead,
  drawSignatures,
  fieldCell,
  fieldRange,
  HEADER_ROW,
  SEEN_COLUMNS,
  STAYING_ROWS,
} from './unit-sheet-head.ts';
import { drawLine, inputsOf, rowOfCells } from './unit-sheet-line.ts';

/** A range the clerk fills in. */
export interface Input {
  readonly address: string;
  readonly entry: Entry;
}

export interface UnitSheet {
  readonly campaign: CampaignId;
  readonly unit: UnitCode;
  readonly worksheet: string;
  /** The sheet from A1 to the table's last row, which is what is read back; rows of equal length. */
  readonly cells: readonly (readonly DrawnCell[])[];
  /** What follows below it after a blank row, as wide. */
  readonly signatures: readonly (readonly DrawnCell[])[];
  readonly styles: readonly StyledRange[];
  readonly merges: readonly string[];
  /** Ranges the clerk fills in; everything else is locked. */
  readonly inputs: readonly Input[];
  readonly columnWidths: readonly number[];
  /** Columns, from zero, that only the sheet itself needs. */
  readonly hiddenColumns: readonly number[];
  /** How many rows at the top stay in sight and are not printed. */
  readonly stayingRows: number;
  /** Zero-based row of the table's header, which repeats on every printed page with the row that numbers the columns. */
  readonly headerRow: number;
  /** The first cell a clerk fills in. */
  readonly firstInput: string;
}

/** What the unit last reported, by indicator. */
export type PreviousFigures = ReadonlyMap<IndicatorCode, Reported>;

/** Columns of short words and marks, which read better in the middle. */
const centeredColumns: readonly UnitColumn[] = ['ordinal', 'code', 'measureUnit', 'notArising', 'estimate'];
/** Columns of figures, whatever notation some of them are written in. */
const figureColumns: readonly UnitColumn[] = ['target', 'actual', 'denominator', 'previous'];
const computedColumns: readonly UnitColumn[] = ['previous', 'result', 'completion'];

const BODY_START = HEADER_ROW + 2;

/**
 * The sheet of one unit. Throws `RangeError` when the catalog does not have the unit: the caller asked the server for
 * this unit's catalog and must not go on with another.
 */
export function drawUnitSheet(
  { version, catalog }: PublishedCatalog,
  unitCode: UnitCode,
  previous: PreviousFigures = new Map(),
): UnitSheet {
  const unit = catalog.units.find((candidate) => candidate.code === unitCode);
  if (unit === undefined) throw new RangeError(`The catalog has no unit ${unitCode}.`);
  const { indicators, assignments } = indexCatalog(catalog);
  const rows = bodyRows(assignments.get(unitCode) ?? [], indicators, previous);
  const body: RowSpan = { row: BODY_START, rows: rows.length };
  const head = drawHead(unit, version, catalog.campaign);
  const cells = [
    ...head.cells,
    unitColumns.map((column) => text(column.label)),
    unitColumns.map((column) => text(column.number)),
    ...rows.map((drawn, position) => drawn.cells(BODY_START + position, body)),
  ];
  const signatures = drawSignatures(cells.length + 1);
  return {
    campaign: catalog.campaign.id,
    unit: unitCode,
    worksheet: worksheetName(unit.name),
    cells,
    signatures: signatures.cells,
    styles: [...head.styles, ...tableStyles(rows), ...signatures.styles],
    merges: [...head.merges, ...signatures.merges],
    inputs: [...fieldInputs(catalog.campaign), ...lineInputs(rows, catalog.campaign)],
    columnWidths: unitColumns.map((column) => column.width),
    hiddenColumns: unitColumns.flatMap(({ hidden }, column) => (hidden === true ? [column] : [])),
    stayingRows: STAYING_ROWS,
    headerRow: HEADER_ROW,
    firstInput: cellAddress(...fieldCell('preparedBy')),
  };
}

/** Excel allows 31 characters and none of `\ / ? * [ ] :` in a worksheet's name, nor an apostrophe at its ends. */
function worksheetName(unitName: string): string {
  const name = `Báo cáo ${unitName}`.normalize('NFC').replace(/[\\/?*[\]:]/g, '-');
  return cutName(name).replace(/^[\s']+|[\s']+$/g, '');
}

function tableStyles(rows: readonly BodyRow[]): StyledRange[] {
  // A unit without targets has no body, and a range of no rows has no address.
  const inColumns = (keys: readonly UnitColumn[], style: StyledRange['style']): StyledRange[] =>
    rows.length === 0
      ? []
      : keys.map((key) => ({ address: rangeAddress(BODY_START, columnOf(key), rows.length, 1), style }));
  return [
    { address: rangeAddress(HEADER_ROW, 0, 1, SEEN_COLUMNS), style: 'header' },
    { address: rangeAddress(HEADER_ROW + 1, 0, 1, SEEN_COLUMNS), style: 'columnNumber' },
    ...(rows.length === 0
      ? []
      : [{ address: rangeAddress(BODY_START, 0, rows.length, SEEN_COLUMNS), style: 'body' } as const]),
    ...inColumns(computedColumns, 'computed'),
    ...inColumns(['verdict'], 'verdict'),
    ...inColumns(figureColumns, 'right'),
    ...inColumns(centeredColumns, 'centered'),
    ...rows.flatMap((drawn, position): StyledRange[] =>
      drawn.indicator === null
        ? [{ address: rangeAddress(BODY_START + position, 0, 1, SEEN_COLUMNS), style: 'group' }]
        : [],
    ),
  ];
}

function fieldInputs(campaign: Campaign): Input[] {
  return (['dataAsOf', 'preparedBy', 'approvedBy'] as const).map((key) => ({
    address: fieldRange(key),
    entry: entryOfField(key, campaign),
  }));
}

/** Inputs of one kind that follow each other in a column are one range: Excel is told once. */
function lineInputs(rows: readonly BodyRow[], campaign: Campaign): Input[] {
  const entries = rows.map(({ indicator }) =>
    indicator === null
      ? new Map<UnitColumn, Entry>()
      : new Map<UnitColumn, Entry>(
          inputsOf(indicator).map((key) => [key, entryOf(indicator, key, campaign)]),
        ),
  );
  return unitColumns.flatMap(({ key }) =>
    columnRuns(entries.map((row) => row.get(key) ?? null)).map(({ value, start, length }) => ({
      address: rangeAddress(BODY_START + start, columnOf(key), length, 1),
      entry: value,
    })),
  );
}

interface BodyRow {
  readonly indicator: Indicator | null;
  cells(sheetRow: number, body: RowSpan): DrawnCell[];
}

/** The rows in catalog order: a title before each group, then its indicators, numbered; parts are dashes. */
function bodyRows(
  assignments: readonly Assignment[],
  indicators: ReadonlyMap<string, Indicator>,
  previous: PreviousFigures,
): BodyRow[] {
  const rows: BodyRow[] = [];
  const parents = new Set(assignments.map(({ indicator }) => indicators.get(indicator)?.parent));
  let group: IndicatorGroup | null = null;
  let ordinal = 0;
  for (const { indicator: code, target } of assignments) {
    const indicator = indicators.get(code);
    if (indicator === undefined) continue;
    if (indicator.group !== group) {
      group = indicator.group;
      ordinal = 0;
      rows.push(groupRow(group));
    }
    if (indicator.parent === null) ordinal += 1;
    const line = {
      ordinal: indicator.parent === null ? String(ordinal) : '-',
      indicator,
      target,
      hasParts: parents.has(code),
      previous: previous.get(code) ?? null,
    };
    rows.push({ indicator, cells: (sheetRow, body) => drawLine(line, sheetRow, body) });
  }
  return rows;
}

function groupRow(group: IndicatorGroup): BodyRow {
  const cells = rowOfCells(
    new Map([
      [columnOf('ordinal'), text(groupOrdinals[group])],
      [columnOf('name'), text(groupTitles[group])],
    ]),
  );
  return { indicator: null, cells: () => cells };
}
