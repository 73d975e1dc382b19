/** What ratios and changes of the sample are taken of: denominators, and counts of the same period before. */
import type { IndicatorCode, UnitCode } from '../../shared/model/identifiers.ts';
import { chance } from './sample-chance.ts';
import { unitSize } from './sample-units.ts';

interface Base {
  /** Indicators of the same thing are taken of the same number. */
  readonly of: string;
  /** For each thousand inhabitants (`unitSize`); 0 where the base does not grow with the unit. */
  readonly perThousand: number;
  readonly fixed: number;
}

/** Orders of magnitude, made up: 270 households for a thousand people, 90 applications a year, and so on. */
const bases: Readonly<Record<IndicatorCode, Base>> = {
  '4': { of: 'capital', perThousand: 0, fixed: 180 },
  '9': { of: 'households', perThousand: 270, fixed: 0 },
  '10': { of: 'inhabitants', perThousand: 1_000, fixed: 0 },
  '12': { of: 'households', perThousand: 270, fixed: 0 },
  '13': { of: 'households', perThousand: 270, fixed: 0 },
  '14': { of: 'vehicles', perThousand: 1, fixed: 6 },
  '15': { of: 'building offences', perThousand: 0.4, fixed: 4 },
  '16': { of: 'applications', perThousand: 90, fixed: 400 },
  '17': { of: 'procedures', perThousand: 0, fixed: 120 },
  '19': { of: 'crimes', perThousand: 0.6, fixed: 6 },
  G5: { of: 'people asked', perThousand: 0, fixed: 300 },
  G6: { of: 'online applications', perThousand: 60, fixed: 300 },
  G7: { of: 'calls to 1022', perThousand: 3, fixed: 10 },
  G8: { of: 'complaints', perThousand: 0.15, fixed: 3 },
  'G13.1': { of: 'accidents', perThousand: 0.15, fixed: 1 },
  'G13.2': { of: 'deaths', perThousand: 0.03, fixed: 0 },
  'G13.3': { of: 'injured', perThousand: 0.12, fixed: 1 },
};

/**
 * The whole number a unit's ratio or change is taken of, within 15 % of what its size suggests. Throws `RangeError` for
 * an indicator that is neither a ratio nor a change of the sample.
 */
export function sampleBase(unit: UnitCode, code: IndicatorCode, seed: string): number {
  const base = bases[code];
  if (base === undefined) throw new RangeError(`Indicator ${code} of the sample has no base.`);
  const usual = base.fixed + base.perThousand * unitSize(unit);
  return Math.round(usual * (0.85 + 0.3 * chance(seed, unit, 'base', base.of)));
}
