/** The package an .xlsx file is (ECMA-376, part 2): parts of text, and the relationships that tie them together. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Unzipped } from 'fflate';
import { attribute, DECLARATION, element, elements } from './xml-text.ts';

export interface Relation {
  readonly id: string;
  /** The last word of the type's address: `chart`, `hyperlink`, `customXml`. */
  readonly kind: string;
  /** A part's path, or as written for what lies outside the package. */
  readonly target: string;
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const WORKBOOK = 'xl/workbook.xml';

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Where a part's relationships stand; the package's own for an empty path. */
const relationsPath = (path: string): string =>
  `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`;

/** The path a target means to a part in a folder. */
const resolve = (folder: string, target: string): string =>
  decodeURI(new URL(target, `https://package/${folder}`).pathname.slice(1));

export class Package {
  readonly #files: Unzipped;
  /** The archive as it was read, `null` once a part was changed. */
  #unchanged: Uint8Array | null;

  /** Throws when the bytes are no zip archive. */
  constructor(bytes: Uint8Array) {
    this.#files = unzipSync(bytes);
    this.#unchanged = bytes;
  }

  get bytes(): Uint8Array {
    return this.#unchanged ?? zipSync(this.#files);
  }

  get paths(): string[] {
    return Object.keys(this.#files);
  }

  /** A part's text, empty when there is none. */
  text(path: string): string {
    const file = this.#files[path];
    return file === undefined ? '' : strFromU8(file);
  }

  set(path: string, text: string): void {
    this.#files[path] = strToU8(text);
    this.#unchanged = null;
  }

  /** A path no part has: `xl/charts/chart1.xml` for `xl/charts/chart`. */
  free(stem: string): string {
    let n = 1;
    while (this.#files[`${stem}${n}.xml`] !== undefined) n++;
    return `${stem}${n}.xml`;
  }

  /** What a part refers to; the package itself for an empty path. */
  relations(path: string): Relation[] {
    return elements(this.text(relationsPath(path)), 'Relationship').map(({ attributes }) => {
      const target = attribute(attributes, 'Target') ?? '';
      const outside = attribute(attributes, 'TargetMode') === 'External';
      return {
        id: attribute(attributes, 'Id') ?? '',
        kind: (attribute(attributes, 'Type') ?? '').replace(/^.*\//, ''),
        target: outside ? target : resolve(folderOf(path), target),
      };
    });
  }

  /** Lets a part refer to another (or, `outside`, to an address) and answers the relation's id. */
  relate(path: string, kind: string, target: string, outside = false): string {
    const own = this.relations(path);
    let n = own.length + 1;
    while (own.some(({ id }) => id === `rId${n}`)) n++;
    const relation = element('Relationship', {
      Id: `rId${n}`,
      Type: `${TYPES}/${kind}`,
      Target: outside ? target : `/${target}`,
      ...(outside && { TargetMode: 'External' }),
    });
    const file = relationsPath(path);
    const before = this.text(file) || `${DECLARATION}<Relationships xmlns="${RELATIONS}"></Relationships>`;
    this.set(
      file,
      before.replace('</Relationships>', () => `${relation}</Relationships>`),
    );
    return `rId${n}`;
  }

  /** Adds a part of a type of its own. */
  add(path: string, contentType: string, text: string): void {
    this.set(path, text);
    const types = '[Content_Types].xml';
    const override = element('Override', { PartName: `/${path}`, ContentType: contentType });
    this.set(
      types,
      this.text(types).replace('</Types>', () => `${override}</Types>`),
    );
  }

  /** The parts of the worksheets, in tab order. */
  sheets(): string[] {
    const relations = this.relations(WORKBOOK).filter(({ kind }) => kind === 'worksheet');
    return elements(this.text(WORKBOOK), 'sheet').flatMap(({ attributes }) => {
      const id = attribute(attributes, 'r:id');
      return relations.find((relation) => relation.id === id)?.target ?? [];
    });
  }
}
