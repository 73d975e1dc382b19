/** `Excel.ChartDataLabels` of one series, or of the whole chart, where it stands for the labels of every series. */
import type { Json } from '../protocol/json.ts';
import { LABEL_POSITIONS } from '../workbook/chart.ts';
import type { ChartSeries, LabelWords } from '../workbook/chart.ts';
import { notImplemented } from '../workbook/excel-error.ts';
import { bound, boundProperties } from './bound-property.ts';
import type { BoundProperty } from './bound-property.ts';
import { fontOnly } from './chart-format.ts';
import { HostObject } from './host-object.ts';
import { readBoolean, readOneOf, readText } from './read-argument.ts';

type Flag = 'showValue' | 'showSeriesName' | 'showCategoryName' | 'showPercentage';

/** Every series' own property as one: `null` where they differ. */
function shared(properties: readonly BoundProperty[]): BoundProperty {
  return {
    get: () => {
      const values = new Set(properties.map(({ get }) => get()));
      const [only = null] = values;
      return values.size === 1 ? only : null;
    },
    set: (value) => {
      for (const { set } of properties) set(value);
    },
  };
}

/** The labels of the points of some series. Asking for something to be shown brings them up. */
export function chartDataLabels(series: () => readonly ChartSeries[], allow: () => void): HostObject {
  const words = (): LabelWords[] => series().map(({ dataLabels }) => dataLabels);
  const each = <K extends keyof LabelWords>(key: K, read: (value: Json) => LabelWords[K]): BoundProperty =>
    shared(words().map((one) => bound(one, key, read)));
  const flag = (key: Flag): BoundProperty => {
    const own = each(key, readBoolean);
    return {
      get: own.get,
      set: (value) => {
        own.set(value);
        for (const one of series()) one.hasDataLabels ||= value === true;
      },
    };
  };
  return new HostObject('ChartDataLabels', {
    ...boundProperties(
      {
        ShowValue: flag('showValue'),
        ShowSeriesName: flag('showSeriesName'),
        ShowCategoryName: flag('showCategoryName'),
        ShowPercentage: flag('showPercentage'),
        Position: each('position', (value) => readOneOf(value, LABEL_POSITIONS)),
        NumberFormat: each('numberFormat', readText),
      },
      allow,
    ),
    navigate: {
      Format: () => {
        const [only, another] = series();
        if (only === undefined || another !== undefined) throw notImplemented('the font of several labels');
        return fontOnly('ChartDataLabelFormat', only.dataLabels.font, allow);
      },
    },
  });
}
