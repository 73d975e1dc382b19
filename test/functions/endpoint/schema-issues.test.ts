import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { parseBySchema } from '../../../functions/endpoint/schema-issues.ts';

const schema = z.record(z.string(), z.strictObject({ figure: z.number() }));

/** What is said of a value that the schema refuses. */
function issuesOf(value: unknown) {
  const parsed = parseBySchema(schema, value);
  if ('data' in parsed) throw new Error('The schema takes it.');
  return parsed.issues;
}

test('what the schema takes is given back', () => {
  expect(parseBySchema(schema, { a: { figure: 1 } })).toEqual({ data: { a: { figure: 1 } } });
});

test('a short mistake is told whole, with its path', () => {
  expect(issuesOf({ a: { figure: 'x' } })).toEqual([
    {
      code: 'schema',
      severity: 'error',
      field: 'a.figure',
      params: { code: 'invalid_type', message: 'Invalid input: expected number, received string' },
    },
  ]);
});

test.each([
  ['a path', { ['k'.repeat(10_000)]: { figure: 'x' } }],
  ['a message', { a: { figure: 1, ['k'.repeat(10_000)]: 0 } }],
])('%s is cut to 200 characters, and shows that it was', (_, value) => {
  const texts = issuesOf(value).flatMap(({ field = '', params }) => [field, String(params['message'])]);
  expect(texts.map((text) => text.length).filter((length) => length > 200)).toEqual([]);
  expect(texts.filter((text) => text.endsWith('…')).map((text) => text.length)).toEqual([200]);
});

test('of more than a hundred mistakes the first hundred are told', () => {
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`k${at}`, {}]));
  expect(issuesOf(many).map(({ field }) => field)).toEqual(
    Array.from({ length: 100 }, (_, at) => `k${at}.figure`),
  );
});
