/** What the contract cannot say of comments: what the machine's clock says of them, and what is not implemented. */
import { expect, test } from 'vitest';
import { codeOf, onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

const NOON = new Date('2026-03-02T05:00:00Z');

test('a comment and its answer say when they were written', async () => {
  await openWorkbook({ now: () => NOON });
  const { comment, reply } = await onData((sheet) => {
    const added = sheet.comments.add('B2', 'Sai?').load('creationDate');
    return { comment: added, reply: added.replies.add('Đúng rồi.').load('creationDate') };
  });
  expect([comment.creationDate, reply.creationDate]).toEqual([NOON, NOON]);
});

test('a comment that mentions people fails by name', async () => {
  await openWorkbook();
  const work = onData(
    (sheet) => void sheet.comments.add('A1', { richContent: 'x', mentions: [] }, 'Mention'),
  );
  expect(await codeOf(work)).toBe('NotImplemented');
});
