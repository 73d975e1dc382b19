/**
 * The parts of an .xlsx package that exceljs does not carry: names with a scope, a constant or whole columns, and the
 * settings of add-ins (here in a custom XML part of our own). Works on the zipped package itself.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Unzipped } from 'fflate';
import { isJsonObject } from '../protocol/json.ts';
import type { Json } from '../protocol/json.ts';

/** A name as the file has it; `sheet` is the place of its worksheet in tab order. */
export interface FileName {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  readonly sheet: number | null;
  readonly hidden: boolean;
  readonly comment: string;
}

export interface PackageParts {
  readonly names: readonly FileName[];
  readonly settings: Readonly<Record<string, Json>>;
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const SETTINGS = 'customXml/item1.xml';
const SETTINGS_NAMESPACE = 'urn:local-excel-host:settings';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

function unescapeXml(text: string): string {
  const plain = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(
    /&(?:(lt|gt|quot|apos|amp)|#(\d+)|#x([\da-f]+));/gi,
    (whole: string, name, decimal, hex) => {
      if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal));
      if (typeof hex === 'string') return String.fromCodePoint(Number.parseInt(hex, 16));
      return Object.entries(plain).find(([key]) => key === name)?.[1] ?? whole;
    },
  );
}

function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? null : unescapeXml(found);
}

const textOf = (files: Unzipped, path: string): string => {
  const file = files[path];
  return file === undefined ? '' : strFromU8(file);
};

function readNames(workbookXml: string): FileName[] {
  return [...workbookXml.matchAll(/<definedName\b([^>]*)>([^<]*)<\/definedName>/g)].map(
    ([, head = '', text = '']) => {
      const sheet = attribute(head, 'localSheetId');
      return {
        name: attribute(head, 'name') ?? '',
        formula: unescapeXml(text),
        sheet: sheet === null ? null : Number(sheet),
        hidden: attribute(head, 'hidden') === '1',
        comment: attribute(head, 'comment') ?? '',
      };
    },
  );
}

function readSettings(files: Unzipped): Record<string, Json> {
  const part = Object.keys(files).find(
    (path) => path.startsWith('customXml/') && textOf(files, path).includes(SETTINGS_NAMESPACE),
  );
  const text =
    part === undefined ? null : /<settings[^>]*>([^<]*)<\/settings>/.exec(textOf(files, part))?.[1];
  const parsed: unknown = JSON.parse(text ? unescapeXml(text) : '{}');
  return isJsonObject(parsed) ? { ...parsed } : {};
}

/** Reads the names (built-in ones such as `_xlnm.Print_Area` left out) and the settings of a package. */
export function readPackageParts(bytes: Uint8Array): PackageParts {
  const files = unzipSync(bytes);
  const names = readNames(textOf(files, WORKBOOK)).filter(({ name }) => !name.startsWith('_xlnm.'));
  return { names, settings: readSettings(files) };
}

/** The folders of a package that hold what no workbook of ours can, and what that is. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/^xl\/charts\/chart/, 'charts'],
  [/^xl\/media\//, 'pictures'],
  [/^xl\/pivotTables\//, 'pivot tables'],
  [/^xl\/comments|^xl\/threadedComments/, 'comments'],
  [/^xl\/vbaProject\.bin$/, 'macros'],
  [/^xl\/externalLinks\//, 'links to other workbooks'],
  [/^xl\/slicers\//, 'slicers'],
  [/^xl\/ctrlProps\//, 'form controls'],
];

/** What else is in a package, in words. */
export function foreignParts(bytes: Uint8Array): string[] {
  const paths: string[] = [];
  // The filter sees every path and unpacks none.
  unzipSync(bytes, {
    filter: ({ name }) => {
      paths.push(name);
      return false;
    },
  });
  return FOREIGN.filter(([pattern]) => paths.some((path) => pattern.test(path))).map(([, words]) => words);
}

function nameElement({ name, formula, sheet, hidden, comment }: FileName): string {
  const attributes = [
    `name="${escapeXml(name)}"`,
    ...(sheet === null ? [] : [`localSheetId="${sheet}"`]),
    ...(hidden ? ['hidden="1"'] : []),
    ...(comment === '' ? [] : [`comment="${escapeXml(comment)}"`]),
  ];
  return `<definedName ${attributes.join(' ')}>${escapeXml(formula)}</definedName>`;
}

/** Adds names beside the built-in ones that exceljs wrote; the schema wants them after the sheets. */
function withNames(workbookXml: string, names: readonly FileName[]): string {
  const elements = names.map(nameElement).join('');
  if (elements === '') return workbookXml;
  if (workbookXml.includes('</definedNames>')) {
    return workbookXml.replace('</definedNames>', () => `${elements}</definedNames>`);
  }
  return workbookXml.replace('</sheets>', () => `</sheets><definedNames>${elements}</definedNames>`);
}

/** Adds the parts to a package that has none of them. */
export function writePackageParts(bytes: Uint8Array, { names, settings }: PackageParts): Uint8Array {
  const files = unzipSync(bytes);
  files[WORKBOOK] = strToU8(withNames(textOf(files, WORKBOOK), names));
  if (Object.keys(settings).length > 0) {
    const text = escapeXml(JSON.stringify(settings));
    files[SETTINGS] = strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><settings xmlns="${SETTINGS_NAMESPACE}">${text}</settings>`,
    );
    const relation = `<Relationship Id="rIdSettings" Type="${CUSTOM_XML}" Target="../${SETTINGS}"/>`;
    files[RELATIONS] = strToU8(
      textOf(files, RELATIONS).replace('</Relationships>', () => `${relation}</Relationships>`),
    );
  }
  return zipSync(files);
}
