import { expect, test } from 'vitest';
import { hasNews } from '../../../addin/flows/look-for-news.ts';
import type { CheckedSheet } from '../../../addin/flows/checked-sheet.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import type { CurrentSubmission, Review } from '../../../shared/model/review.ts';
import { campaign, catalogOf, submissionOf, unit } from '../../shared/fixtures/catalog.ts';
import { openServer, type FakeAnswer } from './fake-server.ts';

const published = { version: 1, publishedAt: '2023-12-01T00:00:00Z', catalog: catalogOf() };

function held(revision: number, reviews: Review[] = []): CurrentSubmission {
  const of = { campaign: campaign.id, unit: 'U1', revision, catalogVersion: 1 };
  const receipt = {
    ...of,
    submittedAt: '2023-12-14T03:00:00Z',
    late: false,
    digest: 'a'.repeat(64),
    warnings: [],
  };
  return { submission: submissionOf([]), receipt, reviews, decisions: noDecisions };
}

const review = (number: number): Review => ({
  campaign: campaign.id,
  unit: 'U1',
  revision: 2,
  number,
  decision: 'returned',
  comment: 'Xem lại',
  comments: [],
  decisions: null,
  by: 'hoidong@example.vn',
  at: '2023-12-14T04:00:00Z',
});

const seen = (stored: CurrentSubmission | null): Pick<CheckedSheet, 'of' | 'server'> => ({
  of: { campaign, unit: unit('U1') },
  server: { published, stored, base: null },
});

const news = (answer: FakeAnswer, stored: CurrentSubmission | null) =>
  hasNews(openServer({ submission: answer }, 'unexpected').api, seen(stored));

test.each<[string, FakeAnswer, CurrentSubmission | null, boolean]>([
  ['the same revision is none', [200, held(2)], held(2), false],
  ['a colleague’s revision is', [200, held(3)], held(2), true],
  ['a first revision is, where there was none', [200, held(1)], null, true],
  ['nothing submitted still is none', 'nothing-submitted', null, false],
  ['a review is', [200, held(2, [review(1)])], held(2), true],
  ['a second review is', [200, held(2, [review(1), review(2)])], held(2, [review(1)]), true],
  ['the same review is none', [200, held(2, [review(1)])], held(2, [review(1)]), false],
  ['what the server refuses is none: the next step says so', 'unauthenticated', held(2), false],
  ['a store that fails is none', 'store-unavailable', held(2), false],
])('of news, %s', async (_, answer, stored, expected) => {
  expect(await news(answer, stored)).toBe(expected);
});

test('of a sheet that was not checked against the server nobody asks', async () => {
  const server = openServer({}, 'unexpected');
  expect(await hasNews(server.api, { of: null, server: null })).toBe(false);
  expect(server.asked).toEqual([]);
});
