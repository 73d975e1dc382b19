/** One data validation as an element of a worksheet's part, and back. */
import { isJsonObject } from '../protocol/json.ts';
import type { Json, JsonObject } from '../protocol/json.ts';
import type { Validation } from '../workbook/rules-on-cells.ts';
import { isoDate, serialOf } from '../workbook/serial-date.ts';
import { fromFile, toFile } from './file-formula.ts';
import { element, escapeXml } from './xml-text.ts';
import type { XmlNode } from './xml-tree.ts';

/** Office.js's key of the rule and the file's type. */
const TYPES: readonly (readonly [string, string])[] = [
  ['custom', 'custom'],
  ['date', 'date'],
  ['decimal', 'decimal'],
  ['list', 'list'],
  ['textLength', 'textLength'],
  ['time', 'time'],
  ['wholeNumber', 'whole'],
];

const OPERATORS: readonly (readonly [string, string])[] = [
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

/** A bound as a file has it: a number, the number of a day, a formula without its `=`. */
function bound(value: Json | undefined): string {
  if (typeof value === 'number') return String(value);
  const written = text(value);
  return String(serialOf(written) ?? toFile(written.startsWith('=') ? written : `=${written}`));
}

function formulas(kind: string, detail: JsonObject): string[] {
  if (kind === 'custom') return [bound(detail['formula'])];
  if (kind !== 'list') {
    const second = detail['formula2'];
    return [bound(detail['formula1']), ...(second === undefined || second === null ? [] : [bound(second)])];
  }
  const source = text(detail['source']);
  return [source.startsWith('=') ? toFile(source) : `"${source.replaceAll('"', '""')}"`];
}

/** An element for the cells of `ref`. */
export function validationXml({ rule, ignoreBlanks, prompt, errorAlert }: Validation, ref: string): string {
  const [kind = '', stated] = Object.entries(rule).find(([, one]) => one !== null) ?? [];
  const detail = object(stated);
  const type = TYPES.find(([key]) => key === kind)?.[1];
  // One without a rule has words only.
  if (type === undefined && kind !== '') throw new Error(`There is no validation of the kind ${kind}.`);
  const operator = OPERATORS.find(([word]) => word === detail['operator'])?.[1];
  const [hint, alert] = [object(prompt), object(errorAlert)];
  const style = text(alert['style']).toLowerCase();
  const words = {
    errorTitle: text(alert['title']),
    error: text(alert['message']),
    promptTitle: text(hint['title']),
    prompt: text(hint['message']),
  };
  const attributes = {
    ...(type !== undefined && { type }),
    ...(style !== '' && style !== 'stop' && { errorStyle: style }),
    ...(operator !== undefined && { operator }),
    ...(ignoreBlanks && { allowBlank: 1 }),
    // The file says it the other way round.
    ...(detail['inCellDropDown'] === false && { showDropDown: 1 }),
    ...(hint['showPrompt'] !== false && { showInputMessage: 1 }),
    ...(alert['showAlert'] !== false && { showErrorMessage: 1 }),
    ...Object.fromEntries(Object.entries(words).filter(([, word]) => word !== '')),
    sqref: ref,
  };
  const [first, second] = (kind === '' ? [] : formulas(kind, detail)).map((formula, index) =>
    element(`formula${index + 1}`, {}, escapeXml(formula)),
  );
  return element('dataValidation', attributes, first ?? '', second ?? '');
}

/** A formula in a file; within the newer kind of validation it has an element of its own. */
function formulaIn(node: XmlNode): string | null {
  if (!node.exists) return null;
  const newer = node.at('f');
  return newer.exists ? newer.text : node.text;
}

function readBound(kind: string, written: string): Json {
  const number = Number(written);
  if (written.trim() === '' || Number.isNaN(number)) return fromFile(written);
  return kind === 'date' && Number.isInteger(number) ? isoDate(number) : number;
}

function readRule(node: XmlNode): JsonObject | null {
  const kind = TYPES.find(([, type]) => type === node.attribute('type'))?.[0];
  const [first, second] = [formulaIn(node.at('formula1')), formulaIn(node.at('formula2'))];
  if (kind === undefined || first === null) return null;
  if (kind === 'custom') return { custom: { formula: fromFile(first) } };
  if (kind === 'list') {
    const quoted = /^"(.*)"$/s.exec(first)?.[1];
    const source = quoted?.replaceAll('""', '"') ?? fromFile(first);
    return { list: { inCellDropDown: !node.isOn('showDropDown'), source } };
  }
  const word = node.attribute('operator') ?? 'between';
  const operator = OPERATORS.find(([, one]) => one === word)?.[0];
  if (operator === undefined) return null;
  const bounds = [first, ...(second === null ? [] : [second])].map((one) => readBound(kind, one));
  return {
    [kind]: { formula1: bounds[0] ?? '', ...(bounds[1] !== undefined && { formula2: bounds[1] }), operator },
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The validation of an element; `null` for a rule that cannot be read. */
export function readValidation(node: XmlNode): Validation | null {
  const type = node.attribute('type') ?? 'none';
  const rule = type === 'none' ? {} : readRule(node);
  if (rule === null) return null;
  return {
    rule,
    ignoreBlanks: node.isOn('allowBlank'),
    prompt: {
      message: node.attribute('prompt') ?? '',
      showPrompt: node.isOn('showInputMessage'),
      title: node.attribute('promptTitle') ?? '',
    },
    errorAlert: {
      message: node.attribute('error') ?? '',
      showAlert: node.isOn('showErrorMessage'),
      style: capital(node.attribute('errorStyle') ?? 'stop'),
      title: node.attribute('errorTitle') ?? '',
    },
  };
}
