/** `Excel.DocumentProperties`: title, author and so on, and the custom ones. */
import type { Json } from '../protocol/json.ts';
import type { PropertyValue, Workbook } from '../workbook/workbook.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { HostObject } from './host-object.ts';
import type { Argument } from './host-object.ts';
import { readText } from './read-argument.ts';

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

/** As `Excel.DocumentPropertyType`. Dates come as text: JSON has none. */
function typeOf(value: Json): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function readValue(value: Argument): PropertyValue {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw new ExcelError('InvalidArgument', 'A custom property is a text, a number or a boolean.');
  return value;
}

/** The key as it was first written: keys are the same in either case. */
function knownKey({ customProperties }: Workbook, key: Argument): string | null {
  const wanted = readText(key).toLowerCase();
  return [...customProperties.keys()].find((one) => one.toLowerCase() === wanted) ?? null;
}

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
        customProperties.set(key, readValue(changed));
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
    find: (wanted) => {
      const key = knownKey(workbook, wanted);
      return key === null ? null : customProperty(workbook, key);
    },
    call: {
      Add: (wanted, value) => {
        const key = knownKey(workbook, wanted) ?? readText(wanted);
        if (key === '') throw new ExcelError('InvalidArgument');
        customProperties.set(key, readValue(value));
        return customProperty(workbook, key);
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
