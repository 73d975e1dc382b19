/** What all units together come to in an indicator, as the council's table and its annex both have it. */
import type { Indicator } from '../../model/indicator.ts';
import type { IndicatorTotal } from '../../model/standings.ts';
import { drawTargetToRead } from '../cells/draw-target.ts';
import { blank, text, type DrawnFigure } from '../drawing.ts';
import { amountCell, countCell, percentCell } from './standings-cells.ts';
import { verdictWords } from './verdict-words.ts';

/** In order: unit of measure, the district's target, total, completion, verdict, units assigned, and units by verdict. */
export function indicatorTotalCells(total: IndicatorTotal, indicator: Indicator): DrawnFigure[] {
  const { districtTarget } = indicator;
  const { counts } = total;
  return [
    text(indicator.aggregation === 'countMet' ? 'đơn vị đạt' : indicator.measureUnit),
    districtTarget === null ? blank : drawTargetToRead(indicator, districtTarget),
    totalCell(total, indicator),
    percentCell(total.completion),
    text(total.verdict === null ? '' : verdictWords[total.verdict]),
    ...[
      total.assignedUnits,
      counts.exceeded,
      counts.met,
      counts.notMet,
      counts.notReported,
      counts.notArising,
    ].map(countCell),
  ];
}

/** Of a ratio a percent, unless it is the units that are counted. */
function totalCell({ value }: IndicatorTotal, { measure, aggregation }: Indicator): DrawnFigure {
  const isPercent = (measure === 'ratio' || measure === 'change') && aggregation !== 'countMet';
  return isPercent ? percentCell(value) : amountCell(value);
}
