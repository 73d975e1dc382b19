import { describe, expect, test } from 'vitest';
import { readOfficeSchema } from '../../../local/excel-host/node-office.ts';
import { parseOfficeSchema } from '../../../local/excel-host/office-schema.ts';

test.each([
  { type: 'Range', property: 'Values', writable: true },
  { type: 'Range', property: 'Address', writable: false },
  { type: 'NamedItem', property: 'Formula', writable: true },
  { type: 'TableCollection', property: 'Count', writable: false },
])(
  'the installed office.js says whether $type.$property can be set: $writable',
  ({ type, property, writable }) => {
    expect(readOfficeSchema()[type]?.properties[property]).toEqual({ writable });
  },
);

test('the installed office.js says what leads where, and what is a collection', () => {
  const schema = readOfficeSchema();
  expect(schema['Worksheet']?.navigation).toMatchObject({
    Tables: 'TableCollection',
    Protection: 'WorksheetProtection',
  });
  expect([schema['WorksheetCollection']?.isCollection, schema['Worksheet']?.isCollection]).toEqual([
    true,
    false,
  ]);
  expect(Object.keys(schema).length).toBeGreaterThan(150);
});

describe('parsing', () => {
  test('a script without types gives an empty schema', () => {
    expect(parseOfficeSchema('var a = 1;')).toEqual({});
  });
});
