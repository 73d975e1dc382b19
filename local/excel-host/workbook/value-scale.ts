/** How a value axis left to itself is scaled: the rule Microsoft describes for Excel; the step depends on the chart's size there, not here. */

export interface ValueScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
}

/** 1, 2 or 5 times a power of ten: the least that cuts the span into at most ten steps. */
function niceUnit(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / 10));
  return power * ([1, 2, 5].find((factor) => factor * power * 10 >= span) ?? 10);
}

/** Without the digits that binary fractions leave behind. */
const tidy = (value: number): number => Number(value.toPrecision(12));

function roundScale(low: number, high: number): ValueScale {
  const majorUnit = niceUnit(high - low);
  return {
    minimum: tidy(Math.floor(low / majorUnit) * majorUnit),
    maximum: tidy(Math.ceil(high / majorUnit) * majorUnit),
    majorUnit: tidy(majorUnit),
  };
}

/** A little room stays above the highest value, and zero is in view unless the values lie close together. */
export function valueScale(values: readonly number[]): ValueScale {
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  if (high === low) return { minimum: 0, maximum: 1, majorUnit: 0.2 };
  if (high === 0) {
    const { minimum, maximum, majorUnit } = valueScale(values.map((value) => -value));
    return { minimum: 0 - maximum, maximum: 0 - minimum, majorUnit };
  }
  const room = (high - low) / 20;
  if (low < 0) return roundScale(low - room, high + room);
  const least = Math.min(...values);
  const close = least !== high && high - least <= high / 6;
  return close
    ? roundScale(least - (high - least) / 2, high + (high - least) / 20)
    : roundScale(0, high + room);
}
