/** The unit's sheet, drawn from the catalog: title, fields, and one row for each assigned indicator. */
import type { Assignment, OrgUnit, PublishedCatalog } from '../model/catalog.ts';
import type { CampaignId, UnitCode } from '../model/identifiers.ts';
import type { Indicator, IndicatorGroup } from '../model/indicator.ts';
import { indexCatalog } from '../rules/catalog-index.ts';
import { blank, DATE_FORMAT, number, text, type DrawnCell, type StyledRange } from './drawing.ts';
import { serialFromDate } from './excel-date.ts';
import { cellAddress, rangeAddress } from './sheet-block.ts';
import { unitColumns, unitFields, type UnitColumn, type UnitField } from './unit-sheet-columns.ts';
import { columnOf, drawLine, inputsOf, rowOfCells } from './unit-sheet-line.ts';

export interface UnitSheet {
  readonly campaign: CampaignId;
  readonly unit: UnitCode;
  readonly worksheet: string;
  /** The whole sheet from A1, rows of equal length. */
  readonly cells: readonly (readonly DrawnCell[])[];
  readonly styles: readonly StyledRange[];
  /** Ranges the clerk fills in; everything else is locked. */
  readonly inputs: readonly string[];
  readonly columnWidths: readonly number[];
  /** Zero-based row of the table's header, which repeats on every printed page. */
  readonly headerRow: number;
  /** The first cell a clerk fills in. */
  readonly firstInput: string;
}

const groupTitles: Record<IndicatorGroup, string> = {
  basic: 'Chỉ tiêu kinh tế - xã hội cơ bản',
  covenant: 'Chỉ tiêu giao ước thi đua',
};
const GROUP_ORDINALS: Record<IndicatorGroup, string> = { basic: 'I', covenant: 'II' };

/** Columns of short words and marks, which read better in the middle. */
const centeredColumns: readonly UnitColumn[] = ['ordinal', 'code', 'measureUnit', 'notArising', 'estimate'];

const WIDTH = unitColumns.length;
const LABEL_COLUMN = 2;
const VALUE_COLUMN = 3;
const FIRST_FIELD_ROW = 2;
const HEADER_ROW = FIRST_FIELD_ROW + unitFields.length + 1;

/**
 * The sheet of one unit. Throws `RangeError` when the catalog does not have the unit: the caller asked the server for
 * this unit's catalog and must not go on with another.
 */
export function drawUnitSheet({ version, catalog }: PublishedCatalog, unitCode: UnitCode): UnitSheet {
  const unit = catalog.units.find((candidate) => candidate.code === unitCode);
  if (unit === undefined) throw new RangeError(`The catalog has no unit ${unitCode}.`);
  const { indicators, assignments } = indexCatalog(catalog);
  const rows = bodyRows(assignments.get(unitCode) ?? [], indicators);
  const bodyStart = HEADER_ROW + 2;
  const cells = [
    rowOfCells(new Map([[0, text(`BÁO CÁO KẾT QUẢ THI ĐUA: ${catalog.campaign.name}`)]])),
    rowOfCells(new Map()),
    ...fieldRows(unit, version, catalog.campaign),
    rowOfCells(new Map()),
    unitColumns.map((column) => text(column.label)),
    unitColumns.map((column) => text(column.number)),
    ...rows.map((drawn, position) => drawn.cells(bodyStart + position)),
  ];
  const at = (position: number) => bodyStart + position;
  const lines = rows.flatMap((drawn, position) =>
    drawn.indicator === null ? [] : [{ indicator: drawn.indicator, sheetRow: at(position) }],
  );
  // A unit without targets has no body, and a range of no rows has no address.
  const body = (column: number, columns: number): string[] =>
    rows.length === 0 ? [] : [rangeAddress(bodyStart, column, rows.length, columns)];
  const fieldRow = (key: UnitField) =>
    FIRST_FIELD_ROW + unitFields.findIndex((candidate) => candidate.key === key);
  return {
    campaign: catalog.campaign.id,
    unit: unitCode,
    worksheet: worksheetName(unit.name),
    cells,
    styles: [
      { address: rangeAddress(0, 0, 1, WIDTH), style: 'title' },
      { address: rangeAddress(FIRST_FIELD_ROW, LABEL_COLUMN, unitFields.length, 1), style: 'label' },
      { address: rangeAddress(FIRST_FIELD_ROW, VALUE_COLUMN, unitFields.length, 4), style: 'value' },
      { address: rangeAddress(HEADER_ROW, 0, 1, WIDTH), style: 'header' },
      { address: rangeAddress(HEADER_ROW + 1, 0, 1, WIDTH), style: 'columnNumber' },
      ...body(0, WIDTH).map((address): StyledRange => ({ address, style: 'body' })),
      ...body(columnOf('result'), 2).map((address): StyledRange => ({ address, style: 'computed' })),
      ...centeredColumns.flatMap((key) =>
        body(columnOf(key), 1).map((address): StyledRange => ({ address, style: 'centered' })),
      ),
      ...rows.flatMap((drawn, position): StyledRange[] =>
        drawn.indicator === null
          ? [{ address: rangeAddress(at(position), 0, 1, WIDTH), style: 'group' }]
          : [],
      ),
    ],
    inputs: [
      rangeAddress(fieldRow('dataAsOf'), VALUE_COLUMN, 3, 1),
      ...lines.flatMap(({ indicator, sheetRow }) =>
        inputsOf(indicator).map((key) => cellAddress(sheetRow, columnOf(key))),
      ),
    ],
    columnWidths: unitColumns.map((column) => column.width),
    headerRow: HEADER_ROW,
    firstInput: cellAddress(fieldRow('preparedBy'), VALUE_COLUMN),
  };
}

