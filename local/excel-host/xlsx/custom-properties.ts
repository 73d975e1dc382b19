/** Custom document properties in a package: texts, numbers, booleans; dates are read as text. */
import type { PropertyValue } from '../workbook/workbook.ts';
import type { Loss } from '../workbook/loss.ts';
import type { Package } from './package.ts';
import { attribute, DECLARATION, element, elements, escapeXml, unescapeXml } from './xml-text.ts';

const PATH = 'docProps/custom.xml';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VALUES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** Of every user's property, says the format. */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** 0 and 1 are taken. */
const FIRST_ID = 2;
const MAX_INT = 2 ** 31;

function valueElement(value: PropertyValue): string {
  if (typeof value === 'boolean') return element('vt:bool', {}, String(value));
  if (typeof value !== 'number') return element('vt:lpwstr', {}, escapeXml(value));
  const isInt = Number.isInteger(value) && Math.abs(value) < MAX_INT;
  return element(isInt ? 'vt:i4' : 'vt:r8', {}, String(value));
}

function parseValue(type: string, text: string): PropertyValue | null {
  if (/^(lpwstr|lpstr|bstr|filetime|date)$/.test(type)) return unescapeXml(text);
  if (/^(u?i[1248]|u?int|r4|r8|decimal)$/.test(type)) return Number(text);
  return type === 'bool' ? /^(true|1)$/.test(text.trim()) : null;
}

/** The properties of a package; `lost` names those of other kinds. */
export function readCustomProperties(file: Package): { values: Map<string, PropertyValue>; lost: Loss[] } {
  const path = file.relations('').find(({ kind }) => kind === 'custom-properties')?.target ?? PATH;
  const read = elements(file.text(path), 'property').map(({ attributes, inside }) => {
    const [, type = '', text = ''] = /<vt:(\w+)[^>]*>([^<]*)</.exec(inside) ?? [];
    // An empty text may be written without an end of its own.
    const value = /<vt:lpwstr\s*\/>/.test(inside) ? '' : parseValue(type, text);
    return { name: attribute(attributes, 'name') ?? '', value };
  });
  return {
    values: new Map(read.flatMap(({ name, value }) => (value === null ? [] : [[name, value]]))),
    lost: read
      .filter(({ value }) => value === null)
      .map(({ name }): Loss => ({ kind: 'customProperty', sheet: null, what: name })),
  };
}

/** Adds properties to a package that has none. */
export function writeCustomProperties(file: Package, properties: ReadonlyMap<string, PropertyValue>): void {
  if (properties.size === 0) return;
  const written = [...properties].map(([name, value], index) =>
    element('property', { fmtid: FORMAT_ID, pid: index + FIRST_ID, name }, valueElement(value)),
  );
  const xml = element('Properties', { xmlns: NAMESPACE, 'xmlns:vt': VALUES }, ...written);
  file.add(PATH, CONTENT_TYPE, DECLARATION + xml);
  file.relate('', 'custom-properties', PATH);
}
