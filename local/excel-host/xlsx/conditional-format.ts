/** Conditional formats to exceljs and back: comparisons and formulas with font, fill. */
import type { CellIsOperators, ConditionalFormattingRule, Style, Worksheet as FileSheet } from 'exceljs';
import { isJsonObject } from '../protocol/json.ts';
import type { Json } from '../protocol/json.ts';
import { formatArea, parseReference } from '../workbook/address.ts';
import { firstCellOf } from '../workbook/area.ts';
import { formatOver, newFormatId } from '../workbook/cut-rules.ts';
import type { Loss } from '../workbook/loss.ts';
import type { ConditionalFormat } from '../workbook/rules-on-cells.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { Package } from './package.ts';

/** Those comparisons exceljs writes. */
const OPERATORS: readonly (readonly [string, CellIsOperators])[] = [
  ['Between', 'between'],
  ['EqualTo', 'equal'],
  ['GreaterThan', 'greaterThan'],
  ['LessThan', 'lessThan'],
];

const text = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).replace(/^=/, '') : '';

function styleOf({ detail }: ConditionalFormat): Partial<Style> {
  const fill = detail.get('Format.Fill.Color');
  const color = detail.get('Format.Font.Color');
  const bold = detail.get('Format.Font.Bold');
  const italic = detail.get('Format.Font.Italic');
  return {
    ...(typeof fill === 'string' && {
      fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${fill.slice(1)}` } },
    }),
    font: {
      ...(typeof color === 'string' && { color: { argb: `FF${color.slice(1)}` } }),
      ...(bold === true && { bold: true }),
      ...(italic === true && { italic: true }),
      ...(detail.get('Format.Font.Strikethrough') === true && { strike: true }),
    },
  };
}

function ruleOf(format: ConditionalFormat, priority: number): ConditionalFormattingRule | null {
  const style = styleOf(format);
  if (format.type === 'Custom') {
    return { type: 'expression', priority, style, formulae: [text(format.detail.get('Rule.Formula'))] };
  }
  const rule = format.detail.get('Rule');
  if (format.type !== 'CellValue' || !isJsonObject(rule)) return null;
  const operator = OPERATORS.find(([word]) => word === rule['operator'])?.[1];
  if (operator === undefined) return null;
  const formulae = [rule['formula1'], rule['formula2']].map(text).filter((formula) => formula !== '');
  return { type: 'cellIs', priority, style, operator, formulae };
}

/** Whether exceljs leaves something of a format out of the file. */
const isCutShort = ({ stopIfTrue, detail }: ConditionalFormat): boolean =>
  stopIfTrue ||
  !['', undefined].includes(word(detail.get('Format.NumberFormat'))) ||
  !['None', undefined].includes(word(detail.get('Format.Font.Underline')));

const word = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** Writes what a file can carry and answers the rest. */
export function writeConditionalFormats(target: FileSheet, sheet: Worksheet): Loss[] {
  const lost: Loss[] = [];
  for (const [index, format] of sheet.conditionalFormats.entries()) {
    const rule = ruleOf(format, index + 1);
    if (rule === null || isCutShort(format))
      lost.push({ kind: 'conditionalFormat', sheet: sheet.name, what: format.type });
    if (rule !== null) target.addConditionalFormatting({ ref: formatArea(format.area), rules: [rule] });
  }
  return lost;
}

/**
 * The types of the formats that newer Excels keep in the extensions of a worksheet's part. exceljs, which reads half of
 * them, is not to read these.
 */
export function dropNewerFormats(file: Package, path: string): string[] {
  const xml = file.text(path);
  const types = [...xml.matchAll(/<x14:cfRule\b[^>]*?\stype="(\w+)"/g)].map(([, type = '']) => type);
  if (types.length > 0)
    file.set(path, xml.replace(/<x14:conditionalFormattings\b[\s\S]*?<\/x14:conditionalFormattings>/, ''));
  return types;
}

/** What exceljs reads; its own types leave the property out. */
interface FileFormats {
  readonly ref: string;
  readonly rules: readonly ConditionalFormattingRule[];
}

function formatsIn(source: FileSheet): readonly FileFormats[] {
  return 'conditionalFormattings' in source && Array.isArray(source.conditionalFormattings)
    ? source.conditionalFormattings
    : [];
}

function readRule(rule: ConditionalFormattingRule): { type: string; detail: Map<string, Json> } | null {
  const detail = new Map<string, Json>();
  const fill = rule.style?.fill;
  const background = fill?.type === 'pattern' ? (fill.bgColor?.argb ?? fill.fgColor?.argb) : undefined;
  if (background !== undefined) detail.set('Format.Fill.Color', `#${background.slice(-6).toUpperCase()}`);
  const font = rule.style?.font;
  if (font?.color?.argb !== undefined)
    detail.set('Format.Font.Color', `#${font.color.argb.slice(-6).toUpperCase()}`);
  if (font?.bold === true) detail.set('Format.Font.Bold', true);
  if (font?.italic === true) detail.set('Format.Font.Italic', true);
  if (font?.strike === true) detail.set('Format.Font.Strikethrough', true);
  if (rule.type === 'expression') {
    detail.set('Rule.Formula', `=${String(rule.formulae?.[0])}`);
    return { type: 'Custom', detail };
  }
  const operator =
    rule.type === 'cellIs' ? OPERATORS.find(([, word]) => word === rule.operator)?.[0] : undefined;
  if (rule.type !== 'cellIs' || operator === undefined) return null;
  const [formula1, formula2] = (rule.formulae ?? []).map((formula) => `=${String(formula)}`);
  detail.set('Rule', {
    formula1: formula1 ?? '',
    ...(formula2 !== undefined && { formula2 }),
    operator,
  });
  return { type: 'CellValue', detail };
}

/** Reads the conditional formats of a sheet and answers what it cannot. */
export function readConditionalFormats(source: FileSheet, sheet: Worksheet, workbook: Workbook): Loss[] {
  const lost: Loss[] = [];
  const found: { priority: number; format: ConditionalFormat }[] = [];
  for (const { ref, rules } of formatsIn(source)) {
    for (const rule of rules) {
      const read = readRule(rule);
      const areas = ref.split(' ').flatMap((part) => parseReference(part)?.area ?? []);
      if (read === null) lost.push({ kind: 'conditionalFormat', sheet: sheet.name, what: rule.type });
      else {
        for (const area of areas) {
          // Several areas that share a rule word its formulas for the first cell of them all.
          const whole = { id: '', area: firstCellOf(areas), stopIfTrue: false, ...read };
          found.push({ priority: rule.priority, format: formatOver(whole, area, newFormatId(workbook)) });
        }
      }
    }
  }
  found.sort((a, b) => a.priority - b.priority);
  sheet.conditionalFormats = found.map(({ format }) => format);
  return lost;
}
