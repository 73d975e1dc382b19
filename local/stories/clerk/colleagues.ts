/**
 * What others do in a clerk's story, by the pane's own flows at desks of their own: a colleague of the ward, the
 * council.
 */
import type { IndicatorCode } from '../../../shared/model/identifiers.ts';
import type { ReviewRequest } from '../../../shared/model/review.ts';
import { openDesk, type ExcelDesk } from '../../demo/excel-desk.ts';
import { fillIn, playStep, receiveSheet } from '../../demo/ward-clerk.ts';
import { saveXlsx } from '../../excel-host/xlsx.ts';
import type { SampleEntry } from '../../sample/sample-figures.ts';
import { sampleStory, type SampleSheet } from '../../sample/sample-story.ts';
import { wardCode, type WardNumber } from '../../sample/sample-units.ts';
import { accountOf, stageCatalog, type Stage } from '../stage.ts';

const { id: campaign, dueAt } = stageCatalog.campaign;

/** What the ward's clerk fills in, as the demo's story has it: first, or in the end. */
export function sheetOf(ward: WardNumber, when: 'first' | 'last' = 'last'): SampleSheet {
  const steps = sampleStory(stageCatalog).filter(({ unit }) => unit === wardCode(ward));
  const step = steps.at(when === 'first' ? 0 : -1);
  if (step === undefined) throw new RangeError(`The story has no sheet of ward ${ward}.`);
  return step.sheet;
}

/** The sheet with something else in some of its rows. */
export function retyped(
  sheet: SampleSheet,
  changes: Readonly<Record<IndicatorCode, Partial<SampleEntry>>>,
): SampleSheet {
  const entries = new Map(sheet.entries);
  for (const [code, change] of Object.entries(changes)) {
    const entry = entries.get(code);
    if (entry === undefined) throw new RangeError(`The sheet has no indicator ${code}.`);
    entries.set(code, { ...entry, ...change });
  }
  return { ...sheet, entries };
}

/** A workbook with the ward's sheet filled in, not sent. */
export async function filledWorkbook(
  stage: Stage,
  ward: WardNumber,
  sheet: SampleSheet,
): Promise<Uint8Array> {
  const desk = await deskOf(stage, ward);
  await fillIn(desk, sheet);
  return (await saveXlsx(desk.host.workbook)).bytes;
}

/** The workbook of somebody of the ward who has submitted the sheet. */
export async function submittedWorkbook(
  stage: Stage,
  ward: WardNumber,
  sheet: SampleSheet,
): Promise<Uint8Array> {
  const desk = await deskOf(stage, ward);
  await submitFrom(desk, ward, sheet);
  return (await saveXlsx(desk.host.workbook)).bytes;
}

/**
 * Fills in and submits at the desk, unless just that was submitted before; what cannot be sent is a defect of the
 * story.
 */
export async function submitFrom(desk: ExcelDesk, ward: WardNumber, sheet: SampleSheet): Promise<void> {
  const outcome = await playStep(desk, {
    unit: wardCode(ward),
    at: dueAt,
    sheet,
    faults: [],
    revision: null,
  });
  if (outcome.kind === 'refused') throw new Error(`Ward ${ward} cannot submit: ${JSON.stringify(outcome)}`);
}

/** Somebody of the ward with a sheet that is not filled in. */
export async function deskOf({ cloud }: Stage, ward: WardNumber): Promise<ExcelDesk> {
  const desk = await openDesk(cloud, accountOf(ward));
  await receiveSheet(desk, campaign, wardCode(ward));
  return desk;
}

/** The council decides about a ward's current revision, which it has not reviewed yet. */
export async function review(
  { council }: Stage,
  ward: WardNumber,
  decided: Pick<ReviewRequest, 'revision' | 'decision' | 'comment' | 'comments'>,
): Promise<void> {
  const path = { campaign, unit: wardCode(ward) };
  await council.api.call('postReview', path, { ...decided, follows: 0, decisions: null });
}

/** The revisions of a ward, as the council's audit trail tells them. */
export async function auditedRevisions({ council }: Stage, ward: WardNumber): Promise<string[]> {
  const trail = await council.api.call('getAudit', { campaign }, null);
  const submitted = trail?.body.entries.filter(({ action }) => action === 'submit') ?? [];
  return submitted.map(({ subject }) => subject).filter((subject) => subject.includes(`${wardCode(ward)}~`));
}
