/** Custom XML parts: documents of their own that add-ins keep in a workbook. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { isJsonObject } from '../protocol/json.ts';
import { ExcelError } from './excel-error.ts';

export interface CustomXmlPart {
  /** A GUID in braces. */
  readonly id: string;
  xml: string;
}

const ATTRIBUTES = ':@';
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
});

const malformed = (why: string): ExcelError =>
  new ExcelError('InvalidArgument', `This is no XML document: ${why}`);

/** What stands outside all elements: declarations, comments, the root, and what must not be there. */
function topLevel(xml: string): { name: string; attributes: Record<string, unknown> }[] {
  const nodes: unknown = parser.parse(xml);
  if (!Array.isArray(nodes)) throw malformed('it has no elements.');
  return nodes.filter(isJsonObject).map((node) => {
    const attributes = node[ATTRIBUTES];
    return {
      name: Object.keys(node).find((key) => key !== ATTRIBUTES) ?? '',
      attributes: isJsonObject(attributes) ? attributes : {},
    };
  });
}

/** The namespace of the root element, empty for none. Throws `InvalidArgument` for what is no well-formed document. */
export function namespaceOf(xml: string): string {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw malformed(valid.err.msg);
  // The validator and the parser stop at the root's end.
  if (!/>\s*$/.test(xml)) throw malformed('text follows its root element.');
  // Office takes no document type definitions, which could name files to read.
  if (/<!DOCTYPE/i.test(xml)) throw malformed('it has a document type definition.');
  const [root, second] = topLevel(xml).filter(({ name }) => !name.startsWith('?'));
  if (root === undefined || second !== undefined || root.name === '#text')
    throw malformed('it must have one root element and nothing beside it.');
  const colon = root.name.indexOf(':');
  const declaration = colon < 0 ? 'xmlns' : `xmlns:${root.name.slice(0, colon)}`;
  const namespace = root.attributes[declaration];
  if (typeof namespace === 'string') return namespace;
  if (colon >= 0) throw malformed(`nothing declares the prefix of ${root.name}.`);
  return '';
}
