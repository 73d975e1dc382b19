/** Parts of rules on cells. The formulas of a rule are worded for its first cell: a part has another, and is worded for that. */
import { overlaps, sameArea, subtract } from './area.ts';
import type { Area } from './area.ts';
import { copiedFormula, stepBetween } from './formula/copied-formula.ts';
import { copyConditionalFormat, copyValidation } from './rule-formulas.ts';
import type { ConditionalFormat, ValidatedArea } from './rules-on-cells.ts';
import type { Workbook } from './workbook.ts';

const rewording = (from: Area, to: Area) => (formula: string) =>
  copiedFormula(formula, stepBetween(from, to));

/** The id of a conditional format no other has. */
export const newFormatId = (workbook: Pick<Workbook, 'nextId'>): string => `{CF${workbook.nextId()}}`;

/** A validation as it reads on other cells, or on some of its own. */
export const validationOver = (one: ValidatedArea, area: Area): ValidatedArea => ({
  ...copyValidation(one, rewording(one.area, area)),
  area,
});

/** A conditional format as it reads on other cells, or on some of its own. */
export const formatOver = (one: ConditionalFormat, area: Area, id: string): ConditionalFormat => ({
  ...copyConditionalFormat(one, id, rewording(one.area, area)),
  area,
});

/** The list with `area` cut out of every entry. */
export const withoutValidations = (list: readonly ValidatedArea[], area: Area): ValidatedArea[] =>
  list.flatMap((one) =>
    overlaps(one.area, area) ? subtract(one.area, area).map((part) => validationOver(one, part)) : [one],
  );

/** The list with `area` cut out of every entry; the first part left of an entry keeps its id. */
export const withoutFormats = (
  workbook: Workbook,
  list: readonly ConditionalFormat[],
  area: Area,
): ConditionalFormat[] =>
  list.flatMap((one) =>
    subtract(one.area, area).map((part, index) =>
      sameArea(part, one.area) ? one : formatOver(one, part, index === 0 ? one.id : newFormatId(workbook)),
    ),
  );
