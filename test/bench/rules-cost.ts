/** Whether aggregating and ranking stays linear: nanoseconds a cell from 16 units to 10,000. */
import { performance } from 'node:perf_hooks';
import { buildStandings } from '../../shared/rules/standings.ts';
import { type Measurement, median } from './measurement.ts';
import { INDICATORS, published, sizedHeads } from './sized-campaign.ts';

const SIZES = [16, 60, 600, 3_300, 10_000];
const ROUNDS = 7;
/** Each size works through so many cells a round, so that all are timed for equally long. */
const CELLS_A_ROUND = 10_000 * INDICATORS;

/** What larger memory costs is allowed for; anything that is not linear is beyond it by orders of magnitude. */
const FLAT = 2;

/** One ratio to the smallest size for each of the others. */
export function measureRulesCost(): Promise<Measurement[]> {
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
  return Promise.resolve(
    others.map(({ units, nanosACell }) => ({
      what: `Rules: aggregate and rank ${units} units × ${INDICATORS}, a cell, against ${SIZES[0]} units`,
      value: nanosACell / (smallest?.nanosACell ?? Number.NaN),
      unit: '×',
      budget: { bound: 'atMost', value: FLAT },
      details: { nanosACell, nanosACellOfSmallest: smallest?.nanosACell ?? Number.NaN },
    })),
  );
}
