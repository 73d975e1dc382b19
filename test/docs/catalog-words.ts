/** What the worked example says of units and indicators. */
import type { Catalog } from '../../shared/model/catalog.ts';
import { roundedDecimal, type ComputedDecimal } from '../../shared/model/decimal.ts';
import type { IndicatorCode, UnitCode } from '../../shared/model/identifiers.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import type { Reported } from '../../shared/model/submission.ts';
import { achievedFigure } from '../../shared/rules/judge/achieved.ts';
import { indexCatalog } from '../../shared/rules/catalog-index.ts';
import { pointsRange } from '../../shared/rules/score/points-range.ts';
import { POINT_PLACES } from '../../shared/rules/decimal-places.ts';
import { numberText } from '../../shared/notation/number-text.ts';

export function unitName({ units }: Catalog, code: UnitCode): string {
  return units.find((unit) => unit.code === code)?.name ?? code;
}

/** Code, name and unit of measure: `1. Tổng thu ngân sách nhà nước (tỷ đồng)`. */
export function indicatorTitle(catalog: Catalog, code: IndicatorCode): string {
  const { name, measureUnit } = indicatorOf(catalog, code);
  return `${code}. ${name} (${measureUnit})`;
}

/** What was reported; of a ratio also its percent, with the decimals of the indicator. */
export function reportedShown(catalog: Catalog, code: IndicatorCode, reported: Reported | null): string {
  if (reported?.kind === 'number') return numberText(reported.actual);
  if (reported?.kind !== 'ratio') return '';
  const figure = achievedFigure(reported);
  const { decimals } = indicatorOf(catalog, code);
  const percent = figure === null ? '' : ` (${numberText(roundedDecimal(figure, decimals))}%)`;
  return `${numberText(reported.numerator)} trên ${numberText(reported.denominator)}${percent}`;
}

/** The most points that the rules of an indicator can give, bonus included. */
export function mostPoints(catalog: Catalog, code: IndicatorCode): ComputedDecimal {
  const rules = indexCatalog(catalog).rules.get(code) ?? [];
  const { base, extra } = pointsRange(rules, catalog.scoring.pointDecimals);
  if (base.most === null || extra.most === null) throw new Error(`Indicator ${code} has no most.`);
  return roundedDecimal(base.most.add(extra.most), POINT_PLACES);
}

function indicatorOf({ indicators }: Catalog, code: IndicatorCode): Indicator {
  const found = indicators.find((indicator) => indicator.code === code);
  if (found === undefined) throw new Error(`There is no indicator ${code}.`);
  return found;
}
