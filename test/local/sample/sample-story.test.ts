import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { sampleCatalog } from '../../../local/sample/sample-campaign.ts';
import { sampleCast, sampleStory, type SampleStep } from '../../../local/sample/sample-story.ts';
import { sampleWards } from '../../../local/sample/sample-units.ts';
import type { PublishedCatalog } from '../../../shared/model/catalog.ts';
import { hasErrors } from '../../../shared/model/issue.ts';
import { isLate, isLocked } from '../../../shared/rules/lateness.ts';
import { buildStandings, type UnitHead } from '../../../shared/rules/standings.ts';
import { computeUnitResult } from '../../../shared/rules/unit-result.ts';
import { parseUnitSheet } from '../../../shared/sheet/parse-unit-sheet.ts';
import { drawUnitSheet } from '../../../shared/sheet/unit-sheet.ts';
import { fillUnitSheet } from './fill-unit-sheet.ts';

const catalog = sampleCatalog('2025-11-23');
const published: PublishedCatalog = { version: 1, publishedAt: '2025-11-23T01:00:00Z', catalog };
const story = sampleStory(catalog);
const { faulty, late, twice, silent } = sampleCast;

function parse({ unit, sheet }: SampleStep) {
  const identity = { campaign: catalog.campaign.id, unit, catalogVersion: 1 };
  return parseUnitSheet(fillUnitSheet(published, unit, sheet).block, identity, catalog);
}

/** The standings after some steps, each at the instant its clock says. */
function standingsAfter(steps: readonly SampleStep[]) {
  const heads = new Map<string, UnitHead>();
  for (const step of steps) {
    const { submission } = parse(step);
    if (submission === null || step.revision === null) continue;
    const submittedAt = step.at;
    heads.set(step.unit, {
      unit: step.unit,
      revision: step.revision,
      catalogVersion: 1,
      submittedAt,
      late: isLate(catalog.campaign, submittedAt),
      result: computeUnitResult(catalog, step.unit, submission.lines),
    });
  }
  return buildStandings(published, [...heads.values()]);
}

test('the same catalog tells the same story', () => {
  expect(sampleStory(sampleCatalog('2025-11-23'))).toEqual(story);
});

test('15 of the 16 wards end up reported, and nobody else reports', () => {
  const submitted = story.filter(({ revision }) => revision !== null).map(({ unit }) => unit);
  const wards = sampleWards.map(({ code }) => code);
  expect(new Set(submitted)).toEqual(new Set(wards.filter((code) => code !== silent)));
});

test('a step is submitted exactly when its sheet has no errors', () => {
  for (const step of story) {
    const { issues } = parse(step);
    expect(hasErrors(issues), `errors of ${step.unit}`).toBe(step.faults.length > 0);
    expect(step.revision === null, `${step.unit} is held back`).toBe(step.faults.length > 0);
  }
});

test("a ward's revisions count up from 1, and only ward 5 has a second", () => {
  const revisions = (unit: string) =>
    story.filter((step) => step.unit === unit).map(({ revision }) => revision);
  expect(revisions(twice)).toEqual([1, 2]);
  expect(revisions(faulty)).toEqual([null, 1]);
  const others = sampleWards
    .map(({ code }) => code)
    .filter((code) => ![twice, faulty, silent].includes(code));
  for (const unit of others) expect(revisions(unit)).toEqual([1]);
});

describe('the faulty ward', () => {
  const step = story.find(({ faults }) => faults.length > 0);
  if (step === undefined) throw new Error('nobody has a faulty sheet');

  test('is told of exactly its errors, each at its cell', () => {
    const errors = parse(step).issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'D9 required-cell-blank',
      'F17 not-a-number',
      'G25 value-incomplete',
      'F30 not-a-date',
      'J36 not-arising-with-value',
    ]);
    expect(
      errors.map(({ code, indicator, field }) => ({ issue: code, indicator: indicator ?? null, field })),
    ).toEqual(step.faults);
  });

  test('types into cells that are open to it, and nowhere else', () => {
    const { inputs } = drawUnitSheet(published, step.unit);
    const fields = ['D7', 'D8', 'D9'];
    const { typed } = fillUnitSheet(published, step.unit, step.sheet);
    expect(typed.filter((cell) => !inputs.includes(cell) && !fields.includes(cell))).toEqual([]);
  });
});

test('only the late ward reports after the deadline, comes last, and is not locked out', () => {
  const { campaign } = catalog;
  expect(story.filter(({ at }) => isLate(campaign, at)).map(({ unit }) => unit)).toEqual([late]);
  expect(story.at(-1)).toMatchObject({ unit: late, at: '2025-11-22T12:40:00Z' });
  expect(story.some(({ at }) => isLocked(campaign, at))).toBe(false);
});

test('the steps follow one another in time, all of them before the day the story is told on', () => {
  for (const today of ['2024-02-28', '2025-12-31']) {
    const catalogOfDay = sampleCatalog(today);
    const times = sampleStory(catalogOfDay).map(({ at }) => Temporal.Instant.from(at).epochMilliseconds);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const midnight = Temporal.PlainDate.from(today).toZonedDateTime(catalogOfDay.campaign.timeZone);
    expect(Math.max(...times)).toBeLessThan(midnight.epochMilliseconds);
  }
});

describe('the standings', () => {
  const wards = standingsAfter(story).rows.filter(({ block }) => block === 'K1');
  const rankIn = (rows: typeof wards, unit: string) => rows.find((row) => row.unit === unit)?.rank;

  test('spread the wards, with one shared rank for the council to settle', () => {
    const ranks = wards.flatMap(({ rank }) => rank ?? []);
    expect(ranks).toHaveLength(15);
    expect(new Set(ranks).size).toBe(14);
    expect(wards.filter(({ tied }) => tied)).toHaveLength(2);
  });

  test('leave the silent ward unranked and mark the late one alone', () => {
    expect(rankIn(wards, silent)).toBeNull();
    expect(wards.filter((row) => row.late).map(({ unit }) => unit)).toEqual([late]);
    expect(rankIn(wards, late)).toBe(2);
  });

  test('move ward 5 up by the figures of its second revision', () => {
    const second = story.findIndex(({ revision }) => revision === 2);
    const before = standingsAfter(story.toSpliced(second, 1)).rows;
    expect([rankIn(before, twice), rankIn(wards, twice)]).toEqual([6, 5]);
  });
});
