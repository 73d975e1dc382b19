import { describe, expect, test } from 'vitest';
import { SAMPLE_SEED } from '../../../local/sample/sample-chance.ts';
import { sampleCatalog } from '../../../local/sample/sample-campaign.ts';
import { sampleEntries } from '../../../local/sample/sample-figures.ts';
import { sampleSigners } from '../../../local/sample/sample-signers.ts';
import type { PublishedCatalog } from '../../../shared/model/catalog.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import { countVerdicts } from '../../../shared/rules/judge/verdict-counts.ts';
import { computeUnitResult } from '../../../shared/rules/score/unit-result.ts';
import { parseUnitSheet } from '../../../shared/sheet/unit/parse-unit-sheet.ts';
import { parseReported } from '../../../shared/sheet/unit/parse-reported.ts';
import { indexCatalog } from '../../../shared/rules/catalog-index.ts';
import { fillUnitSheet } from './fill-unit-sheet.ts';

const TODAY = '2025-11-23';
const catalog = sampleCatalog(TODAY);
const published: PublishedCatalog = { version: 1, publishedAt: '2025-11-23T01:00:00Z', catalog };
const identity = { campaign: catalog.campaign.id, catalogVersion: 1 };
const { indicators } = indexCatalog(catalog);

/** What one unit's entries amount to: each line with its verdict and what the clerk noted. */
function judged(unit: string) {
  const entries = sampleEntries(catalog, unit, SAMPLE_SEED);
  const lines = [...entries].flatMap(([code, entry]) => {
    const indicator = indicators.get(code);
    if (indicator === undefined) throw new Error(`no indicator ${code}`);
    const { reported, issues } = parseReported(indicator, {
      actual: { value: entry.actual, shown: entry.actual },
      denominator: { value: entry.denominator, shown: entry.denominator },
      notArising: entry.notArising === 'x',
    });
    expect(issues).toEqual([]);
    return reported === null ? [] : [{ indicator: code, reported }];
  });
  const report = { lines, submittedAt: catalog.campaign.dueAt, decisions: noDecisions };
  return computeUnitResult(catalog, unit, report).lines.flatMap(({ indicator, verdict }) => {
    const entry = entries.get(indicator);
    return entry === undefined ? [] : [{ indicator, verdict, note: entry.note }];
  });
}

describe.each(catalog.units)('$name', ({ code: unit }) => {
  const entries = sampleEntries(catalog, unit, SAMPLE_SEED);
  const sheet = { ...sampleSigners(unit, SAMPLE_SEED), entries };
  const { block } = fillUnitSheet(published, unit, sheet);

  test('reads without an error, and warns of nothing but what was left blank', () => {
    const { submission, issues } = parseUnitSheet(block, { ...identity, unit }, catalog);
    const blanks = [...entries].filter(([, entry]) => entry.actual === '' && entry.notArising === '');
    expect(issues.map(({ code, indicator }) => `${code} ${indicator}`)).toEqual(
      blanks.map(([code]) => `value-missing ${code}`),
    );
    expect(submission?.lines).toHaveLength(entries.size - blanks.length);
    expect(submission).toMatchObject({ preparedBy: sheet.preparedBy, approvedBy: sheet.approvedBy });
  });

  test('explains every target it missed, and none it reached', () => {
    for (const { indicator, verdict, note } of judged(unit)) {
      expect(note.startsWith('Chưa đạt'), `${indicator} ${verdict}`).toBe(verdict === 'notMet');
    }
  });

  test('gives the same figures every time, and other dates only on another day', () => {
    expect(sampleEntries(sampleCatalog(TODAY), unit, SAMPLE_SEED)).toEqual(entries);
    const later = sampleEntries(sampleCatalog('2025-11-30'), unit, SAMPLE_SEED);
    for (const [code, entry] of later) {
      const before = entries.get(code);
      const days = indicators.get(code)?.measure === 'date' && typeof before?.actual === 'number' ? 7 : 0;
      const expected = days === 0 ? before : { ...before, actual: Number(before?.actual) + days };
      expect(entry, `entry of ${code}`).toEqual(expected);
    }
  });

  test('is prepared and approved by two different people', () => {
    expect(sheet.preparedBy).not.toBe(sheet.approvedBy);
  });
});

test('another seed gives other figures', () => {
  const [unit] = catalog.units;
  expect(sampleEntries(catalog, unit?.code ?? '', 'other')).not.toEqual(
    sampleEntries(catalog, unit?.code ?? '', SAMPLE_SEED),
  );
});

test('most targets are met, some exceeded, some missed; a few did not arise; a few are not reported', () => {
  const counts = countVerdicts(
    catalog.units.flatMap(({ code }) => judged(code)).map(({ verdict }) => verdict),
  );
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const percent = (count: number) => (100 * count) / total;
  expect(counts.met).toBeGreaterThan(counts.exceeded);
  expect(percent(counts.exceeded)).toBeGreaterThan(20);
  expect(percent(counts.notMet)).toBeGreaterThan(8);
  expect(percent(counts.notMet)).toBeLessThan(20);
  expect(percent(counts.notArising)).toBeGreaterThan(1);
  expect(percent(counts.notArising)).toBeLessThan(6);
  expect(counts.notReported).toBeGreaterThan(0);
  expect(percent(counts.notReported)).toBeLessThan(2);
});

test('three measures of one ward are taken of the same number of households', () => {
  const entries = sampleEntries(catalog, '26896', SAMPLE_SEED);
  const households = ['9', '12', '13'].map((code) => entries.get(code)?.denominator);
  expect(new Set(households).size).toBe(1);
  expect(households[0]).toBeTypeOf('number');
});
