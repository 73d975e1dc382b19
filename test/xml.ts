import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod/mini';

/** An element of a parsed document; `name` keeps the prefix the document uses, and `text` is trimmed. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const Attributes = z.record(z.string(), z.string());
const Node = z.record(z.string(), z.unknown());

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
});

/** Parses a document into its root element. Throws when it is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const root = elements(parser.parse(xml, true)).find(({ name }) => !name.startsWith('?'));
  if (root === undefined) throw new Error('The document has no root element');
  return root;
}

/** An element and everything below it, in document order. */
export function descendants(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

/** The parser's ordered form: one object a node, its tag as the key of its children, `:@` for attributes. */
function elements(nodes: unknown): XmlElement[] {
  return z.parse(z.array(Node), nodes).flatMap(({ ':@': attributes = {}, ...node }) =>
    Object.entries(node).flatMap(([name, content]) =>
      name === '#text'
        ? []
        : {
            name,
            attributes: z.parse(Attributes, attributes),
            children: elements(content),
            text: text(content),
          },
    ),
  );
}

function text(nodes: unknown): string {
  const parts = z.parse(z.array(Node), nodes).map((node) => node['#text']);
  return parts
    .filter((part) => typeof part === 'string')
    .join('')
    .trim();
}
