import { expect, test } from 'vitest';
import { fetchStanding } from '../../../addin/flows/fetch-standing.ts';
import { OWN, published, ranked, withheld } from '../pane/standing-samples.ts';
import { openServer, type FakeAnswer } from './fake-server.ts';

const of = { campaign: published.catalog.campaign.id, unit: OWN };
const newer = { ...published, version: 2 };

function serverWith(standing: FakeAnswer, catalog: FakeAnswer = 'unexpected') {
  return openServer({ standing, [of.campaign]: catalog }, 'unexpected');
}

test('a standing of the catalog that is held takes one question', async () => {
  const { api, asked } = serverWith([200, ranked.standing, '"1-7"']);
  expect(await fetchStanding(api, of, published, null)).toEqual(ranked);
  expect(asked).toEqual(['standing']);
});

test('what is unchanged is not sent again', async () => {
  const { api, asked } = serverWith([200, ranked.standing, '"1-7"']);
  expect(await fetchStanding(api, of, published, '"1-7"')).toBeNull();
  expect((await fetchStanding(api, of, published, '"1-6"'))?.etag).toBe('"1-7"');
  expect(asked).toEqual(['standing', 'standing']);
});

test('a place that the council keeps to itself arrives as withheld, with the points as they are', async () => {
  const { api } = serverWith([200, withheld.standing, '"1-own-3"']);
  const seen = await fetchStanding(api, of, published, null);
  expect(seen?.standing).toMatchObject({ placeWithheld: true, provisional: null, row: { rank: null } });
  expect(seen?.standing.row?.score).toEqual(ranked.standing.row?.score);
});

test('the catalog is read anew when the standing was reckoned by another version', async () => {
  const { api, asked } = serverWith([200, { ...ranked.standing, catalogVersion: 2 }], [200, newer]);
  expect((await fetchStanding(api, of, published, null))?.published).toEqual(newer);
  expect(asked).toEqual(['standing', of.campaign]);
});

test('rules are never named by the rows of another version of the catalog', async () => {
  const { api, asked } = serverWith([200, { ...ranked.standing, catalogVersion: 3 }], [200, newer]);
  await expect(fetchStanding(api, of, published, null)).rejects.toMatchObject({ name: 'ServerUnreachable' });
  expect(asked).toEqual(['standing', of.campaign, 'standing']);
});

test('a refusal is the caller’s to tell', async () => {
  const { api } = serverWith('forbidden');
  await expect(fetchStanding(api, of, published, null)).rejects.toMatchObject({ code: 'forbidden' });
});
