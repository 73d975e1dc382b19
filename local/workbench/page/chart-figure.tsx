/** One chart as it is drawn, and beside it, for those who do not see it, the same as a table. */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Chart } from '../../excel-host/workbook/chart.ts';
import { AUTOMATIC_TITLE, drawnChart } from '../../excel-host/workbook/drawn-chart.ts';
import { chartConfig } from './chart-config.ts';
import { ChartJs } from './chart-js.ts';
import type { Pixels } from './chart-place.ts';
import { ChartTable } from './chart-table.tsx';
import type { Desk } from './desk.ts';
import { useWords } from './words.ts';

interface ChartFigureProps {
  readonly desk: Desk;
  readonly chart: Chart;
  readonly place: Pixels;
  /** Pixels to a point. */
  readonly scale: number;
}

export function ChartFigure({ desk, chart, place, scale }: ChartFigureProps) {
  const words = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { workbook, contents } = desk;
  const drawn = useMemo(() => {
    const shown = drawnChart(workbook, chart);
    const isAutomatic = chart.title.text === null && shown.title === AUTOMATIC_TITLE;
    return isAutomatic ? { ...shown, title: words.untitledChart } : shown;
  }, [workbook, chart, contents, words]);
  useLayoutEffect(() => {
    if (canvas.current === null) return undefined;
    const { locale } = workbook;
    const shown = new ChartJs(canvas.current, chartConfig({ chart, drawn, locale, scale }));
    return () => shown.destroy();
  }, [chart, drawn, workbook, scale]);
  const title = drawn.title ?? chart.name;
  return (
    <figure
      class="chart"
      aria-label={words.chart(title)}
      style={{ ...inPixels(place), backgroundColor: chart.color ?? '#FFFFFF' }}
    >
      <canvas ref={canvas} aria-hidden="true" />
      <ChartTable title={title} drawn={drawn} />
    </figure>
  );
}

const inPixels = ({ left, top, width, height }: Pixels) => ({
  left: `${left}px`,
  top: `${top}px`,
  width: `${width}px`,
  height: `${height}px`,
});
