/** The axes of a chart part. */
import type { Chart, ChartAxis } from '../workbook/chart.ts';
import { CHART_KINDS } from '../workbook/chart-type.ts';
import { fontXml, outline, titleXml, value } from './chart-text-xml.ts';
import { element } from './xml-text.ts';

/** By which groups of series find their category axis and their value axis. */
export const AXIS_IDS = [111_111_111, 222_222_222] as const;

/** Light, as Excel draws them now; a file that says nothing gets the black ones of 2007. */
const GRIDLINE = element('c:spPr', {}, outline('#D9D9D9'));

interface Place {
  readonly tag: 'c:catAx' | 'c:valAx';
  readonly id: number;
  readonly crosses: number;
  readonly side: 'l' | 'b';
  readonly isPercent: boolean;
  readonly numberFormat: string;
  /** What only one kind of axis has, at its end. */
  readonly end: string;
}

const bound = (name: 'max' | 'min', limit: number | null): string =>
  limit === null ? '' : value(`c:${name}`, limit);

function axisXml(axis: ChartAxis, { tag, id, crosses, side, isPercent, numberFormat, end }: Place): string {
  const format = axis.numberFormat ?? (isPercent ? '0%' : numberFormat);
  return element(
    tag,
    {},
    value('c:axId', id),
    element(
      'c:scaling',
      {},
      value('c:orientation', axis.reversePlotOrder ? 'maxMin' : 'minMax'),
      bound('max', axis.maximum),
      bound('min', axis.minimum),
    ),
    value('c:delete', axis.visible ? 0 : 1),
    value('c:axPos', side),
    axis.majorGridlines ? element('c:majorGridlines', {}, GRIDLINE) : '',
    axis.minorGridlines ? element('c:minorGridlines', {}, GRIDLINE) : '',
    titleXml(axis.title),
    element('c:numFmt', { formatCode: format, sourceLinked: axis.numberFormat === null ? 1 : 0 }),
    value('c:majorTickMark', 'none'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', 'nextTo'),
    fontXml(axis.font),
    value('c:crossAx', crosses),
    value('c:crosses', 'autoZero'),
    end,
  );
}

/** The category axis and the value axis; a scatter chart has two value axes. */
export function axesXml({ type, categoryAxis, valueAxis }: Chart, numberFormat: string): string {
  const { shape, stacking } = CHART_KINDS[type];
  const [category, values] = AXIS_IDS;
  const isBar = shape === 'bar';
  const unit = ({ majorUnit }: ChartAxis) => (majorUnit === null ? '' : value('c:majorUnit', majorUnit));
  const between = value('c:crossBetween', shape === 'scatter' || shape === 'area' ? 'midCat' : 'between');
  const labels = value('c:auto', 1) + value('c:lblAlgn', 'ctr') + value('c:lblOffset', 100);
  return (
    axisXml(categoryAxis, {
      tag: shape === 'scatter' ? 'c:valAx' : 'c:catAx',
      id: category,
      crosses: values,
      side: isBar ? 'l' : 'b',
      isPercent: false,
      numberFormat: 'General',
      end: shape === 'scatter' ? between + unit(categoryAxis) : labels,
    }) +
    axisXml(valueAxis, {
      tag: 'c:valAx',
      id: values,
      crosses: category,
      side: isBar ? 'b' : 'l',
      isPercent: stacking === 'percent',
      numberFormat,
      end: between + unit(valueAxis),
    })
  );
}
