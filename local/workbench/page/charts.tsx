/** The charts of the sheet in front, over its cells. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Chart } from '../../excel-host/workbook/chart.ts';
import { ChartFigure } from './chart-figure.tsx';
import { placeOf, type Pixels } from './chart-place.ts';
import type { Desk } from './desk.ts';

/** CSS pixels to a point. */
const POINT = 4 / 3;

interface ChartsProps {
  readonly desk: Desk;
  readonly zoom: number;
  /** The grid they lie on. */
  readonly table: { readonly current: HTMLTableElement | null };
}

export function Charts({ desk, zoom, table }: ChartsProps) {
  const { sheet, contents } = desk;
  const scale = POINT * zoom;
  const [places, setPlaces] = useState<ReadonlyMap<Chart, Pixels>>(new Map());
  useLayoutEffect(() => {
    const { current } = table;
    if (current === null || sheet.charts.length === 0) {
      setPlaces(new Map());
      return undefined;
    }
    const measure = () =>
      setPlaces(
        new Map(sheet.charts.map((chart) => [chart, placeOf({ sheet, table: current }, chart.anchor)])),
      );
    measure();
    // Fonts that arrive late, and rows that grow with their text, move what lies below.
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    return () => watch.disconnect();
  }, [table, sheet, contents, scale]);
  return (
    <>
      {[...places].map(([chart, place]) => (
        <ChartFigure key={chart.id} desk={desk} chart={chart} place={place} scale={scale} />
      ))}
    </>
  );
}
