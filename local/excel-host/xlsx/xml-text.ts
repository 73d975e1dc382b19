/** XML of the parts of an .xlsx file as text: written element by element, read where a whole parser would be too much. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

export function unescapeXml(text: string): string {
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

/** The value of an attribute among those written in a tag, `null` when it is not there. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?<![\\w:])${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? null : unescapeXml(found);
}

type Attributes = Readonly<Record<string, string | number>>;

/** An element with its children, which are XML already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const words = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const inside = children.join('');
  return inside === '' ? `<${name}${words.join('')}/>` : `<${name}${words.join('')}>${inside}</${name}>`;
}

/** The elements of a name in a part, each by its attributes and what is inside. Elements of the name must not nest. */
export const elements = (xml: string, name: string): { attributes: string; inside: string }[] =>
  [...xml.matchAll(new RegExp(`<${name}\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${name}>)`, 'g'))].map(
    ([, attributes = '', inside = '']) => ({ attributes, inside }),
  );

/** Puts XML before the first of the elements that must follow it, else before the root's end. */
export function insertBefore(
  xml: string,
  inserted: string,
  followers: readonly string[],
  root: string,
): string {
  const at = new RegExp(`<(?:${[...followers, `/${root}`].join('|')})\\b`).exec(xml)?.index;
  if (at === undefined) throw new Error(`There is no end of ${root}.`);
  return xml.slice(0, at) + inserted + xml.slice(at);
}
