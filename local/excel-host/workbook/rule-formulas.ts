/** The formulas within rules on cells, changed: what a copy of a rule needs, and a rule whose cells move. */
import { isJsonArray, isJsonObject } from '../protocol/json.ts';
import type { Json } from '../protocol/json.ts';
import type { Area } from './area.ts';
import type { ConditionalFormat, ValidatedArea } from './rules-on-cells.ts';
import type { Worksheet } from './worksheet.ts';

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

/** Words the formulas of a sheet's rules anew; `area` is where the rule lies, for whose first cell they are worded. */
export function rewordRules(sheet: Worksheet, change: (formula: string, area: Area) => string): void {
  sheet.validations = sheet.validations.map((one) =>
    copyValidation(one, (formula) => change(formula, one.area)),
  );
  sheet.conditionalFormats = sheet.conditionalFormats.map((one) =>
    copyConditionalFormat(one, one.id, (formula) => change(formula, one.area)),
  );
}
