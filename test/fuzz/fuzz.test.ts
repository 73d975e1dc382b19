import { describe, expect, test } from 'vitest';
import { problemBody } from '../../shared/api/problem-body.ts';
import { ProblemError } from '../../shared/api/problem.ts';
import { operationNames } from '../functions/support/operation-names.ts';
import { faultsOf, type RawAnswer } from './check-answer.ts';
import type { Caller } from './fuzzed-request.ts';
import { marksOf } from './marked-campaign.ts';
import { mutatedJson } from './mutate-json.ts';
import { requestsOf, runFuzz } from './run-fuzz.ts';
import { runHttpFuzz } from './run-http-fuzz.ts';

/** A slice of `npm run fuzz`; a machine that is busy takes its time. */
const LONG = 180_000;

/** Enough that of every operation some requests come through and some are refused. */
const EACH = 150;

describe('mutated requests', () => {
  test(
    'never get what is not theirs, nor an answer that is none',
    async () => {
      const { counts, faults } = await runFuzz({ requests: EACH * operationNames.length, seed: 20_231_214 });
      expect(faults).toEqual([]);
      // Few come through, or few are refused: then nothing was tried.
      for (const operation of operationNames) {
        const statuses = [...(counts.get(operation)?.keys() ?? [])];
        const tried = {
          comesThrough: statuses.some((status) => status < 300),
          isRefused: statuses.some((status) => status >= 400),
        };
        expect({ operation, ...tried }).toEqual({ operation, comesThrough: true, isRefused: true });
      }
      expect(counts.get('putSubmission')?.get(201)).toBeGreaterThan(20);
      expect(counts.get('postReview')?.get(201)).toBeGreaterThan(5);
    },
    LONG,
  );

  test(
    'nor do they over HTTP, with addresses and methods spoilt too',
    async () => {
      const { counts, faults } = await runHttpFuzz({ requests: 250, seed: 20_231_214 });
      expect(faults).toEqual([]);
      expect(counts.get('putSubmission')?.get(201)).toBeGreaterThan(0);
    },
    LONG,
  );

  test('are the same for the same seed, and others for another', () => {
    expect(requestsOf(1, 2_000, 20)).toEqual(requestsOf(1, 2_000, 20));
    expect(requestsOf(1, 2_000, 20)).not.toEqual(requestsOf(2, 2_000, 20));
    expect(requestsOf(1, 2_000, 20)).not.toEqual(requestsOf(1, 3_000, 20));
  });
});

test('campaigns are published in which units see where they stand, and others in which they do not', () => {
  const published = requestsOf(1, 0, 500).filter(({ operation }) => operation === 'putCampaign');
  expect(new Set(published.map(({ standingsFor }) => standingsFor))).toEqual(new Set(['council', 'units']));
});

const unit: Caller = { unit: 'P1', roles: ['Unit'], isSuccessor: false };
const council: Caller = { unit: null, roles: ['Council'], isSuccessor: false };

const common = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };

function success(text: string, headers: Record<string, string> = {}): RawAnswer {
  const all = { ...common, 'content-type': 'application/json', ...headers };
  return { status: 200, headers: new Headers(all), text };
}

function refused(changes: Partial<RawAnswer> = {}, headers: Record<string, string> = {}): RawAnswer {
  const all = { ...common, 'content-type': 'application/problem+json', ...headers };
  const text = JSON.stringify(problemBody(new ProblemError('forbidden')));
  return { status: 403, headers: new Headers(all), text, ...changes };
}

describe('an answer', () => {
  test('that is in order has no faults', () => {
    expect(faultsOf('listCampaigns', unit, success('[]'))).toEqual([]);
    expect(faultsOf('getStandings', unit, refused())).toEqual([]);
  });

  const { note, account } = marksOf('P2');
  const own = JSON.stringify([marksOf('P1').note]);

  test("shows a unit its own marks only, and the council's roles all", () => {
    expect(faultsOf(null, unit, success(own))).toEqual([]);
    expect(faultsOf(null, unit, success(JSON.stringify({ note })))).toEqual([`shows another unit's ${note}`]);
    expect(faultsOf(null, unit, success('[]', { location: `/${account}` }))).toEqual([
      `shows another unit's ${account}`,
    ]);
    expect(faultsOf(null, council, success(JSON.stringify({ note, account })))).toEqual([]);
  });

  const unexpected = JSON.stringify(problemBody(new ProblemError('unexpected')));

  test.each<[string, RawAnswer, string]>([
    ['500', refused({ status: 500, text: unexpected }), 'is 500'],
    ['a problem of another status', refused({ status: 404 }), 'is 404 and says 403 forbidden'],
    ['a page', refused({}, { 'content-type': 'text/html' }), 'is not said to be a problem'],
    ['an unknown code', refused({ text: '{"code":"oops","status":403}' }), 'is no problem'],
    ['no JSON', refused({ text: 'Forbidden' }), 'is no problem'],
    ['a refusal with an ETag', refused({}, { etag: '"1"' }), 'has an ETag'],
    ['no list of campaigns', success('[{}]'), 'has another shape'],
    ['half an answer', success('[{'), 'has another shape'],
    ['another status', { ...success('[]'), status: 204 }, 'is 204'],
  ])('that is %s is a fault', (_what, answer, fault) => {
    expect(faultsOf('listCampaigns', unit, answer).join()).toContain(fault);
  });

  test('of what has versions names one', () => {
    expect(faultsOf('getCampaign', unit, success('{}'))).toEqual(['has no ETag']);
  });
});

test('mutations stay as they were when one changes what another has put there', () => {
  const mutations = [
    { path: [1], change: { kind: 'replace', value: {} } },
    { path: [1], change: { kind: 'add', name: 'x', value: 1 } },
  ] as const;
  expect(mutatedJson({ a: 0, b: 0 }, mutations)).toBe('{"a":0,"b":{"x":1}}');
  expect(mutatedJson({ a: 0, b: 0 }, mutations)).toBe('{"a":0,"b":{"x":1}}');
});

describe('a mutation of JSON', () => {
  const value = { a: [1, { b: 'x' }], c: null };

  test.each([
    ['deletes', [0], { kind: 'delete' }, '{"c":null}'],
    ['duplicates', [0, 0], { kind: 'duplicate' }, '{"a":[1,1,{"b":"x"}],"c":null}'],
    ['repeats', [0, 0], { kind: 'repeat', times: 3 }, '{"a":[1,1,1,{"b":"x"}],"c":null}'],
    ['replaces', [0, 1, 0], { kind: 'replace', value: -1 }, '{"a":[1,{"b":-1}],"c":null}'],
    ['wraps', [3], { kind: 'wrap', value: true }, '{"a":[1,{"b":"x"}],"c":[null,true]}'],
    ['spells out', [0, 0], { kind: 'spellOut' }, '{"a":["1",{"b":"x"}],"c":null}'],
    [
      'adds',
      [0, 1],
      { kind: 'add', name: '__proto__', value: 1 },
      '{"a":[1,{"b":"x","__proto__":1}],"c":null}',
    ],
    ['renames', [1], { kind: 'rename', name: 'd', value: 0 }, '{"a":[1,{"b":"x"}],"d":null}'],
    ['nests', [1], { kind: 'nest', depth: 3 }, '{"a":[1,{"b":"x"}],"c":[[[]]]}'],
  ] as const)('%s', (_what, path, change, expected) => {
    expect(mutatedJson(value, [{ path, change }])).toBe(expected);
    expect(value).toEqual({ a: [1, { b: 'x' }], c: null });
  });
});