/** Excel allows 31 characters and none of `\ / ? * [ ] :` in a worksheet's name, nor an apostrophe at its ends. */
function worksheetName(unitName: string): string {
  return `Báo cáo ${unitName}`
    .normalize('NFC')
    .replace(/[\\/?*[\]:]/g, '-')
    .slice(0, 31)
    .replace(/^[\s']+|[\s']+$/g, '');
}

function fieldRows(
  unit: OrgUnit,
  version: number,
  campaign: PublishedCatalog['catalog']['campaign'],
): DrawnCell[][] {
  const values: Record<UnitField, DrawnCell> = {
    unitName: text(unit.name),
    unit: text(unit.code),
    campaign: text(campaign.id),
    catalogVersion: number(version, '0'),
    dataAsOf: number(serialFromDate(campaign.dataAsOf), DATE_FORMAT),
    preparedBy: blank,
    approvedBy: blank,
  };
  return unitFields.map(({ key, label }) =>
    rowOfCells(
      new Map([
        [LABEL_COLUMN, text(label)],
        [VALUE_COLUMN, values[key]],
      ]),
    ),
  );
}

interface BodyRow {
  readonly indicator: Indicator | null;
  cells(sheetRow: number): DrawnCell[];
}

/** The rows in catalog order: a title before each group, then its indicators, numbered; parts are dashes. */
function bodyRows(assignments: readonly Assignment[], indicators: ReadonlyMap<string, Indicator>): BodyRow[] {
  const rows: BodyRow[] = [];
  let group: IndicatorGroup | null = null;
  let ordinal = 0;
  for (const assignment of assignments) {
    const indicator = indicators.get(assignment.indicator);
    if (indicator === undefined) continue;
    if (indicator.group !== group) {
      group = indicator.group;
      ordinal = 0;
      rows.push(groupRow(group));
    }
    if (indicator.parent === null) ordinal += 1;
    const label = indicator.parent === null ? String(ordinal) : '-';
    rows.push({ indicator, cells: (sheetRow) => drawLine(label, indicator, assignment, sheetRow) });
  }
  return rows;
}

function groupRow(group: IndicatorGroup): BodyRow {
  const cells = rowOfCells(
    new Map([
      [columnOf('ordinal'), text(GROUP_ORDINALS[group])],
      [columnOf('name'), text(groupTitles[group])],
    ]),
  );
  return { indicator: null, cells: () => cells };
}
