/** The worked example in `docs/` says what the rules say, and a pocket calculator says the same. */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../build/project.ts';
import type { UnitCode } from '../../shared/model/identifiers.ts';
import type { Reported } from '../../shared/model/submission.ts';
import { explainUnit } from '../../shared/rules/explain/explain-unit.ts';
import { buildStandings } from '../../shared/rules/rank/standings.ts';
import { computeUnitResult } from '../../shared/rules/score/unit-result.ts';
import { validateCatalog } from '../../shared/rules/check/validate-catalog.ts';
import { calculationsIn, recalculated } from './calculation.ts';
import {
  exampleCatalog,
  finalHeads,
  P1,
  P3,
  P4,
  P5,
  provisionalHeads,
  published,
} from './example-campaign.ts';
import { workedExample } from './worked-example.ts';

const page = join(projectRoot, 'docs/worked-example.md');
const provisional = buildStandings(published, provisionalHeads);
const final = buildStandings(published, finalHeads);

/** In the project's own format, with paragraphs filled. */
async function formatted(markdown: string): Promise<string> {
  return format(markdown, { ...(await resolveConfig(page)), filepath: page, proseWrap: 'always' });
}

test('the page is what the rules and the example give; `npx vitest run test/docs/ -u` writes it anew', async () => {
  await expect(await formatted(workedExample())).toMatchFileSnapshot(page);
});

test('a council could publish the example: nothing in it is warned of', () => {
  expect(validateCatalog(exampleCatalog)).toEqual([]);
});

describe('a pocket calculator, from left to right, comes to', () => {
  const calculations = calculationsIn(workedExample());

  test('something on every ward', () => {
    expect(calculations.length).toBeGreaterThan(40);
  });

  test.each(calculations)('%s', (text) => {
    expect(recalculated(text, exampleCatalog.scoring.pointDecimals)).toBe(text);
  });

  test.each([
    ['a wrong sum', '2 + 2 = 5', '2 + 2 = 4'],
    ['a last digit that was rounded and not cut off', '2 ÷ 3 = 0,6667…', '2 ÷ 3 = 0,6666…'],
    ['an end of what is endless', '1 ÷ 3 = 0,3333', '1 ÷ 3 = 0,3333…'],
    ['points rounded down', '40 × 0,7867 = 31,468 ≈ 31,46', '40 × 0,7867 = 31,468 ≈ 31,47'],
  ])('another result than %s', (_, wrong, right) => {
    expect(recalculated(wrong, 2)).toBe(right);
  });
});

/** Worked out by hand, without the code: what the example is about cannot drift with the rules. */
describe('by hand', () => {
  test.each([
    ['Phường 1', P1, { base: '96.02', bonus: '1.5', penalty: '1', adjustment: '0', total: '96.52' }, false],
    ['Phường 3', P3, { base: '96.52', bonus: '0', penalty: '0', adjustment: '0', total: '96.52' }, false],
    ['Phường 4', P4, { base: '94.83', bonus: '2', penalty: '2', adjustment: '0.5', total: '95.33' }, true],
    ['Phường 5', P5, { base: '99', bonus: '1', penalty: '1.5', adjustment: '0', total: '98.5' }, false],
  ])('%s has its points', (_, code, points, beyondRules) => {
    const { score } = final.rows.find(({ unit }) => unit === code) ?? {};
    expect(score).toEqual({ ...points, possibleBase: '100', beyondRules });
  });

  test('the tie is broken by fewer penalties, and the missing ward may come first or nowhere', () => {
    expect(provisional.provisional).toBe(true);
    expect(provisional.rows).toMatchObject([
      { unit: P3, rank: 1, tied: false, settledBy: 'fewestPenalties', bounds: { best: 1, worst: 2 } },
      { unit: P1, rank: 2, tied: false, settledBy: 'fewestPenalties', bounds: { best: 2, worst: 3 } },
      { unit: P4, rank: 3, late: true, settledBy: null, bounds: { best: 3, worst: 4 } },
      { unit: P5, rank: null, state: 'notReported', bounds: { best: 1, worst: null } },
    ]);
  });

  test('the missing ward comes first in the end', () => {
    expect(final.provisional).toBe(false);
    expect(final.rows.map(({ unit, rank }) => [unit, rank])).toEqual([
      [P5, 1],
      [P3, 2],
      [P1, 3],
      [P4, 4],
    ]);
  });

  test('the last ward needs 39 more files in time, or no case at all', () => {
    const needed = explainUnit(published, provisionalHeads, P4)?.toNextRank ?? [];
    expect(needed.map(({ to, rank }) => [to, rank])).toEqual([
      [{ kind: 'ratio', numerator: '2009', denominator: '2050' }, 1],
      [{ kind: 'number', actual: '0' }, 1],
    ]);
  });

  test.each<[string, UnitCode, Reported]>([
    ['38 more files', '2', { kind: 'ratio', numerator: '2008', denominator: '2050' }],
    ['one case', '4', { kind: 'number', actual: '1' }],
  ])('but %s would not be enough', (_, indicator, reported) => {
    const heads = provisionalHeads.map((head) => {
      if (head.unit !== P4) return head;
      const lines = head.result.lines.flatMap((line) => {
        const value = line.indicator === indicator ? reported : line.reported;
        return value === null ? [] : [{ indicator: line.indicator, reported: value }];
      });
      return { ...head, result: computeUnitResult(exampleCatalog, P4, { ...head, lines }) };
    });
    const { rows } = buildStandings(published, heads);
    expect(rows.find(({ unit }) => unit === P4)?.rank).toBe(3);
  });
});
