/** Updates a clerk's sheet to the newest catalog, where the council has published one since it was made. */
import type { CatalogVersion } from '../../shared/model/catalog.ts';
import type { Issue } from '../../shared/model/issue.ts';
import { parseIdentity, unknownUnitIssue } from '../../shared/sheet/unit/parse-unit-sheet.ts';
import { drawUnitSheet } from '../../shared/sheet/unit/unit-sheet.ts';
import { findFrame } from '../../shared/sheet/unit/unit-sheet-frame.ts';
import {
  updateUnitSheet as updatedSheet,
  type SheetChanges,
} from '../../shared/sheet/unit/update-unit-sheet.ts';
import { earlierWorksheetName } from '../../shared/sheet/worksheet-names.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import type { ThiDuaApi, UnitSheetPort } from './ports.ts';
import { fetchPrevious } from './previous-figures.ts';

export interface SheetUpdate {
  readonly from: CatalogVersion;
  readonly to: CatalogVersion;
  /** What the old worksheet is called now. */
  readonly oldWorksheet: string;
  readonly changes: SheetChanges;
}

export type UpdateOutcome =
  | { readonly kind: 'noSheet' }
  /** The sheet does not say whose it is, or says it of a unit that there is not; it stays as it was. */
  | { readonly kind: 'unreadable'; readonly issues: readonly Issue[] }
  /** It was made from the newest catalog, and stays as it was. */
  | { readonly kind: 'upToDate' }
  | { readonly kind: 'updated'; readonly update: SheetUpdate };

/**
 * Draws the sheet anew with what was typed in it; the old worksheet is kept under another name. Rejects with
 * `NotYourUnit`, `ProblemError` or `ServerUnreachable` before anything was written.
 */
export async function updateUnitSheet({
  api,
  sheet,
}: {
  readonly api: ThiDuaApi;
  readonly sheet: UnitSheetPort;
}): Promise<UpdateOutcome> {
  const read = await sheet.readWithFormulas();
  if (read === null) return { kind: 'noSheet' };
  const { block, formulas, worksheets } = read;
  const { frame, issues } = findFrame(block);
  const { identity, issues: unknown } = parseIdentity(block);
  if (frame === null || identity === null) return { kind: 'unreadable', issues: [...issues, ...unknown] };
  const published = await fetchCatalog(api, identity.campaign);
  const [from, to] = [identity.catalogVersion, published.version];
  if (from === to) return { kind: 'upToDate' };
  if (!published.catalog.units.some(({ code }) => code === identity.unit))
    return { kind: 'unreadable', issues: [unknownUnitIssue(block)] };
  const drawn = drawUnitSheet(
    published,
    identity.unit,
    await fetchPrevious(api, published.catalog, identity.unit),
  );
  const oldWorksheet = earlierWorksheetName(block.worksheet, from, worksheets);
  const updated = updatedSheet({ block, frame, formulas }, drawn, oldWorksheet);
  await sheet.replace({ ...updated.sheet, worksheet: block.worksheet }, oldWorksheet);
  return { kind: 'updated', update: { from, to, oldWorksheet, changes: updated.changes } };
}
