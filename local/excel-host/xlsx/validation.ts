/** Data validation to exceljs and back. */
import type { DataValidation } from 'exceljs';
import { isJsonObject } from '../protocol/json.ts';
import type { Json, JsonObject } from '../protocol/json.ts';
import type { Validation } from '../workbook/rules-on-cells.ts';

/** Office.js's key of the rule and the file's type. Times are not in exceljs's vocabulary. */
const TYPES: readonly (readonly [string, DataValidation['type']])[] = [
  ['custom', 'custom'],
  ['date', 'date'],
  ['decimal', 'decimal'],
  ['list', 'list'],
  ['textLength', 'textLength'],
  ['wholeNumber', 'whole'],
];

const OPERATORS: readonly (readonly [string, NonNullable<DataValidation['operator']>])[] = [
  ['Between', 'between'],
  ['NotBetween', 'notBetween'],
  ['EqualTo', 'equal'],
  ['NotEqualTo', 'notEqual'],
  ['GreaterThan', 'greaterThan'],
  ['LessThan', 'lessThan'],
  ['GreaterThanOrEqualTo', 'greaterThanOrEqual'],
  ['LessThanOrEqualTo', 'lessThanOrEqual'],
];

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const object = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});

/** A formula without its `=`; numbers stay numbers. */
const operand = (value: Json | undefined): string | number =>
  typeof value === 'number' ? value : text(value).replace(/^=/, '');

function formulae(kind: string, detail: JsonObject): (string | number)[] {
  if (kind === 'list') {
    const source = text(detail['source']);
    return [source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`];
  }
  if (kind === 'custom') return [operand(detail['formula'])];
  const second = detail['formula2'];
  return [operand(detail['formula1']), ...(second === undefined || second === null ? [] : [operand(second)])];
}

/** The validation in a file, `null` for a kind the file writer lacks. */
export function fileValidation({
  rule,
  ignoreBlanks,
  prompt,
  errorAlert,
}: Validation): DataValidation | null {
  const kind = Object.keys(rule)[0] ?? '';
  const type = TYPES.find(([key]) => key === kind)?.[1];
  if (type === undefined) return null;
  const detail = object(rule[kind]);
  const operator = OPERATORS.find(([word]) => word === detail['operator'])?.[1];
  const hint = object(prompt);
  const alert = object(errorAlert);
  return {
    type,
    formulae: formulae(kind, detail),
    allowBlank: ignoreBlanks,
    ...(operator !== undefined && { operator }),
    showInputMessage: hint['showPrompt'] !== false && text(hint['message']) !== '',
    promptTitle: text(hint['title']),
    prompt: text(hint['message']),
    showErrorMessage: alert['showAlert'] !== false,
    errorStyle: (text(alert['style']) || 'Stop').toLowerCase(),
    errorTitle: text(alert['title']),
    error: text(alert['message']),
  };
}

const isOperand = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

function ruleOf(validation: DataValidation): JsonObject | null {
  const kind = TYPES.find(([, type]) => type === validation.type)?.[0];
  const [first, second] = validation.formulae.filter(isOperand);
  if (kind === undefined || first === undefined) return null;
  if (kind === 'list') {
    const quoted = /^"(.*)"$/s.exec(String(first))?.[1];
    return { list: { inCellDropDown: true, source: quoted?.replaceAll('""', '"') ?? `=${String(first)}` } };
  }
  if (kind === 'custom') return { custom: { formula: `=${String(first)}` } };
  const operator =
    OPERATORS.find(([, word]) => word === (validation.operator ?? 'between'))?.[0] ?? 'Between';
  return { [kind]: { formula1: first, ...(second !== undefined && { formula2: second }), operator } };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The validation from a file, `null` for one without a rule. */
export function validationOf(validation: DataValidation): Validation | null {
  const rule = ruleOf(validation);
  if (rule === null) return null;
  return {
    rule,
    ignoreBlanks: validation.allowBlank ?? false,
    prompt: {
      message: validation.prompt ?? '',
      showPrompt: validation.showInputMessage ?? false,
      title: validation.promptTitle ?? '',
    },
    errorAlert: {
      message: validation.error ?? '',
      showAlert: validation.showErrorMessage ?? false,
      style: capital(validation.errorStyle ?? 'stop'),
      title: validation.errorTitle ?? '',
    },
  };
}
