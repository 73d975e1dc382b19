/** What Microsoft's validator would ask over the internet, asked of the committed manifest; after its XSD of 1.1 and 1.0. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { describe, expect, test } from 'vitest';
import { BuildError, projectRoot } from '../build/project.ts';
import { developmentUrl, manifestFor } from '../build/manifest.ts';
import { descendants, parseXml, type XmlElement } from './xml.ts';

const path = join(projectRoot, 'manifest.xml');
const xml = readFileSync(path, 'utf8');
const manifest = parseXml(xml);
const all = descendants(manifest);
const named = (...names: string[]): XmlElement[] => all.filter(({ name }) => names.includes(name));

/** The order of children under each parent: `xs:sequence` of Microsoft's schema, all optional ones included. */
const sequences: Record<string, string[]> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'Dictionary',
    'VersionOverrides',
    'ExtendedOverrides',
  ],
  VersionOverrides: [
    'Description',
    'Requirements',
    'Hosts',
    'Resources',
    'WebApplicationInfo',
    'EquivalentAddins',
  ],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

/** Characters that fit, by the element that holds the text or the resource. */
const limits: Record<string, number> = {
  DisplayName: 125,
  Description: 250,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
};

const localized = [
  ...manifest.children
    .filter(({ name }) => name === 'DisplayName' || name === 'Description')
    .map((element) => ({ element, limit: limits[element.name] })),
  ...named('bt:ShortStrings', 'bt:LongStrings').flatMap(({ name, children }) =>
    children
      // Formulas are the same in every language.
      .filter(({ attributes }) => attributes['id'] !== 'Functions.Namespace')
      .map((element) => ({ element, limit: limits[name] })),
  ),
].map(({ element, limit }) => ({ label: element.attributes['id'] ?? element.name, element, limit }));

describe('structure', () => {
  test.each(Object.entries(sequences))(
    'children of <%s> stand in the order of the schema',
    (name, sequence) => {
      const parents = named(name);
      expect(parents).not.toHaveLength(0);
      for (const { children } of parents) {
        const order = children.map((child) => sequence.indexOf(child.name));
        expect(order).not.toContain(-1);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }
    },
  );

  test('every reference names a resource of the kind it needs, and every resource is referred to', () => {
    const kindOf = (name: string): string =>
      ({
        'bt:Image': 'bt:Images',
        LearnMoreUrl: 'bt:Urls',
        SourceLocation: 'bt:Urls',
        Label: 'bt:ShortStrings',
        Namespace: 'bt:ShortStrings',
        Runtime: 'bt:Urls',
      })[name] ?? (name === 'Title' ? 'bt:ShortStrings' : 'bt:LongStrings');
    const references = all.flatMap(({ name, attributes: { resid } }) =>
      resid === undefined ? [] : `${kindOf(name)}/${resid}`,
    );
    const resources = named('Resources').flatMap(({ children }) =>
      children.flatMap((kind) => kind.children.map(({ attributes: { id } }) => `${kind.name}/${id ?? ''}`)),
    );
    expect(new Set(resources).size).toBe(resources.length);
    expect([...new Set(references)].toSorted()).toEqual(resources.toSorted());
  });

  test('resource names fit in 32 characters', () => {
    const ids = named('bt:Image', 'bt:Url', 'bt:String').flatMap(({ attributes: { id } }) => id ?? []);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test('the ribbon button on the Home tab shows the pane', () => {
    expect(named('OfficeTab').map(({ attributes }) => attributes['id'])).toEqual(['TabHome']);
    expect(named('Action').map(({ attributes }) => attributes['xsi:type'])).toEqual(['ShowTaskpane']);
  });
});

describe('text', () => {
  test.each(localized)(
    '$label is Vietnamese with an English override, within its limit',
    ({ element, limit }) => {
      const overrides = element.children.map(({ attributes }) => attributes);
      expect(overrides).toEqual([{ Locale: 'en-US', Value: expect.stringMatching(/^[\x20-\x7e]+$/) }]);
      const texts = [element.attributes['DefaultValue'], overrides[0]?.['Value']];
      for (const text of texts) expect(text?.length).toBeLessThanOrEqual(limit ?? 0);
      expect(texts[0]).not.toBe('');
      expect(texts[0]).toBe(texts[0]?.normalize('NFC'));
      expect(texts[0]).not.toBe(texts[1]);
    },
  );
});

describe('identity, addresses and requirements', () => {
  test('Microsoft’s own reader finds a Vietnamese task pane for workbooks under a GUID', async () => {
    expect(await OfficeAddinManifest.readManifestFile(path)).toMatchObject({
      id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
      version: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/),
      officeAppType: 'TaskPaneApp',
      defaultLocale: 'vi-VN',
      displayName: 'Thi Đua',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      defaultSettings: { sourceLocation: `${developmentUrl}/pane.html` },
    });
  });

  test('every address is https', () => {
    const addresses = all.flatMap(({ attributes, text }) =>
      [
        ...Object.entries(attributes).flatMap(([key, value]) => (key.startsWith('xmlns') ? [] : value)),
        text,
      ].filter((value) => /^\w+:\/\//.test(value)),
    );
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
  });

  test('the sign-in dialog may go to Entra and nowhere else, and no installation’s application id is in it', () => {
    expect(named('AppDomain').map(({ text }) => text)).toEqual(['https://login.microsoftonline.com']);
    expect(named('WebApplicationInfo')).toEqual([]);
  });

  test('it asks for no newer requirement set than the pinned office.js covers', () => {
    const sets = named('Set').map(({ attributes }) => attributes);
    expect(sets).toEqual([{ Name: 'ExcelApi', MinVersion: '1.9' }]);
  });
});

describe('icons', () => {
  const pixels = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

  test.each([16, 32, 64, 80, 128])('icon-%i.png has that many pixels each way', (size) => {
    const png = readFileSync(join(projectRoot, `addin/assets/icon-${size}.png`));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(pixels(png)).toEqual([size, size]);
  });

  test('each declared icon is the file of its declared size', () => {
    const addressOf = new Map(
      named('bt:Image').map(({ attributes }) => [attributes['id'], attributes['DefaultValue']]),
    );
    const declared = named('Icon').flatMap(({ children }) => children.map(({ attributes }) => attributes));
    expect(declared).not.toHaveLength(0);
    for (const { size, resid } of declared) {
      expect(addressOf.get(resid)).toBe(`${developmentUrl}/assets/icon-${size}.png`);
    }
    const [icon, highResolution] = named('IconUrl', 'HighResolutionIconUrl');
    expect(icon?.attributes['DefaultValue']).toBe(`${developmentUrl}/assets/icon-32.png`);
    expect(highResolution?.attributes['DefaultValue']).toBe(`${developmentUrl}/assets/icon-64.png`);
  });
});

describe('the manifest of an installation', () => {
  test('has the development address nowhere and is otherwise the same', () => {
    const deployed = manifestFor(xml, 'https://thi-dua.example.vn/');
    expect(deployed).not.toContain(developmentUrl);
    expect(deployed.replaceAll('https://thi-dua.example.vn', developmentUrl)).toBe(xml);
  });

  test('without an address is the committed one', () => {
    expect(manifestFor(xml)).toBe(xml);
  });

  test.each([
    'http://thi-dua.example.vn',
    'thi-dua.example.vn',
    'https://example.vn/pane',
    'https://example.vn?a',
    '',
  ])('cannot be made for "%s"', (addinUrl) => {
    expect(() => manifestFor(xml, addinUrl)).toThrow(BuildError);
  });
});
