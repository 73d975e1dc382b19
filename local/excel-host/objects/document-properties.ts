/** `Excel.DocumentProperties`: title, author and so on, and the custom ones. */
import type { Json } from '../protocol/json.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { HostObject } from './host-object.ts';
import { readJson, readText } from './read-argument.ts';

const TEXTS = [
  'Title',
  'Subject',
  'Author',
  'Keywords',
  'Comments',
  'LastAuthor',
  'Category',
  'Manager',
  'Company',
];

const typeOf = (value: Json): string =>
  typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String';

function customProperty({ customProperties }: Workbook, key: string): HostObject {
  const value = (): Json => {
    const found = customProperties.get(key);
    if (found === undefined) throw new ExcelError('ItemNotFound');
    return found;
  };
  return new HostObject('CustomProperty', {
    id: () => ({ _Id: key }),
    get: { _Id: () => key, Key: () => key, Value: value, Type: () => typeOf(value()) },
    set: {
      Value: (changed) => {
        customProperties.set(key, changed);
      },
    },
    call: {
      Delete: () => {
        customProperties.delete(key);
      },
    },
  });
}

function custom(workbook: Workbook): HostObject {
  const { customProperties } = workbook;
  return new HostObject('CustomPropertyCollection', {
    items: () => [...customProperties.keys()].map((key) => customProperty(workbook, key)),
    find: (key) => (customProperties.has(readText(key)) ? customProperty(workbook, readText(key)) : null),
    call: {
      Add: (key, value) => {
        customProperties.set(readText(key), readJson(value));
        return customProperty(workbook, readText(key));
      },
      DeleteAll: () => customProperties.clear(),
    },
  });
}

/** The document's properties. */
export function documentProperties(workbook: Workbook): HostObject {
  const { properties } = workbook;
  return new HostObject('DocumentProperties', {
    get: {
      ...Object.fromEntries(TEXTS.map((name) => [name, () => properties.get(name) ?? ''])),
      RevisionNumber: () => properties.get('RevisionNumber') ?? 0,
      CreationDate: () => properties.get('CreationDate') ?? null,
    },
    set: Object.fromEntries(
      [...TEXTS, 'RevisionNumber'].map((name) => [
        name,
        (value: Json) => {
          properties.set(name, value);
        },
      ]),
    ),
    navigate: { Custom: () => custom(workbook) },
  });
}
