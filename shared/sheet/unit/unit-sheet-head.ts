/**
 * What stands above and below the table of a unit's sheet: labels that stay in sight, the head of an official paper
 * (NĐ 30/2020), the title, the fields that say whose report it is, and the place for signatures.
 */
import type { Campaign, OrgUnit } from '../../model/catalog.ts';
import { blank, DATE_FORMAT, formula, number, text, type DrawnCell, type StyledRange } from '../drawing.ts';
import { serialFromDate } from '../cells/excel-date.ts';
import { issuerAndMotto, placeAndDate } from '../paper/official-head.ts';
import type { PaperRow } from '../paper/paper.ts';
import { cellAddress, rangeAddress } from '../sheet-block.ts';
import { columnOf, unitColumns, unitFields, type UnitField } from './unit-sheet-columns.ts';
import { rowOfCells } from './unit-sheet-line.ts';

/** A part of the sheet outside the table. Addresses are those of the worksheet. */
export interface DrawnPart {
  readonly cells: readonly (readonly DrawnCell[])[];
  readonly styles: readonly StyledRange[];
  /** Ranges made one cell each; only outside the table, which has to be sorted. */
  readonly merges: readonly string[];
}

/** The labels of the table's columns once more, the one row that is frozen; the paper begins below it. */
export const STAYING_ROWS = 1;

const TITLE_ROW = 4;
const FIRST_FIELD_ROW = 6;
export const HEADER_ROW = 10;

/** Where each field's label stands; its value is right of it. What a clerk fills in stands in one column. */
const fieldPlaces: Record<UnitField, readonly [row: number, labelColumn: number]> = {
  dataAsOf: [FIRST_FIELD_ROW, columnOf('name')],
  preparedBy: [FIRST_FIELD_ROW + 1, columnOf('name')],
  approvedBy: [FIRST_FIELD_ROW + 2, columnOf('name')],
  unitName: [FIRST_FIELD_ROW, columnOf('previous')],
  unit: [FIRST_FIELD_ROW + 1, columnOf('previous')],
  campaign: [FIRST_FIELD_ROW + 2, columnOf('previous')],
  catalogVersion: [FIRST_FIELD_ROW + 1, columnOf('verdict')],
};

/** Where the value of a field stands. */
export function fieldCell(key: UnitField): readonly [row: number, column: number] {
  const [row, label] = fieldPlaces[key];
  return [row, label + 1];
}

/** How many columns the value of a field that a clerk fills in takes. */
const FIELD_WIDTH = 3;

/** The cells of a field that a clerk fills in. */
export function fieldRange(key: UnitField): string {
  const [row, column] = fieldCell(key);
  return rangeAddress(row, column, 1, FIELD_WIDTH);
}

const LEFT = { column: columnOf('ordinal'), columns: columnOf('target') - columnOf('ordinal') };
const RIGHT_START = columnOf('result');
const LAST_COLUMN = columnOf('evidence');
const RIGHT = { column: RIGHT_START, columns: LAST_COLUMN - RIGHT_START + 1 };
const WHOLE = { column: 0, columns: LAST_COLUMN + 1 };

const HALVES = { left: LEFT, right: RIGHT };
/** The row of the issuing body, below the one that stays. */
const ISSUER_ROW = STAYING_ROWS;

type Place = typeof LEFT;

