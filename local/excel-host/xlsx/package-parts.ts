/**
 * The parts of an .xlsx package that exceljs does not carry: names with a scope, a constant or whole columns, the settings
 * of add-ins (here in a custom XML part of our own), custom XML and custom properties.
 */
import { isJsonObject } from '../protocol/json.ts';
import type { Json } from '../protocol/json.ts';
import type { CustomXmlPart } from '../workbook/custom-xml.ts';
import type { PropertyValue } from '../workbook/workbook.ts';
import { readCustomProperties, writeCustomProperties } from './custom-properties.ts';
import { readCustomXml, writeCustomXml } from './custom-xml.ts';
import { WORKBOOK } from './package.ts';
import type { Loss, LossKind } from '../workbook/loss.ts';
import type { Package } from './package.ts';
import { attribute, DECLARATION, element, elements, escapeXml, unescapeXml } from './xml-text.ts';

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
  readonly customXml: readonly CustomXmlPart[];
  readonly customProperties: ReadonlyMap<string, PropertyValue>;
}

const SETTINGS = 'customXml/item1.xml';
const SETTINGS_NAMESPACE = 'urn:local-excel-host:settings';

function readNames(workbookXml: string): FileName[] {
  return elements(workbookXml, 'definedName').map(({ attributes, inside }) => {
    const sheet = attribute(attributes, 'localSheetId');
    return {
      name: attribute(attributes, 'name') ?? '',
      formula: unescapeXml(inside),
      sheet: sheet === null ? null : Number(sheet),
      hidden: attribute(attributes, 'hidden') === '1',
      comment: attribute(attributes, 'comment') ?? '',
    };
  });
}

function parseSettings(xml: string): Record<string, Json> {
  const [settings] = elements(xml, 'settings');
  const parsed: unknown = JSON.parse(settings === undefined ? '{}' : unescapeXml(settings.inside));
  return isJsonObject(parsed) ? { ...parsed } : {};
}

/** Reads the parts, built-in names such as `_xlnm.Print_Area` left out; `lost` says what of them cannot be held. */
export function readPackageParts(file: Package): PackageParts & { readonly lost: readonly Loss[] } {
  const names = readNames(file.text(WORKBOOK)).filter(({ name }) => !name.startsWith('_xlnm.'));
  const { parts, lost } = readCustomXml(file);
  const isSettings = ({ xml }: CustomXmlPart) => xml.includes(SETTINGS_NAMESPACE);
  const properties = readCustomProperties(file);
  return {
    names,
    settings: parseSettings(parts.find(isSettings)?.xml ?? ''),
    customXml: parts.filter((part) => !isSettings(part)),
    customProperties: properties.values,
    lost: [...lost, ...properties.lost],
  };
}
/** The folders of a package that hold what no workbook of ours can, and what that is. */
const FOREIGN: readonly (readonly [RegExp, LossKind])[] = [
  [/^xl\/charts\/chartEx|^xl\/chartsheets\//, 'chartOfOtherKind'],
  [/^xl\/media\//, 'picture'],
  [/^xl\/pivotTables\//, 'pivotTable'],
  [/^xl\/threadedComments/, 'threadedComment'],
  [/^xl\/vbaProject\.bin$/, 'macro'],
  [/^xl\/externalLinks\//, 'externalLink'],
  [/^xl\/slicers\//, 'slicer'],
  [/^xl\/ctrlProps\//, 'control'],
];

/** What else is in a package. */
export const foreignParts = ({ paths }: Package): Loss[] =>
  FOREIGN.filter(([pattern]) => paths.some((path) => pattern.test(path))).map(([, kind]) => ({
    kind,
    sheet: null,
    what: '',
  }));

const nameElement = ({ name, formula, sheet, hidden, comment }: FileName): string =>
  element(
    'definedName',
    {
      name,
      ...(sheet !== null && { localSheetId: sheet }),
      ...(hidden && { hidden: 1 }),
      ...(comment !== '' && { comment }),
    },
    escapeXml(formula),
  );

/** Adds names beside the built-in ones that exceljs wrote; the schema wants them after the sheets. */
function withNames(workbookXml: string, names: readonly FileName[]): string {
  const written = names.map(nameElement).join('');
  if (written === '') return workbookXml;
  if (workbookXml.includes('</definedNames>')) {
    return workbookXml.replace('</definedNames>', () => `${written}</definedNames>`);
  }
  return workbookXml.replace('</sheets>', () => `</sheets>${element('definedNames', {}, written)}`);
}

/** Adds the parts to a package that has none of them. */
export function writePackageParts(file: Package, parts: PackageParts): void {
  file.set(WORKBOOK, withNames(file.text(WORKBOOK), parts.names));
  if (Object.keys(parts.settings).length > 0) {
    const text = escapeXml(JSON.stringify(parts.settings));
    file.set(SETTINGS, DECLARATION + element('settings', { xmlns: SETTINGS_NAMESPACE }, text));
    file.relate(WORKBOOK, 'customXml', SETTINGS);
  }
  writeCustomXml(file, parts.customXml);
  writeCustomProperties(file, parts.customProperties);
}
