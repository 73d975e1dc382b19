/**
 * What a workbook remembers of a foreign sheet that its clerk has once confirmed. It lies in the workbook, where anybody
 * can change it or carry it to another unit: it is parsed like any input, and the server believes nothing of it.
 */
import * as z from 'zod/mini';
import { CatalogVersion } from '../../model/catalog.ts';
import { CampaignId, IndicatorCode, IsoDate, Name, UnitCode } from '../../model/identifiers.ts';
import type { ReadColumn } from './header-words.ts';
import { readColumns } from './propose-columns.ts';

/** A table of more rows is not adopted: it lists something else than indicators, of which a catalog has 1,000 at most. */
export const MOST_ROWS = 2_000;

/** No cell of Excel holds more. */
const RowText = z.string().check(z.maxLength(32_767));

export const Adoption = z.strictObject({
  campaign: CampaignId,
  unit: UnitCode,
  catalogVersion: CatalogVersion,
  /** What a foreign sheet has no labelled cells for. */
  dataAsOf: IsoDate,
  preparedBy: Name,
  approvedBy: Name,
  /** Whether the column of figures is headed as estimates (ước thực hiện). */
  estimated: z.boolean(),
  /** The columns bound by names in the workbook; one that is lost is missed, not taken for blank. */
  columns: z.array(z.enum(readColumns)),
  /** The rows by their own words, each with its indicator; `null`: none, as the clerk said. */
  rows: z
    .array(z.strictObject({ code: RowText, name: RowText, indicator: z.nullable(IndicatorCode) }))
    .check(z.maxLength(MOST_ROWS)),
  /** The units that the sheet's title named when the clerk confirmed it. */
  namedUnits: z.array(UnitCode).check(z.maxLength(12_000)),
});
export type Adoption = z.infer<typeof Adoption>;

/** A remembered sheet as it stands now: where its header and its columns are, by the names bound to them. */
export interface AdoptedPlace {
  /** Last row of the header within the block. */
  readonly headerRow: number;
  /** Row after the table's last, within the block. */
  readonly endRow: number;
  /** Columns within the block; one that was deleted is not there. */
  readonly columns: ReadonlyMap<ReadColumn, number>;
}

export interface AdoptedSheet extends AdoptedPlace {
  readonly adoption: Adoption;
}