/** The rows from the first one to the one before the table's header. */
export function drawHead(unit: OrgUnit, version: number, campaign: Campaign): DrawnPart {
  const paper: PaperRow[] = [
    ...issuerAndMotto(HALVES, unit.name),
    [placeAndDate(HALVES)],
    [{ span: WHOLE, cell: text('BÁO CÁO KẾT QUẢ THI ĐUA'), style: 'title' }],
    [{ span: WHOLE, cell: text(campaign.name), style: 'subtitle' }],
  ];
  const parts = paper.flatMap((row, at) => row.map((part) => ({ ...part, row: ISSUER_ROW + at })));
  const values: Record<UnitField, DrawnCell> = {
    unitName: text(unit.name),
    unit: text(unit.code),
    campaign: text(campaign.id),
    catalogVersion: number(version, '0'),
    dataAsOf: number(serialFromDate(campaign.dataAsOf), DATE_FORMAT),
    preparedBy: blank,
    approvedBy: blank,
  };
  const rows = Array.from({ length: HEADER_ROW }, () => new Map<number, DrawnCell>());
  unitColumns.forEach(({ label, hidden }, column) => {
    if (hidden !== true) rows[0]?.set(column, text(label));
  });
  for (const { row, span, cell } of parts) rows[row]?.set(span.column, cell);
  for (const { key, label } of unitFields) {
    const [row, column] = fieldCell(key);
    rows[row]?.set(column - 1, text(label)).set(column, values[key]);
  }
  return {
    cells: rows.map(rowOfCells),
    styles: [
      { address: rangeAddress(0, 0, STAYING_ROWS, SEEN_COLUMNS), style: 'stayingLabels' },
      { address: cellAddress(TITLE_ROW, 0), style: 'roomAbove' },
      ...parts.map(({ row, span, style }) => ({ address: placeAddress(row, span), style })),
      ...unitFields.flatMap(({ key }): StyledRange[] => {
        const [row, column] = fieldCell(key);
        return [
          { address: cellAddress(row, column - 1), style: 'label' },
          { address: cellAddress(row, column), style: 'value' },
        ];
      }),
      { address: rangeAddress(HEADER_ROW - 1, 0, 1, 1), style: 'gap' },
    ],
    merges: [
      ...parts.map(({ row, span }) => placeAddress(row, span)),
      ...(['dataAsOf', 'preparedBy', 'approvedBy'] as const).map(fieldRange),
    ],
  };
}

function placeAddress(row: number, { column, columns }: Place): string {
  return rangeAddress(row, column, 1, columns);
}

const SIGNATURE_ROWS = 6;

/**
 * The signatures, from the given row on. The blank row above ends what is read of the sheet; whoever fills that one in
 * brings nothing into the report, for no column of figures or codes holds a word here.
 */
export function drawSignatures(firstRow: number): DrawnPart {
  const signers = [
    {
      place: { column: columnOf('name'), columns: 1 },
      title: 'NGƯỜI LẬP BIỂU',
      how: '(Ký, ghi rõ họ tên)',
      field: 'preparedBy',
    },
    {
      place: { column: columnOf('note'), columns: LAST_COLUMN - columnOf('note') + 1 },
      title: 'THỦ TRƯỞNG ĐƠN VỊ',
      how: '(Ký, ghi rõ họ tên, đóng dấu)',
      field: 'approvedBy',
    },
  ] as const;
  const rows = Array.from({ length: SIGNATURE_ROWS }, () => new Map<number, DrawnCell>());
  const styles: StyledRange[] = [];
  const merges: string[] = [];
  for (const { place, title, how, field } of signers) {
    const signed = `$${cellAddress(...fieldCell(field)).replace(/(?=\d)/, '$')}`;
    const lines: [row: number, cell: DrawnCell, style: StyledRange['style']][] = [
      [0, text(title), 'officialBold'],
      [1, text(how), 'officialItalic'],
      [SIGNATURE_ROWS - 1, formula(`=IF(${signed}="","",${signed})`, 'General'), 'officialBold'],
    ];
    for (const [row, cell, style] of lines) {
      const address = placeAddress(firstRow + row, place);
      rows[row]?.set(place.column, cell);
      styles.push({ address, style });
      if (place.columns > 1) merges.push(address);
    }
  }
  return { cells: rows.map(rowOfCells), styles, merges };
}

/** How many columns are to be seen. What is hidden must not wrap: it would make rows as high as it is long. */
export const SEEN_COLUMNS = LAST_COLUMN + 1;
