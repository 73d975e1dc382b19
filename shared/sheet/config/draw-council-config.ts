/** A catalog as the council's configuration tables: the inverse of `parseCouncilConfig`. */
import type { Catalog } from '../../model/catalog.ts';
import type { ConfigTable } from '../../model/issue.ts';
import { noScoring } from '../../model/scoring.ts';
import {
  aggregationWords,
  blockColumns,
  campaignColumns,
  campaignItems,
  configTables,
  evidenceWords,
  goalWords,
  groupWords,
  indicatorColumns,
  measureWords,
  standingsForWords,
  targetColumns,
  unitTableColumns,
  YES_MARK,
  type CampaignItem,
} from './council-columns.ts';
import {
  blockLooks,
  campaignLooks,
  indicatorLooks,
  levelLooks,
  scoringLooks,
  targetLook,
  targetLooks,
  unitLooks,
  type ColumnLook,
} from './council-layout.ts';
import { blankText, levelRows, noLevel, noRule, scoringRows } from './draw-scoring.ts';
import {
  blank,
  blankFormatted,
  DATE_FORMAT,
  DATE_TIME_FORMAT,
  number,
  text,
  type DrawnFigure,
} from '../drawing.ts';
import { helpsOf } from './config-helps.ts';
import type { DrawnTable } from '../drawn-table.ts';
import { targetCaptions } from './target-captions.ts';
import { drawTarget } from '../cells/draw-target.ts';
import { serialFromDate, serialFromInstant } from '../cells/excel-date.ts';
import { levelBasisWords, levelColumns, scoringColumns, tieBreakWords } from './scoring-columns.ts';

/** The configuration tables of a catalog, each on its worksheet, in the order a council fills them in. */
export function drawCouncilConfig(catalog: Catalog): DrawnTable[] {
  return [
    table('campaign', headings(campaignColumns, campaignLooks), campaignRows(catalog)),
    table(
      'blocks',
      headings(blockColumns, blockLooks),
      catalog.blocks.map((block) => [text(block.code), text(block.name)]),
    ),
    table('units', headings(unitTableColumns, unitLooks), unitRows(catalog)),
    table('indicators', headings(indicatorColumns, indicatorLooks), indicatorRows(catalog)),
    targetTable(catalog),
    table('scoring', headings(scoringColumns, scoringLooks), scoringRows(catalog)),
    table('levels', headings(levelColumns, levelLooks), levelRows(catalog)),
  ];
}

/** The same tables before anything is known but where a campaign of this country is. Each has a row to begin with. */
export function drawEmptyConfig(): DrawnTable[] {
  const blankRow = (columns: object): DrawnFigure[][] => [Object.keys(columns).map(() => blankText)];
  return [
    table('campaign', headings(campaignColumns, campaignLooks), emptyCampaignRows()),
    table('blocks', headings(blockColumns, blockLooks), blankRow(blockColumns)),
    table('units', headings(unitTableColumns, unitLooks), blankRow(unitTableColumns)),
    table('indicators', headings(indicatorColumns, indicatorLooks), [emptyIndicator()]),
    targetMatrix([], blankRow(targetColumns)),
    table('scoring', headings(scoringColumns, scoringLooks), [noRule]),
    table('levels', headings(levelColumns, levelLooks), [noLevel]),
  ];
}

function emptyCampaignRows(): DrawnFigure[][] {
  const given: Partial<Record<CampaignItem, DrawnFigure>> = {
    timeZone: text('Asia/Ho_Chi_Minh'),
    dataAsOf: blankFormatted(DATE_FORMAT),
    dueAt: blankFormatted(DATE_TIME_FORMAT),
    lockAt: blankFormatted(DATE_TIME_FORMAT),
    pointDecimals: number(noScoring.pointDecimals, '0'),
    levelBasis: text(levelBasisWords[noScoring.levelBasis]),
    standingsFor: text(standingsForWords.council),
  };
  const rows: DrawnFigure[][] = [];
  for (const key in campaignItems) {
    if (isItem(key)) rows.push([text(campaignItems[key]), given[key] ?? blankText]);
  }
  return rows;
}

