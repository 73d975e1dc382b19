import { beforeEach, expect, test } from 'vitest';
import { createCellFeed, type CellFeed, type FetchAnswers } from '../../../addin/flows/cell-feed.ts';
import type { AnswerCell } from '../../../shared/sheet/standings/answer-cell.ts';
import type { CellAnswer, CellQuestion, NoAnswer } from '../../../shared/sheet/standings/cell-question.ts';

const rankOf = (unit: string): CellQuestion => ({ figure: 'rank', unit });
const signedOut: CellAnswer = { kind: 'none', why: 'signedOut' };

/** Answers every question with the unit's code and a number. */
const answering =
  (number: number): AnswerCell =>
  ({ unit }) => ({ kind: 'value', value: `${unit} ${number}` });
const value = (content: string): CellAnswer => ({ kind: 'value', value: content });

let feed: CellFeed;
let reported: unknown[];
let told: CellAnswer[];
const hear = (answer: CellAnswer) => told.push(answer);
beforeEach(() => {
  reported = [];
  told = [];
  feed = createCellFeed((error) => reported.push(error));
});

/** A source that answers when it is told to, and counts what it was asked. */
function source() {
  const waiting: { answer: (outcome: AnswerCell | NoAnswer) => void; fail: (error: unknown) => void }[] = [];
  const fetch: FetchAnswers = () =>
    new Promise((answer, fail) => {
      waiting.push({ answer, fail });
    });
  return { fetch, waiting };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('before the council has signed in a cell is told so at once', () => {
  feed.watch(rankOf('U1'), hear);
  expect(told).toEqual([signedOut]);
});

test('all that ask cost one request, and hear when it is answered', async () => {
  const { fetch, waiting } = source();
  feed.open(fetch);
  for (let cell = 0; cell < 500; cell++) feed.watch(rankOf(`U${cell}`), hear);
  expect(waiting).toHaveLength(1);
  waiting[0]?.answer(answering(1));
  await settled();
  expect(told).toHaveLength(500);
  expect(told[499]).toEqual(value('U499 1'));
  feed.watch(rankOf('later'), hear);
  expect(told.at(-1)).toEqual(value('later 1'));
  expect(waiting).toHaveLength(1);
});

test('while no cell asks there is no request', () => {
  const { fetch, waiting } = source();
  feed.open(fetch);
  feed.renew();
  expect(waiting).toHaveLength(0);
});

test('what is newer replaces what was told, and who stopped listening hears nothing', async () => {
  const { fetch, waiting } = source();
  feed.open(fetch);
  const stop = feed.watch(rankOf('U1'), () => told.push(value('never')));
  feed.watch(rankOf('U2'), hear);
  stop();
  waiting[0]?.answer(answering(1));
  await settled();
  feed.renew();
  waiting[1]?.answer(answering(2));
  await settled();
  expect(told).toEqual([value('U2 1'), value('U2 2')]);
});

test('refreshes while an answer is on its way, which may be older than they are, cost one more request after it', async () => {
  const { fetch, waiting } = source();
  feed.open(fetch);
  feed.watch(rankOf('U1'), hear);
  feed.renew();
  feed.renew();
  expect(waiting).toHaveLength(1);
  waiting[0]?.answer(answering(1));
  await settled();
  expect(waiting).toHaveLength(2);
  waiting[1]?.answer(answering(2));
  await settled();
  expect(waiting).toHaveLength(2);
  expect(told).toEqual([value('U1 1'), value('U1 2')]);
});

test('a cell that asks after a refresh during which none asked is not told what was known before', async () => {
  const { fetch, waiting } = source();
  feed.open(fetch);
  feed.watch(rankOf('U1'), hear)();
  waiting[0]?.answer(answering(1));
  await settled();
  feed.renew();
  feed.watch(rankOf('U2'), hear);
  waiting[1]?.answer(answering(2));
  await settled();
  expect(told).toEqual([value('U2 2')]);
});

test('what a refresh brought is told without a request, also to who asks later', async () => {
  const { fetch, waiting } = source();
  feed.open(fetch);
  feed.watch(rankOf('U1'), hear);
  waiting[0]?.answer(answering(1));
  await settled();
  feed.publish(fetch, answering(2));
  feed.watch(rankOf('U2'), hear);
  expect(told).toEqual([value('U1 1'), value('U1 2'), value('U2 2')]);
  expect(waiting).toHaveLength(1);
});

test('what was on its way while a refresh was told is not told after it, but what is newer is', async () => {
  const { fetch, waiting } = source();
  feed.open(fetch);
  feed.watch(rankOf('U1'), hear);
  feed.renew();
  feed.publish(fetch, answering(2));
  waiting[0]?.answer(answering(1));
  await settled();
  expect(waiting).toHaveLength(1);
  feed.renew();
  waiting[1]?.answer(answering(3));
  await settled();
  expect(told).toEqual([value('U1 2'), value('U1 3')]);
});

test('what a refresh brings to who has signed out meanwhile is told to nobody', () => {
  const { fetch } = source();
  const close = feed.open(fetch);
  feed.watch(rankOf('U1'), hear);
  close();
  feed.publish(fetch, answering(2));
  feed.open(source().fetch);
  feed.publish(fetch, answering(3));
  expect(told).toEqual([signedOut]);
});

test('after signing out nothing that was fetched is shown, not even what comes late', async () => {
  const { fetch, waiting } = source();
  const close = feed.open(fetch);
  feed.watch(rankOf('U1'), hear);
  close();
  waiting[0]?.answer(answering(1));
  await settled();
  feed.watch(rankOf('U2'), hear);
  expect(told).toEqual([signedOut, signedOut]);
});

test('whoever signs in next is answered by their own request', async () => {
  const first = source();
  const second = source();
  const close = feed.open(first.fetch);
  feed.watch(rankOf('U1'), hear);
  close();
  feed.open(second.fetch);
  first.waiting[0]?.answer(answering(1));
  await settled();
  second.waiting[0]?.answer(answering(2));
  await settled();
  expect(told).toEqual([signedOut, value('U1 2')]);
});

test('a reason is told as it is; a failure that nobody foresaw is reported, and tried again at the next refresh', async () => {
  const { fetch, waiting } = source();
  feed.open(fetch);
  feed.watch(rankOf('U1'), hear);
  waiting[0]?.answer('noCampaign');
  await settled();
  feed.renew();
  const failure = new Error('unforeseen');
  waiting[1]?.fail(failure);
  await settled();
  feed.renew();
  waiting[2]?.answer(answering(3));
  await settled();
  expect(told).toEqual([
    { kind: 'none', why: 'noCampaign' },
    { kind: 'none', why: 'unreachable' },
    value('U1 3'),
  ]);
  expect(reported).toEqual([failure]);
});
