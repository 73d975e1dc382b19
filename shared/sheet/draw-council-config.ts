/** A catalog as the council's configuration tables: the inverse of `parseCouncilConfig`. */
import type { Catalog } from '../model/catalog.ts';
import type { ConfigTable } from '../model/issue.ts';
import type { Target } from '../model/target.ts';
import {
  aggregationWords,
  blockColumns,
  campaignColumns,
  campaignItems,
  configTables,
  goalWords,
  groupWords,
  indicatorColumns,
  measureWords,
  targetColumns,
  unitTableColumns,
  YES_MARK,
} from './council-columns.ts';
import {
  blank,
  DATE_FORMAT,
  decimalNumber,
  DATE_TIME_FORMAT,
  number,
  text,
  type DrawnFigure,
} from './drawing.ts';
import type { DrawnTable } from './drawn-table.ts';
import { serialFromDate, serialFromInstant } from './excel-date.ts';

/** The configuration tables of a catalog, each on its worksheet, in the order a council fills them in. */
export function drawCouncilConfig(catalog: Catalog): DrawnTable[] {
  return [
    table('campaign', Object.values(campaignColumns), campaignRows(catalog), [26, 60]),
    table(
      'blocks',
      Object.values(blockColumns),
      catalog.blocks.map((block) => [text(block.code), text(block.name)]),
      [12, 46],
    ),
    table(
      'units',
      Object.values(unitTableColumns),
      catalog.units.map((unit) => [
        text(unit.code),
        text(unit.name),
        text(unit.block),
        text(unit.accounts.join(', ')),
      ]),
      [12, 44, 10, 40],
    ),
    table(
      'indicators',
      Object.values(indicatorColumns),
      indicatorRows(catalog),
      [8, 50, 11, 14, 8, 20, 12, 22, 15, 14, 18],
    ),
    table(
      'targets',
      [...Object.values(targetColumns), ...catalog.indicators.map((indicator) => indicator.code)],
      targetRows(catalog),
      [12, 40, ...catalog.indicators.map(() => 11)],
    ),
  ];
}

function table(
  key: ConfigTable,
  columns: readonly string[],
  rows: readonly (readonly DrawnFigure[])[],
  columnWidths: readonly number[],
): DrawnTable {
  const { table: name, worksheet } = configTables[key];
  return { name, worksheet, columns, rows, columnWidths };
}

function campaignRows({ campaign }: Catalog): DrawnFigure[][] {
  const instant = (at: string) => number(serialFromInstant(at, campaign.timeZone), DATE_TIME_FORMAT);
  return [
    [text(campaignItems.id), text(campaign.id)],
    [text(campaignItems.name), text(campaign.name)],
    [text(campaignItems.timeZone), text(campaign.timeZone)],
    [text(campaignItems.dataAsOf), number(serialFromDate(campaign.dataAsOf), DATE_FORMAT)],
    [text(campaignItems.dueAt), instant(campaign.dueAt)],
    [text(campaignItems.lockAt), instant(campaign.lockAt)],
  ];
}

function indicatorRows({ indicators }: Catalog): DrawnFigure[][] {
  return indicators.map((indicator) => [
    text(indicator.code),
    text(indicator.name),
    text(groupWords[indicator.group]),
    text(indicator.measureUnit),
    number(indicator.decimals, '0'),
    text(measureWords[indicator.measure]),
    text(goalWords[indicator.goal]),
    text(aggregationWords[indicator.aggregation]),
    indicator.parent === null ? blank : text(indicator.parent),
    indicator.allowsNotArising ? text(YES_MARK) : blank,
    indicator.districtTarget === null ? blank : targetCell(indicator.districtTarget),
  ]);
}

function targetRows({ units, indicators, assignments }: Catalog): DrawnFigure[][] {
  const targets = new Map(
    assignments.map(({ unit, indicator, target }) => [`${unit}\n${indicator}`, target]),
  );
  return units.map((unit) => [
    text(unit.code),
    text(unit.name),
    ...indicators.map((indicator) => {
      const target = targets.get(`${unit.code}\n${indicator.code}`);
      return target === undefined ? blank : targetCell(target);
    }),
  ]);
}

function targetCell(target: Target): DrawnFigure {
  switch (target.kind) {
    case 'quantity':
      return target.min === target.max ? decimalNumber(target.min) : text(target.text);
    case 'date':
      return number(serialFromDate(target.by), DATE_FORMAT);
    case 'done':
      return text(target.text);
  }
}
