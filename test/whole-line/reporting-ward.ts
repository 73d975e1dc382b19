/** A ward of the sample story that reports, for tests of what the council does then. */
import { unitSheet } from '../../addin/excel/unit-sheet.ts';
import { submitUnitSheet } from '../../addin/flows/submit-unit-sheet.ts';
import type { Cloud } from '../../local/cloud.ts';
import { openDesk, type ExcelDesk } from '../../local/demo/excel-desk.ts';
import { fillIn, receiveSheet } from '../../local/demo/ward-clerk.ts';
import { sampleStory } from '../../local/sample/sample-story.ts';
import { wardCode, type WardNumber } from '../../local/sample/sample-units.ts';
import type { Catalog } from '../../shared/model/catalog.ts';

/** The desk of a clerk who has sent the ward's sheet of the story. Throws when it was not taken. */
export async function reportingWard(cloud: Cloud, catalog: Catalog, ward: WardNumber): Promise<ExcelDesk> {
  const unit = wardCode(ward);
  const step = sampleStory(catalog).find((one) => one.unit === unit && one.revision === 1);
  if (step === undefined) throw new Error(`The story has no report of ${unit}.`);
  const desk = await openDesk(cloud, catalog.units.find(({ code }) => code === unit)?.accounts[0] ?? '');
  await receiveSheet(desk, catalog.campaign.id, unit);
  await fillIn(desk, step.sheet);
  const outcome = await submitUnitSheet({ api: desk.api, sheet: unitSheet });
  if (outcome.kind !== 'accepted') throw new Error(`The report of ${unit} was not taken: ${outcome.kind}.`);
  return desk;
}
