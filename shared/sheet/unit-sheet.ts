/** The unit's sheet, drawn from the catalog: title, fields, and one row for each assigned indicator. */
import type { Assignment, OrgUnit, PublishedCatalog } from '../model/catalog.ts';
import type { CampaignId, UnitCode } from '../model/identifiers.ts';
import type { Indicator, IndicatorGroup } from '../model/indicator.ts';
import { indexCatalog } from '../rules/catalog-index.ts';
import {
  blank,
  DATE_FORMAT,
  decimalsFormat,
  formula,
  number,
  text,
  type DrawnCell,
  type StyledRange,
} from './drawing.ts';
import { serialFromDate } from './excel-date.ts';
import { cellAddress, rangeAddress } from './sheet-block.ts';
import { unitColumns, unitFields, type UnitColumn, type UnitField } from './unit-sheet-columns.ts';

export interface UnitSheet {
  readonly campaign: CampaignId;
  readonly unit: UnitCode;
  readonly worksheet: string;
  /** The whole sheet from A1, rows of equal length. */
  readonly cells: readonly (readonly DrawnCell[])[];
  readonly styles: readonly StyledRange[];
  /** Ranges the clerk fills in; everything else is locked. */
  readonly inputs: readonly string[];
  readonly markColumns: readonly string[];
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

const WIDTH = unitColumns.length;
const LABEL_COLUMN = 2;
const VALUE_COLUMN = 3;
const FIRST_FIELD_ROW = 2;
const HEADER_ROW = FIRST_FIELD_ROW + unitFields.length + 1;

/** Where a column stands in a generated sheet. */
function columnOf(key: UnitColumn): number {
  return unitColumns.findIndex((column) => column.key === key);
}

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
    row(new Map([[0, text(`BÁO CÁO KẾT QUẢ THI ĐUA: ${catalog.campaign.name}`)]])),
    row(new Map()),
    ...fieldRows(unit, version, catalog.campaign),
    row(new Map()),
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
    markColumns: (['notArising', 'estimate'] as const).flatMap((key) => body(columnOf(key), 1)),
    columnWidths: unitColumns.map((column) => column.width),
    headerRow: HEADER_ROW,
    firstInput: cellAddress(fieldRow('preparedBy'), VALUE_COLUMN),
  };
}

/** Excel allows 31 characters and none of `\ / ? * [ ] :` in a worksheet's name, nor an apostrophe at its ends. */
function worksheetName(unitName: string): string {
  const safe = `Báo cáo ${unitName}`
    .normalize('NFC')
    .replace(/[\\/?*[\]:]/g, '-')
    .slice(0, 31);
  return safe.replace(/^'+|'+$/g, '').trim();
}

function row(cells: ReadonlyMap<number, DrawnCell>): DrawnCell[] {
  return Array.from({ length: WIDTH }, (_, column) => cells.get(column) ?? blank);
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
    row(
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
    rows.push({ indicator, cells: (sheetRow) => lineCells(label, indicator, assignment, sheetRow) });
  }
  return rows;
}

function groupRow(group: IndicatorGroup): BodyRow {
  const cells = row(
    new Map([
      [columnOf('ordinal'), text(GROUP_ORDINALS[group])],
      [columnOf('name'), text(groupTitles[group])],
    ]),
  );
  return { indicator: null, cells: () => cells };
}

/** The columns a clerk fills in for an indicator. A parent has no line, so that a note on it would be lost. */
function inputsOf(indicator: Indicator): UnitColumn[] {
  if (indicator.measure === 'allOf') return [];
  const figures: UnitColumn[] =
    indicator.measure === 'ratio' || indicator.measure === 'change' ? ['actual', 'denominator'] : ['actual'];
  return [...figures, ...(indicator.allowsNotArising ? (['notArising'] as const) : []), 'estimate', 'note'];
}

function lineCells(
  ordinal: string,
  indicator: Indicator,
  { target }: Assignment,
  sheetRow: number,
): DrawnCell[] {
  const actual = cellAddress(sheetRow, columnOf('actual'));
  const denominator = cellAddress(sheetRow, columnOf('denominator'));
  const result = cellAddress(sheetRow, columnOf('result'));
  return row(
    new Map<number, DrawnCell>([
      [columnOf('ordinal'), text(ordinal)],
      [columnOf('code'), text(indicator.code)],
      [columnOf('name'), text(indicator.name)],
      [columnOf('measureUnit'), text(indicator.measureUnit)],
      [columnOf('target'), targetCell(indicator, target)],
      [columnOf('result'), resultCell(indicator, actual, denominator)],
      [columnOf('completion'), completionCell(indicator, target, result)],
    ]),
  );
}

function targetCell(indicator: Indicator, target: Assignment['target']): DrawnCell {
  if (target.kind === 'date') return number(serialFromDate(target.by), DATE_FORMAT);
  if (target.kind === 'quantity' && target.min === target.max) {
    return number(Number(target.min), decimalsFormat(Math.max(indicator.decimals, 2)));
  }
  return text(target.text);
}

/** What the figures amount to, so that the clerk sees the percent that the server will compute. */
function resultCell(indicator: Indicator, actual: string, denominator: string): DrawnCell {
  const whenFilled = (expression: string) =>
    `=IF(OR(NOT(ISNUMBER(${actual})),NOT(ISNUMBER(${denominator}))),"",IF(${denominator}=0,"",${expression}))`;
  switch (indicator.measure) {
    case 'number':
      return formula(
        `=IF(ISNUMBER(${actual}),${actual},"")`,
        decimalsFormat(Math.max(indicator.decimals, 2)),
      );
    case 'ratio':
      return formula(whenFilled(`${actual}/${denominator}*100`), decimalsFormat(2));
    case 'change':
      return formula(whenFilled(`(${actual}-${denominator})/${denominator}*100`), decimalsFormat(2));
    case 'date':
    case 'yesNo':
    case 'allOf':
      return blank;
  }
}

/** Completion where it means something (`completionOfFigure`), as a formula over the result. */
function completionCell(indicator: Indicator, target: Assignment['target'], result: string): DrawnCell {
  if (target.kind !== 'quantity') return blank;
  if (indicator.goal === 'atLeast' && Number(target.min) > 0) {
    return formula(`=IF(ISNUMBER(${result}),${result}/${target.min}*100,"")`, decimalsFormat(2));
  }
  if (indicator.goal === 'atMost' && Number(target.max) > 0) {
    return formula(
      `=IF(ISNUMBER(${result}),IF(${result}>0,${target.max}/${result}*100,""),"")`,
      decimalsFormat(2),
    );
  }
  return blank;
}
