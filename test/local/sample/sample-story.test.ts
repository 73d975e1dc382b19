import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { sampleCatalog } from '../../../local/sample/sample-campaign.ts';
import { sampleCast, sampleStory, type SampleStep } from '../../../local/sample/sample-story.ts';
import { sampleWards } from '../../../local/sample/sample-units.ts';
import type { PublishedCatalog } from '../../../shared/model/catalog.ts';
import { hasErrors } from '../../../shared/model/issue.ts';
import { isLate, isLocked } from '../../../shared/rules/time/lateness.ts';
import { drawUnitSheet } from '../../../shared/sheet/unit/unit-sheet.ts';
import { isInRange, placeOf } from '../../../shared/sheet/sheet-block.ts';
import { fillUnitSheet } from './fill-unit-sheet.ts';
import { parseStep, standingsAfter } from './played-standings.ts';

const catalog = sampleCatalog('2025-11-23');
const published: PublishedCatalog = { version: 1, publishedAt: '2025-11-23T01:00:00Z', catalog };
const story = sampleStory(catalog);
const { early, faulty, late, twice, silent } = sampleCast;

const parse = (step: SampleStep) => parseStep(published, step);

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
      'F17 unit-beside-number',
      'G25 value-incomplete',
      'F30 not-a-date',
      'L36 not-arising-with-value',
    ]);
    expect(
      errors.map(({ code, indicator, field }) => ({ issue: code, indicator: indicator ?? null, field })),
    ).toEqual(step.faults);
  });

  test('types into cells that are open to it, and nowhere else', () => {
    const { inputs } = drawUnitSheet(published, step.unit);
    const place = (cell: string) => {
      const { row, column } = placeOf(cell);
      return [row, column] as const;
    };
    const { typed } = fillUnitSheet(published, step.unit, step.sheet);
    expect(typed.filter((cell) => !inputs.some(({ address }) => isInRange(address, ...place(cell))))).toEqual(
      [],
    );
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
  const wards = standingsAfter(published, story).rows.filter(({ block }) => block === 'K1');
  const rowOf = (rows: typeof wards, unit: string) => rows.find((row) => row.unit === unit);

  test('spread the wards, each with a rank of its own', () => {
    const ranks = wards.flatMap(({ rank }) => rank ?? []);
    expect(ranks).toEqual(Array.from({ length: 15 }, (_, position) => position + 1));
  });

  test('have one pair of wards with the same points, set apart by a tie-break that says so', () => {
    const settled = wards.filter(({ settledBy }) => settledBy !== null);
    expect(settled.map(({ settledBy }) => settledBy)).toEqual(['metPercent', 'metPercent']);
    expect(new Set(settled.map(({ score }) => score?.total)).size).toBe(1);
  });

  test('have wards of every level', () => {
    const reached = new Set(wards.map(({ level }) => level));
    for (const { name } of catalog.scoring.levels) expect(reached).toContain(name);
  });

  test('give the wards that send early their bonus, and the late one its penalty', () => {
    const extrasOf = (unit: string, submittedAt: string) => {
      const moved = story.map((step) => (step.unit === unit ? { ...step, at: submittedAt } : step));
      return rowOf(standingsAfter(published, moved).rows, unit)?.score;
    };
    const onTime = catalog.campaign.dueAt;
    for (const unit of early) {
      const bonus = Number(rowOf(wards, unit)?.score?.bonus) - Number(extrasOf(unit, onTime)?.bonus);
      expect(bonus).toBeCloseTo(0.5);
    }
    const penalty = Number(rowOf(wards, late)?.score?.penalty) - Number(extrasOf(late, onTime)?.penalty);
    expect(penalty).toBeCloseTo(0.5);
  });

  test('leave the silent ward unranked and mark the late one alone, among the best', () => {
    expect(rowOf(wards, silent)).toMatchObject({ rank: null, state: 'notReported' });
    expect(wards.filter((row) => row.late).map(({ unit }) => unit)).toEqual([late]);
    expect(rowOf(wards, late)?.rank).toBe(3);
  });

  test('move ward 5 up by the figures of its second revision', () => {
    const second = story.findIndex(({ revision }) => revision === 2);
    const before = standingsAfter(published, story.toSpliced(second, 1)).rows;
    expect([rowOf(before, twice)?.rank, rowOf(wards, twice)?.rank]).toEqual([15, 13]);
  });
});
