/** A whole part as a tree, for what is nested too deep to pick out of the text. Prefixes of names are left out. */
import { XMLParser } from 'fast-xml-parser';
import { unescapeXml } from './xml-text.ts';

/** An element: its attributes by `@name`, its children by name, each a list. */
type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  alwaysCreateTextNode: true,
  processEntities: false,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** One element, or with `null` one that is not there: it has no children, attributes or text. */
export class XmlNode {
  readonly #node: Node | null;

  constructor(node: Node | null) {
    this.#node = node;
  }

  get exists(): boolean {
    return this.#node !== null;
  }

  /** The names of its child elements, each once. */
  get names(): string[] {
    return Object.keys(this.#node ?? {}).filter((name) => !/^[@#]/.test(name));
  }

  all(name: string): XmlNode[] {
    const found = this.#node?.[name];
    return Array.isArray(found) ? found.filter(isNode).map((node) => new XmlNode(node)) : [];
  }

  /** The first element down a path of names. */
  at(...path: readonly string[]): XmlNode {
    const [name, ...rest] = path;
    if (name === undefined) return this;
    return (this.all(name)[0] ?? new XmlNode(null)).at(...rest);
  }

  attribute(name: string): string | null {
    const found = this.#node?.[`@${name}`];
    return typeof found === 'string' ? unescapeXml(found) : null;
  }

  /** Whether an attribute of truth is there and true. */
  isOn(name: string): boolean {
    return /^(1|true)$/.test(this.attribute(name) ?? '');
  }

  get text(): string {
    const found = this.#node?.['#text'];
    return typeof found === 'string' ? unescapeXml(found) : '';
  }
}

/** The document as the parent of its root. */
export function parseXml(xml: string): XmlNode {
  const parsed: unknown = parser.parse(xml);
  return new XmlNode(isNode(parsed) ? parsed : null);
}
