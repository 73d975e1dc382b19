/** Scoring of a campaign of any size: rules of every kind, some in tiers, and one for the report. */
import type { IndicatorCode } from '../../shared/model/identifiers.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import type { Interval } from '../../shared/model/interval.ts';
import type { Scoring, ScoringRule } from '../../shared/model/scoring.ts';

/** Up to three base points for each indicator, bonuses with a cap, penalties, every tie-break, and three levels. */
export function sizedScoring(indicators: readonly Indicator[]): Scoring {
  return {
    pointDecimals: 2,
    tieBreaks: ['metPercent', 'exceeded', 'basePoints', 'fewestPenalties', 'earliest'],
    levelBasis: 'points',
    rules: [
      ...indicators.flatMap((indicator) => rulesOf(indicator, indicators[0]?.code ?? indicator.code)),
      {
        kind: 'band',
        indicator: null,
        part: 'extra',
        tier: null,
        points: '-0.5',
        basis: 'daysLate',
        within: { min: '0', max: null, open: 'min' },
      },
    ],
    levels: [
      { name: 'Xuất sắc', from: '90' },
      { name: 'Tốt', from: '75' },
      { name: 'Khá', from: '50' },
    ],
  };
}

/** `volume` is the indicator that picks the tier of changes. */
function rulesOf({ code, measure }: Indicator, volume: IndicatorCode): ScoringRule[] {
  const base = { indicator: code, part: 'base', tier: null } as const;
  const extra = { ...base, part: 'extra' } as const;
  const missing: ScoringRule = { kind: 'verdict', ...extra, points: '-1', verdict: 'notReported' };
  switch (measure) {
    case 'number':
      return [
        { kind: 'share', ...base, points: '3' },
        {
          kind: 'step',
          ...extra,
          points: '0.1',
          basis: 'completion',
          within: { min: '100', max: null, open: 'min' },
          every: '5',
          cap: '0.5',
        },
      ];
    case 'ratio': {
      const band = { kind: 'band', ...base, basis: 'figure' } as const;
      return [
        { ...band, points: '1', within: { min: '70', max: '85', open: 'max' } },
        { ...band, points: '2', within: { min: '85', max: '93.2', open: 'max' } },
        { ...band, points: '3', within: { min: '93.2', max: null, open: 'none' } },
        missing,
      ];
    }
    case 'date':
      return [
        { kind: 'verdict', ...base, points: '3', verdict: 'met' },
        { kind: 'each', ...extra, points: '-0.1', basis: 'daysLate', every: '1', cap: '-1' },
      ];
    case 'change': {
      const tier = (within: Interval) => ({ indicator: volume, within });
      return [
        { kind: 'share', ...base, points: '3', tier: tier({ min: null, max: '100', open: 'max' }) },
        { kind: 'share', ...base, points: '2.5', tier: tier({ min: '100', max: null, open: 'none' }) },
        missing,
      ];
    }
    case 'yesNo':
    case 'allOf':
      return [{ kind: 'share', ...base, points: '3' }, missing];
  }
}
