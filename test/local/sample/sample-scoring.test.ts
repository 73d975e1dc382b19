import { describe, expect, test } from 'vitest';
import { sampleCatalog } from '../../../local/sample/sample-campaign.ts';
import { sampleStory } from '../../../local/sample/sample-story.ts';
import { sampleWards } from '../../../local/sample/sample-units.ts';
import type { PublishedCatalog } from '../../../shared/model/catalog.ts';
import { fractionOf } from '../../../shared/model/decimal.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import type { ScoringRule } from '../../../shared/model/scoring.ts';
import { assessUnit } from '../../../shared/rules/score/unit-result.ts';
import { headsAfter } from './played-standings.ts';

const catalog = sampleCatalog('2025-11-23');
const published: PublishedCatalog = { version: 1, publishedAt: '2025-11-23T01:00:00Z', catalog };
const { rules, levels } = catalog.scoring;

/** The most that base rules of an indicator give: in the sample those of one indicator exclude each other. */
function mostBase(code: string): string {
  return rules
    .filter(({ indicator, part }) => indicator === code && part === 'base')
    .map(({ points }) => points)
    .reduce((most, points) => (fractionOf(points).gt(fractionOf(most)) ? points : most), '0');
}

describe.each(sampleWards)('ward $number', ({ code: ward }) => {
  test('can reach exactly 100 base points', () => {
    const assigned = catalog.assignments.filter(({ unit }) => unit === ward);
    const sum = assigned.reduce(
      (total, { indicator }) => total.add(fractionOf(mostBase(indicator))),
      fractionOf('0'),
    );
    expect(sum.equals(100)).toBe(true);
    const nothing = { lines: [], submittedAt: catalog.campaign.dueAt, decisions: noDecisions };
    expect(assessUnit(catalog, ward, nothing).points?.possibleBase.equals(100)).toBe(true);
  });
});

test('every indicator that counts has points, and parts count through their parent', () => {
  const scored = new Set(rules.map(({ indicator }) => indicator));
  expect(catalog.indicators.filter(({ code, parent }) => parent === null && !scored.has(code))).toEqual([]);
  expect(catalog.indicators.filter(({ code, parent }) => parent !== null && scored.has(code))).toEqual([]);
});

test('rules stand in the order of the indicators, those of the report as a whole last', () => {
  const codes: (string | null)[] = catalog.indicators.map(({ code }) => code);
  const places = rules.map(({ indicator }) => (indicator === null ? codes.length : codes.indexOf(indicator)));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('levels are listed from the best down', () => {
  const thresholds = levels.map(({ from }) => Number(from));
  expect(thresholds).toEqual(thresholds.toSorted((a, b) => b - a));
});

/** A pattern of score sheets: what a rule looks at, and whether it rewards or punishes. */
function patternOf(rule: ScoringRule): string {
  const basis = 'basis' in rule ? rule.basis : rule.kind === 'verdict' ? rule.verdict : 'completion';
  const sign = rule.part === 'base' ? 'base' : rule.points.startsWith('-') ? 'penalty' : 'bonus';
  const ofReport = rule.indicator === null ? 'of the report' : 'of an indicator';
  return [rule.kind, 'by', basis, sign, rule.tier === null ? ofReport : 'in a tier'].join(' ');
}

test('the story shows every pattern of the score sheet giving or taking points', () => {
  const seen = new Set<string>();
  for (const { unit, result, submittedAt } of headsAfter(published, sampleStory(catalog))) {
    const lines = result.lines.flatMap(({ indicator, reported }) =>
      reported === null ? [] : [{ indicator, reported }],
    );
    const { points } = assessUnit(catalog, unit, { lines, submittedAt, decisions: noDecisions });
    if (points === null) continue;
    for (const line of [points.report, ...points.lines.values()]) {
      for (const { rule, points: given } of line.rules) if (!given.equals(0)) seen.add(patternOf(rule));
    }
  }
  const all = new Set(rules.filter(({ points }) => points !== '0').map(patternOf));
  expect([...all].filter((pattern) => !seen.has(pattern))).toEqual([]);
});