function isItem(key: string): key is CampaignItem {
  return key in campaignItems;
}

function emptyIndicator(): DrawnFigure[] {
  return Object.keys(indicatorColumns).map((key) =>
    key === 'decimals' || key === 'districtTarget' ? blank : blankText,
  );
}

type Heading = readonly [label: string, look: ColumnLook];

function headings<K extends string>(
  labels: Record<K, string>,
  looks: Readonly<Record<K, ColumnLook>>,
): Heading[] {
  const all: Heading[] = [];
  for (const key in labels) all.push([labels[key], looks[key]]);
  return all;
}

function table(
  key: ConfigTable,
  columns: readonly Heading[],
  rows: readonly (readonly DrawnFigure[])[],
): DrawnTable {
  const { table: name, worksheet } = configTables[key];
  const aligned = (align: ColumnLook['align']) =>
    columns.flatMap(([, look], position) => (look.align === align ? [position] : []));
  return {
    name,
    worksheet,
    columns: columns.map(([label]) => label),
    rows,
    centeredColumns: aligned('center'),
    leftColumns: aligned('left'),
    columnWidths: columns.map(([, { width }]) => width),
    helps: helpsOf(
      key,
      columns.map(([label]) => label),
    ),
  };
}

function campaignRows({ campaign, scoring }: Catalog): DrawnFigure[][] {
  const instant = (at: string) => number(serialFromInstant(at, campaign.timeZone), DATE_TIME_FORMAT);
  return [
    [text(campaignItems.id), text(campaign.id)],
    [text(campaignItems.name), text(campaign.name)],
    [text(campaignItems.timeZone), text(campaign.timeZone)],
    [text(campaignItems.dataAsOf), number(serialFromDate(campaign.dataAsOf), DATE_FORMAT)],
    [text(campaignItems.dueAt), instant(campaign.dueAt)],
    [text(campaignItems.lockAt), instant(campaign.lockAt)],
    [text(campaignItems.pointDecimals), number(scoring.pointDecimals, '0')],
    [text(campaignItems.tieBreaks), text(scoring.tieBreaks.map((key) => tieBreakWords[key]).join('; '))],
    [text(campaignItems.levelBasis), text(levelBasisWords[scoring.levelBasis])],
    [text(campaignItems.standingsFor), text(standingsForWords[campaign.standingsFor])],
  ];
}

function unitRows({ units }: Catalog): DrawnFigure[][] {
  return units.map((unit) => [
    text(unit.code),
    text(unit.name),
    text(unit.block),
    text(unit.accounts.join(', ')),
  ]);
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
    indicator.districtTarget === null ? blank : drawTarget(indicator.districtTarget),
    indicator.evidence === 'none' ? blank : text(evidenceWords[indicator.evidence]),
  ]);
}

function targetTable({ units, indicators, assignments }: Catalog): DrawnTable {
  const targets = new Map(
    assignments.map(({ unit, indicator, target }) => [`${unit}\n${indicator}`, target]),
  );
  const longest = new Map<string, number>();
  for (const { indicator, target } of assignments) {
    longest.set(indicator, Math.max(longest.get(indicator) ?? 0, target.text.length));
  }
  const columns: Heading[] = indicators.map(({ code }) => [code, targetLook(longest.get(code) ?? 0)]);
  const rows = units.map((unit) => [
    text(unit.code),
    text(unit.name),
    ...indicators.map((indicator) => {
      const target = targets.get(`${unit.code}\n${indicator.code}`);
      return target === undefined ? blank : drawTarget(target);
    }),
  ]);
  return targetMatrix(columns, rows);
}

/** A column for each indicator stands beside those that name the unit. */
function targetMatrix(columns: readonly Heading[], rows: readonly (readonly DrawnFigure[])[]): DrawnTable {
  const ours = headings(targetColumns, targetLooks);
  return {
    ...table('targets', [...ours, ...columns], rows),
    captions: targetCaptions(ours.length, columns.length),
    namingColumns: ours.length,
  };
}
