/** The formulas within rules on cells, changed: what a copy of a rule needs. */
import { isJsonArray, isJsonObject } from '../protocol/json.ts';
import type { Json } from '../protocol/json.ts';
import type { ConditionalFormat, ValidatedArea } from './rules-on-cells.ts';

type Change = (formula: string) => string;

/** Every text in the JSON that is a formula, changed. */
function inFormulas(value: Json, change: Change): Json {
  if (typeof value === 'string') return value.startsWith('=') ? change(value) : value;
  if (isJsonArray(value)) return value.map((one) => inFormulas(one, change));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inFormulas(one, change)]));
}

/** A validation with its formulas changed. */
export function copyValidation({ area, validation }: ValidatedArea, change: Change): ValidatedArea {
  const rule = inFormulas(validation.rule, change);
  return { area, validation: isJsonObject(rule) ? { ...validation, rule } : validation };
}

/** A conditional format of another id, with its formulas changed. */
export const copyConditionalFormat = (
  format: ConditionalFormat,
  id: string,
  change: Change,
): ConditionalFormat => ({
  ...format,
  id,
  detail: new Map([...format.detail].map(([path, value]) => [path, inFormulas(value, change)])),
});
