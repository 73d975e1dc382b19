/** Whether aggregating and ranking stays linear, nanoseconds a cell from 16 units to 10,000; and what bounds and explanations cost. */
import { performance } from 'node:perf_hooks';
import type { PublishedCatalog } from '../../shared/model/catalog.ts';
import { explainUnit } from '../../shared/rules/explain/explain-unit.ts';
import { possibleStandings } from '../../shared/rules/rank/possible-standings.ts';
import { rankBounds } from '../../shared/rules/rank/rank-bounds.ts';
import { criteriaOf } from '../../shared/rules/rank/standing-order.ts';
import { buildStandings } from '../../shared/rules/rank/standings.ts';
import type { UnitHead } from '../../shared/rules/rank/unit-head.ts';
import { computeUnitResult } from '../../shared/rules/score/unit-result.ts';
import { type Measurement, median } from './measurement.ts';
import { INDICATORS, published, sizedHeads } from './sized-campaign.ts';

const SIZES = [16, 60, 600, 3_300, 10_000];
const ROUNDS = 7;
/** Each size works through so many cells a round, so that all are timed for equally long. */
const CELLS_A_ROUND = 10_000 * INDICATORS;

/** What larger memory costs is allowed for; anything that is not linear is beyond it by orders of magnitude. */
const FLAT = 2;

/** Units of one block, and how long bounding all of their ranks, or explaining one of them, may take. */
const BLOCK_UNITS = 3_300;
const BLOCK_MS = 100;

export function measureRulesCost(): Promise<Measurement[]> {
  return Promise.resolve([...measureCells(), ...measureBlock()]);
}

/** One ratio to the smallest size for each of the others. */
function measureCells(): Measurement[] {
  const campaigns = SIZES.map((units) => {
    const catalog = published('bench', { units, indicators: INDICATORS });
    return { units, catalog, heads: sizedHeads(catalog), nanos: [] as number[] };
  });
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { units, catalog, heads, nanos } of campaigns) {
      const times = Math.round(CELLS_A_ROUND / (units * INDICATORS));
      const start = performance.now();
      for (let time = 0; time < times; time += 1) buildStandings(catalog, heads);
      const millis = performance.now() - start;
      // The first round warms up.
      if (round > 0) nanos.push((millis * 1e6) / (times * units * INDICATORS));
    }
  }
  const costs = campaigns.map(({ units, nanos }) => ({ units, nanosACell: median(nanos) }));
  const [smallest, ...others] = costs;
  return others.map(({ units, nanosACell }) => ({
    what: `Rules: aggregate and rank ${units} units × ${INDICATORS}, a cell, against ${SIZES[0]} units`,
    value: nanosACell / (smallest?.nanosACell ?? Number.NaN),
    unit: '×',
    budget: { bound: 'atMost', value: FLAT },
    details: { nanosACell, nanosACellOfSmallest: smallest?.nanosACell ?? Number.NaN },
  }));
}

/**
 * Bounds while every second unit has not reported, the others in full; and with a line missing in each of their reports.
 * And the explanation of a unit with all that would lift it.
 */
function measureBlock(): Measurement[] {
  const catalog = published('bench', { units: BLOCK_UNITS, indicators: INDICATORS, blocks: 1 });
  const heads = sizedHeads(catalog);
  const full = heads.filter((_, position) => position % 2 === 0);
  const lacking = full.map((head, position) => lackingOne(catalog, head, position));
  const bounds = `bounds of ${BLOCK_UNITS} ranks in one block`;
  return [
    blockMeasurement(`${bounds}, half of the reports missing`, () => boundRanks(catalog, full)),
    blockMeasurement(`${bounds}, and a line in each of the others`, () => boundRanks(catalog, lacking)),
    blockMeasurement(`one of ${BLOCK_UNITS} units in one block explained`, (round) => {
      const unit = heads[round * 400]?.unit ?? '';
      if (explainUnit(catalog, heads, unit)?.toNextRank.length === 0) throw new Error('nothing lifts it');
    }),
  ];
}

function blockMeasurement(what: string, work: (round: number) => void): Measurement {
  const millis = Array.from({ length: ROUNDS + 1 }, (_, round) => {
    const start = performance.now();
    work(round);
    return performance.now() - start;
  });
  return {
    what: `Rules: ${what}`,
    // The first round warms up.
    value: median(millis.slice(1)),
    unit: 'ms',
    budget: { bound: 'atMost', value: BLOCK_MS },
    details: { slowestMs: Math.max(...millis) },
  };
}

function boundRanks({ catalog }: PublishedCatalog, heads: readonly UnitHead[]): void {
  const headOf = new Map(heads.map((head) => [head.unit, head]));
  const possible = possibleStandings(catalog, criteriaOf(catalog.scoring));
  const bounds = rankBounds(catalog.units.map(({ code }) => possible(code, headOf.get(code) ?? null)));
  if (bounds.every(({ best, worst }) => best === worst)) throw new Error('no rank is open');
}

function lackingOne({ catalog }: PublishedCatalog, head: UnitHead, position: number): UnitHead {
  const lines = head.result.lines.flatMap(({ indicator, reported }, row) =>
    reported === null || row === position % INDICATORS ? [] : [{ indicator, reported }],
  );
  return { ...head, result: computeUnitResult(catalog, head.unit, { ...head, lines }) };
}
