import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, digestOf } from '../../../shared/digest/digest.ts';
import { Catalog } from '../../../shared/model/catalog.ts';
import { Digest } from '../../../shared/model/identifiers.ts';
import { Standings } from '../../../shared/model/standings.ts';
import { Submission } from '../../../shared/model/submission.ts';
import { buildStandings } from '../../../shared/rules/rank/standings.ts';
import { actual, line, notArising, submissionOf } from '../fixtures/catalog.ts';
import { catalogAndSubmission } from '../fixtures/arbitrary-submission.ts';
import { headWith } from '../fixtures/heads.ts';
import { oneChange } from '../fixtures/one-change.ts';

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, withKeysReversed(inner)]),
  );
}

describe('canonical JSON', () => {
  test('the example of RFC 8785, section 3.2', () => {
    const example: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);
    expect(canonicalJson(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('keys are sorted by UTF-16 code units, as in RFC 8785, section 3.2.3', () => {
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(JSON.parse(canonicalJson(keys)))).toEqual([4, 2, 6, 7, 1, 5, 3]);
  });

  test.each<[string, unknown, new () => Error]>([
    ['undefined', undefined, TypeError],
    ['a function', () => 1, TypeError],
    ['a symbol', Symbol('a'), TypeError],
    ['a bigint', 1n, TypeError],
    ['a date', new Date(0), TypeError],
    ['a map', new Map([['a', 1]]), TypeError],
    ['a set', new Set([1]), TypeError],
    ['an object that says what it is in JSON', { toJSON: () => 1 }, TypeError],
    ['a list with a hole', Array<number>(1), TypeError],
    ['NaN', Number.NaN, Error],
    ['infinity', Infinity, Error],
    ['half a character', '\ud83d', Error],
  ])('there is none of %s, however deep it lies', (_, value, error) => {
    for (const holder of [value, [value], { a: value }, [{ a: [1, value] }]]) {
      expect(() => canonicalJson(holder)).toThrow(error);
    }
  });
});

describe('digests', () => {
  test.each([
    // printf '""' | sha256sum
    ['', '12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126'],
    // printf '{}' | sha256sum
    [{}, '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'],
    // printf '{"a":"Gò Vấp","b":[1,null]}' | sha256sum
    [{ b: [1, null], a: 'Gò Vấp' }, '9a3ca89677097e109c0dd8b5b92891b68459983ba197fa672b7204f60035c461'],
  ])('%j has the known SHA-256', (value, digest) => {
    expect(digestOf(value)).toBe(digest);
    expect(Digest.safeParse(digest).success).toBe(true);
  });

  const catalogAndStandings = catalogAndSubmission.map(({ catalog, submission }) => {
    const heads = [headWith(catalog, submission.unit, submission.lines)];
    return { submission, catalog, standings: buildStandings({ version: 1, catalog }, heads) };
  });

  test('the order of keys does not matter: of submissions, of catalogs, of standings', () => {
    fc.assert(
      fc.property(catalogAndStandings, (values) => {
        for (const value of Object.values(values))
          expect(digestOf(withKeysReversed(value))).toBe(digestOf(value));
      }),
    );
  });

  test('any one change elsewhere does: of a submission, of a catalog, of standings', () => {
    fc.assert(
      fc.property(catalogAndStandings, fc.nat(), (values, pick) => {
        for (const value of Object.values(values)) {
          const changes = oneChange(value);
          const changed = changes[pick % changes.length];
          expect(digestOf(changed?.())).not.toBe(digestOf(value));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('what was sent as JSON and read by its schema has the digest it had before', () => {
    fc.assert(
      fc.property(catalogAndStandings, ({ submission, catalog, standings }) => {
        const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
        expect(digestOf(Submission.parse(sent(submission)))).toBe(digestOf(submission));
        expect(digestOf(Catalog.parse(sent(catalog)))).toBe(digestOf(catalog));
        expect(digestOf(Standings.parse(sent(standings)))).toBe(digestOf(standings));
      }),
    );
  });

  test('two values have the same digest exactly when they are equal', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (a, b) => {
        expect(digestOf(a) === digestOf(b)).toBe(canonicalJson(a) === canonicalJson(b));
      }),
    );
  });

  const lines = [line('1', actual('1')), line('2', notArising)];
  const submission = submissionOf(lines);

  test.each([
    ['who prepared it', { ...submission, preparedBy: 'Nguyễn Văn Ân' }],
    ['the catalog version', { ...submission, catalogVersion: 2 }],
    ['the day', { ...submission, dataAsOf: '2023-12-14' }],
    ['the order of lines', { ...submission, lines: lines.toReversed() }],
    ['a line less', { ...submission, lines: lines.slice(1) }],
    ['an estimate', { ...submission, lines: lines.map((one) => ({ ...one, estimate: true })) }],
    ['evidence', { ...submission, lines: lines.map((one) => ({ ...one, evidence: ['Số 12/QĐ'] })) }],
    ['a declared percent', { ...submission, lines: lines.map((one) => ({ ...one, declaredPercent: '99' })) }],
    ['a note', { ...submission, lines: lines.map((one) => ({ ...one, note: ' ' })) }],
    ['the composition of letters', { ...submission, preparedBy: submission.preparedBy.normalize('NFD') }],
    ['text for a number', { ...submission, catalogVersion: '1' }],
  ])('%s matters', (_, changed) => {
    expect(digestOf(changed)).not.toBe(digestOf(submission));
  });
});
