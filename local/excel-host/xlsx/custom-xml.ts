/** Custom XML parts in a package: each an item of its own, named by a part of properties beside it. */
import { namespaceOf } from '../workbook/custom-xml.ts';
import type { CustomXmlPart } from '../workbook/custom-xml.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { WORKBOOK } from './package.ts';
import type { Loss } from '../workbook/loss.ts';
import type { Package } from './package.ts';
import { attribute, DECLARATION, element, elements } from './xml-text.ts';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** Its own settings part takes the first place. */
const FIRST = 2;

function itemId(file: Package, path: string): string {
  const properties = file.relations(path).find(({ kind }) => kind === 'customXmlProps');
  const [item] = elements(file.text(properties?.target ?? ''), 'ds:datastoreItem');
  return (item && attribute(item.attributes, 'ds:itemID')) ?? `{${path}}`;
}

function isDocument(xml: string): boolean {
  try {
    namespaceOf(xml);
    return true;
  } catch (error) {
    if (error instanceof ExcelError) return false;
    throw error;
  }
}

/** The parts of a package; what is no well-formed document is lost, and said to be. */
export function readCustomXml(file: Package): { parts: CustomXmlPart[]; lost: Loss[] } {
  const found = file
    .relations(WORKBOOK)
    .filter(({ kind }) => kind === 'customXml')
    .map(({ target }) => ({ target, id: itemId(file, target), xml: file.text(target) }));
  return {
    parts: found.filter(({ xml }) => isDocument(xml)).map(({ id, xml }) => ({ id, xml })),
    lost: found
      .filter(({ xml }) => !isDocument(xml))
      .map(({ target }): Loss => ({ kind: 'customXml', sheet: null, what: target })),
  };
}

/** The document without a word on its encoding: every part is written in UTF-8. */
const withoutEncoding = (xml: string): string =>
  xml.replace(/^(\s*<\?xml[^>]*?)\s+encoding=("[^"]*"|'[^']*')/, '$1');

/** Adds parts to a package. */
export function writeCustomXml(file: Package, parts: readonly CustomXmlPart[]): void {
  for (const [index, { id, xml }] of parts.entries()) {
    const number = index + FIRST;
    const item = `customXml/item${number}.xml`;
    const properties = `customXml/itemProps${number}.xml`;
    file.set(item, withoutEncoding(xml));
    file.relate(WORKBOOK, 'customXml', item);
    const store = element(
      'ds:datastoreItem',
      { 'ds:itemID': id, 'xmlns:ds': DATA_STORE },
      '<ds:schemaRefs/>',
    );
    file.add(properties, PROPERTIES_TYPE, DECLARATION + store);
    file.relate(item, 'customXmlProps', properties);
  }
}
