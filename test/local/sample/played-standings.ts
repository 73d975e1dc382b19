/** What comes of the story without a server: heads as they would be stored, and the standings of them. */
import type { SampleStep } from '../../../local/sample/sample-story.ts';
import type { PublishedCatalog } from '../../../shared/model/catalog.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import type { Standings } from '../../../shared/model/standings.ts';
import { isLate } from '../../../shared/rules/time/lateness.ts';
import { buildStandings } from '../../../shared/rules/rank/standings.ts';
import type { UnitHead } from '../../../shared/rules/rank/unit-head.ts';
import { computeUnitResult } from '../../../shared/rules/score/unit-result.ts';
import { parseUnitSheet, type ParsedUnitSheet } from '../../../shared/sheet/unit/parse-unit-sheet.ts';
import { fillUnitSheet } from './fill-unit-sheet.ts';

/** The sheet of a step as the check reads it. */
export function parseStep(published: PublishedCatalog, { unit, sheet }: SampleStep): ParsedUnitSheet {
  const { catalog, version } = published;
  const identity = { campaign: catalog.campaign.id, unit, catalogVersion: version };
  return parseUnitSheet(fillUnitSheet(published, unit, sheet).block, identity, catalog);
}

/** Each unit's head after some steps, each at the instant its clock says. */
export function headsAfter(published: PublishedCatalog, steps: readonly SampleStep[]): UnitHead[] {
  const { catalog, version } = published;
  const heads = new Map<string, UnitHead>();
  for (const step of steps) {
    const { unit, revision, at: submittedAt } = step;
    const { submission } = parseStep(published, step);
    if (submission === null || revision === null) continue;
    const report = { lines: submission.lines, submittedAt, decisions: noDecisions };
    heads.set(unit, {
      unit,
      revision,
      catalogVersion: version,
      submittedAt,
      late: isLate(catalog.campaign, submittedAt),
      review: null,
      decisions: noDecisions,
      result: computeUnitResult(catalog, unit, report),
    });
  }
  return [...heads.values()];
}

/** The standings after some steps. */
export function standingsAfter(published: PublishedCatalog, steps: readonly SampleStep[]): Standings {
  return buildStandings(published, headsAfter(published, steps));
}
