/**
 * A ward's clerk in the sample story: creates the sheet, fills it in, checks it, submits it. All by the pane's own
 * flows.
 */
import { checkUnitSheet } from '../../addin/flows/check-unit-sheet.ts';
import { createUnitSheet } from '../../addin/flows/create-unit-sheet.ts';
import { submitUnitSheet } from '../../addin/flows/submit-unit-sheet.ts';
import { unitSheet } from '../../addin/excel/unit-sheet.ts';
import type { CampaignId, UnitCode } from '../../shared/model/identifiers.ts';
import type { Issue } from '../../shared/model/issue.ts';
import type { Receipt } from '../../shared/model/receipt.ts';
import { cellAddress, type CellValue } from '../../shared/sheet/sheet-block.ts';
import type { UnitColumn, UnitField } from '../../shared/sheet/unit/unit-sheet-columns.ts';
import { findFrame } from '../../shared/sheet/unit/unit-sheet-frame.ts';
import type { SampleSheet, SampleStep } from '../sample/sample-story.ts';
import type { ExcelDesk } from './excel-desk.ts';

/** What came of one step of the story. */
export type StepOutcome =
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  | { readonly kind: 'submitted'; readonly receipt: Receipt }
  /** The kept store has this step already; the workbook was only filled in again. */
  | { readonly kind: 'alreadyThere'; readonly receipt: Receipt };

/** Puts an empty sheet of the unit into the desk's workbook. */
export async function receiveSheet(desk: ExcelDesk, campaign: CampaignId, unit: UnitCode): Promise<void> {
  await desk.sitDown();
  await createUnitSheet({ api: desk.api, sheet: unitSheet }, { campaign, unit });
}

/** Types what the clerk types at this step. */
export async function fillIn(
  desk: ExcelDesk,
  { entries, preparedBy, approvedBy }: SampleSheet,
): Promise<void> {
  await desk.sitDown();
  const read = await unitSheet.read();
  const frame = read === null ? null : findFrame(read.block).frame;
  if (read === null || frame === null) throw new Error('The desk has no unit sheet to fill in.');
  const { block } = read;
  const type = (row: number, column: number, value: CellValue) => {
    const cell = cellAddress(block.row + row, block.column + column);
    // What the sheet does not let anybody type comes out of another file, as it does in a real one.
    if (desk.host.alertFor(block.worksheet, cell, [[value]]) === null)
      desk.host.typeAsUser(block.worksheet, cell, [[value]]);
    else desk.host.pasteAsUser(block.worksheet, cell, [[String(value)]]);
  };
  const fields: [UnitField, string][] = [
    ['preparedBy', preparedBy],
    ['approvedBy', approvedBy],
  ];
  for (const [key, value] of fields) {
    const place = frame.fields.get(key);
    if (place !== undefined) type(place.row, place.column, value);
  }
  const codeColumn = frame.columns.get('code') ?? 0;
  block.values.forEach((cells, row) => {
    const entry = row > frame.headerRow ? entries.get(String(cells[codeColumn])) : undefined;
    if (entry === undefined) return;
    const inputs: [UnitColumn, CellValue][] = [
      ['actual', entry.actual],
      ['denominator', entry.denominator],
      ['notArising', entry.notArising],
      ['estimate', entry.estimate],
      ['note', entry.note],
      ['evidence', entry.evidence],
    ];
    for (const [key, value] of inputs) {
      const column = frame.columns.get(key);
      const current = column === undefined ? value : cells[column];
      if (column !== undefined && current !== value) type(row, column, value);
    }
  });
}

/** Fills in, checks and submits, as the step says; nothing is sent while the check finds errors. */
export async function playStep(desk: ExcelDesk, step: SampleStep): Promise<StepOutcome> {
  await fillIn(desk, step.sheet);
  const ports = { api: desk.api, sheet: unitSheet };
  const checked = await checkUnitSheet(ports);
  if (checked?.status.kind === 'matches') return { kind: 'alreadyThere', receipt: checked.status.receipt };
  const outcome = await submitUnitSheet(ports);
  switch (outcome.kind) {
    case 'accepted':
      return { kind: outcome.alreadyThere ? 'alreadyThere' : 'submitted', receipt: outcome.receipt };
    case 'hasErrors':
      return { kind: 'refused', issues: outcome.checked.issues };
    case 'noSheet':
    case 'newerRevision':
    case 'returnedUnchanged':
      throw new Error(`The story of unit ${step.unit} does not go on from here: ${outcome.kind}.`);
  }
}
