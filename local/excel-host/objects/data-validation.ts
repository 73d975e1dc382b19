/** `Excel.DataValidation`. It guards typing only: an add-in's writes and pasting pass, as in Excel. */
import { isJsonObject } from '../protocol/json.ts';
import type { Json, JsonObject } from '../protocol/json.ts';
import { overlaps, subtract } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import { validationOver, withoutValidations } from '../workbook/cut-rules.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { NO_ALERT, NO_PROMPT, NO_VALIDATION } from '../workbook/rules-on-cells.ts';
import type { ValidatedArea, Validation } from '../workbook/rules-on-cells.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { HostObject } from './host-object.ts';
import { requireUnprotected } from './permission.ts';
import { readBoolean } from './read-argument.ts';

/** The rule's key in Office.js and the type it makes. */
const TYPES: Readonly<Record<string, string>> = {
  custom: 'Custom',
  date: 'Date',
  decimal: 'Decimal',
  list: 'List',
  textLength: 'TextLength',
  time: 'Time',
  wholeNumber: 'WholeNumber',
};

const NEEDS_TWO = new Set(['Between', 'NotBetween']);

function kindOf(rule: JsonObject): string | null {
  return Object.keys(rule).find((key) => rule[key] !== null) ?? null;
}

function readRule(value: Json): JsonObject {
  const rule = isJsonObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null))
    : {};
  const [kind, ...others] = Object.keys(rule);
  const detail = kind === undefined ? null : rule[kind];
  if (kind === undefined || others.length > 0 || TYPES[kind] === undefined || !isJsonObject(detail)) {
    throw new ExcelError('InvalidArgument', 'A validation rule has exactly one kind, e.g. { list: … }.');
  }
  const complete =
    (kind === 'list' && typeof detail['source'] === 'string' && detail['source'] !== '') ||
    (kind === 'custom' && typeof detail['formula'] === 'string') ||
    (typeof detail['operator'] === 'string' &&
      detail['formula1'] !== undefined &&
      (!NEEDS_TWO.has(detail['operator']) || detail['formula2'] !== undefined));
  if (!complete) throw new ExcelError('InvalidArgument', `The ${kind} rule is incomplete.`);
  // Excel refuses a literal list longer than 255 characters.
  const source = detail['source'];
  if (typeof source === 'string' && !source.startsWith('=') && source.length > 255) {
    throw new ExcelError('InvalidArgument', 'A list given as text holds at most 255 characters.');
  }
  return rule;
}

/** The validation of the cells of one or more areas. */
export function dataValidation(sheet: Worksheet, areas: () => readonly Area[]): HostObject {
  /** What all the cells share, as it was laid; `null` where they differ. */
  const shared = (): ValidatedArea | null => {
    const found = new Map<string, ValidatedArea>();
    const [first] = areas();
    const add = (one: ValidatedArea) =>
      found.set(JSON.stringify(validationOver(one, first ?? one.area).validation), one);
    for (const area of areas()) {
      let uncovered: Area[] = [area];
      for (const entry of sheet.validations.filter((one) => overlaps(one.area, area))) {
        add(entry);
        uncovered = uncovered.flatMap((part) => subtract(part, entry.area));
      }
      if (uncovered.length > 0) add({ area, validation: NO_VALIDATION });
    }
    const [only] = found.values();
    return found.size === 1 && only !== undefined ? only : null;
  };
  const read = (): Validation | null => shared()?.validation ?? null;
  const change = (part: Partial<Validation>) => {
    requireUnprotected(sheet);
    const [first] = areas();
    if (first === undefined) return;
    const before = validationOver(shared() ?? { area: first, validation: NO_VALIDATION }, first).validation;
    const one = { area: first, validation: { ...before, ...part } };
    for (const area of areas()) {
      sheet.validations = [...withoutValidations(sheet.validations, area), validationOver(one, area)];
    }
  };
  const clear = () => {
    requireUnprotected(sheet);
    for (const area of areas()) sheet.validations = withoutValidations(sheet.validations, area);
  };
  return new HostObject('DataValidation', {
    get: {
      Type: () => {
        const validation = read();
        if (validation === null) return 'MixedCriteria';
        const kind = kindOf(validation.rule);
        return kind === null ? 'None' : (TYPES[kind] ?? 'None');
      },
      Rule: () => read()?.rule ?? null,
      IgnoreBlanks: () => read()?.ignoreBlanks ?? null,
      Prompt: () => read()?.prompt ?? null,
      ErrorAlert: () => read()?.errorAlert ?? null,
    },
    set: {
      Rule: (value) => change({ rule: readRule(value) }),
      IgnoreBlanks: (value) => change({ ignoreBlanks: readBoolean(value) }),
      Prompt: (value) => change({ prompt: value ?? NO_PROMPT }),
      ErrorAlert: (value) => change({ errorAlert: value ?? NO_ALERT }),
    },
    call: { Clear: clear },
  });
}
