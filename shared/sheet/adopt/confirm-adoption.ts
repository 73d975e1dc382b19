/** A proposal as the clerk confirms it: what the workbook will remember, and where it is bound to the sheet. */
import type { PublishedCatalog } from '../../model/catalog.ts';
import type { UnitCode } from '../../model/identifiers.ts';
import { rangeAddress } from '../sheet-block.ts';
import type { Adoption } from './adoption.ts';
import type { ReadColumn } from './header-words.ts';
import { rowKey } from './match-row.ts';
import type { AdoptionProposal } from './propose-adoption.ts';
import { indicatorOfRow } from './read-rows.ts';

/** What a foreign sheet has no labelled cells for, so that the clerk is asked. */
export type AdoptionHeader = Pick<Adoption, 'dataAsOf' | 'preparedBy' | 'approvedBy'>;

/** A header cell on its worksheet, and the text it had when the clerk looked at it. */
export interface BoundColumn {
  readonly key: ReadColumn;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface SheetToAdopt {
  readonly worksheet: string;
  /** Address of the table from its header to its last row. */
  readonly table: string;
  readonly columns: readonly BoundColumn[];
  readonly adoption: Adoption;
}

/**
 * What to remember. Every row is remembered with its own words, so that it is known again wherever it is sorted to, and
 * whatever the next catalog calls its indicator. A doubtful row that the clerk left open is none.
 */
export function confirmAdoption(
  proposal: AdoptionProposal,
  unit: UnitCode,
  { version, catalog }: PublishedCatalog,
  header: AdoptionHeader,
): SheetToAdopt {
  const { block } = proposal.sheet;
  const { firstRow, lastRow, cells } = proposal.header;
  const columns = proposal.columns.flatMap(({ key, column }): BoundColumn[] =>
    column === null
      ? []
      : [
          {
            key,
            row: block.row + lastRow,
            column: block.column + column,
            text: String(block.values[lastRow]?.[column] ?? ''),
          },
        ],
  );
  const places = cells.map(({ column }) => column);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const { matched, doubtful, unmatched, leftOut } = proposal;
  const rows = [...matched, ...doubtful, ...unmatched, ...leftOut];
  const known = new Map(rows.map((row) => [rowKey(row), row]));
  return {
    worksheet: block.worksheet,
    table: rangeAddress(
      block.row + firstRow,
      block.column + first,
      proposal.endRow - firstRow,
      last - first + 1,
    ),
    columns,
    adoption: {
      campaign: catalog.campaign.id,
      unit,
      catalogVersion: version,
      ...header,
      estimated: proposal.estimated,
      columns: columns.map(({ key }) => key),
      rows: [...known.values()].map((row) => ({
        code: row.code,
        name: row.name,
        indicator: indicatorOfRow(row),
      })),
      namedUnits: proposal.otherUnits.map((stated) => stated.unit),
    },
  };
}
