import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { codeOf, onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

const NOON = new Date('2026-03-02T05:00:00Z');
const AN = { name: 'An', email: 'an@phuong1.vn' };

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook({ user: AN, now: () => NOON });
});

const places = () => host.workbook.active.comments.map(({ area }) => [area.row, area.column]);

describe('a comment', () => {
  test('says what, who and when, and where it stands', async () => {
    const { comment, location } = await onData((sheet, { workbook }) => {
      workbook.comments.add('Data!B2', 'Số liệu này lấy ở đâu?');
      const found = sheet.comments.getItemByCell(sheet.getRange('B2'));
      found.load('content,authorName,authorEmail,creationDate,resolved,contentType,mentions');
      return { comment: found, location: found.getLocation().load('address') };
    });
    expect(comment.toJSON()).toMatchObject({
      content: 'Số liệu này lấy ở đâu?',
      authorName: 'An',
      authorEmail: 'an@phuong1.vn',
      resolved: false,
      contentType: 'Plain',
      mentions: [],
    });
    expect([comment.creationDate.getTime(), location.address]).toEqual([NOON.getTime(), 'Data!B2']);
  });

  test('is answered, answered again, resolved and changed', async () => {
    const { comment, count, byReply, parent } = await onData(async (sheet, context) => {
      const added = sheet.comments.add('B2', 'Sai?');
      await context.sync();
      const reply = added.replies.add('Đúng rồi.');
      added.replies.add('Nhầm.').delete();
      added.content = 'Sai không?';
      added.resolved = true;
      reply.load('id');
      await context.sync();
      added.load('content,resolved,replies/items/content,replies/items/resolved,replies/items/authorName');
      return {
        comment: added,
        count: added.replies.getCount(),
        byReply: sheet.comments.getItemByReplyId(reply.id).load('content'),
        parent: added.replies.getItem(reply.id).getParentComment().load('content'),
      };
    });
    expect([comment.content, comment.resolved, count.value]).toEqual(['Sai không?', true, 1]);
    expect(comment.replies.items.map((one) => [one.content, one.resolved, one.authorName])).toEqual([
      ['Đúng rồi.', true, 'An'],
    ]);
    expect([byReply.content, parent.content]).toEqual(['Sai không?', 'Sai không?']);
  });

  test('belongs to its sheet, and to the workbook', async () => {
    const { own, all, gone } = await onData(async (sheet, context) => {
      const other = context.workbook.worksheets.add('Khác');
      other.comments.add('A1', 'một');
      const second = sheet.comments.add('A1', 'hai').load('id');
      await context.sync();
      const same = sheet.comments.getItem(second.id);
      same.delete();
      return {
        own: other.comments.getCount(),
        all: context.workbook.comments.load('items/content'),
        gone: context.workbook.comments.getItemOrNullObject(second.id),
      };
    });
    expect([own.value, all.items.map(({ content }) => content), gone.isNullObject]).toEqual([
      1,
      ['một'],
      true,
    ]);
  });

  test('goes where its cell goes, and with it', async () => {
    await onData((sheet) => {
      sheet.comments.add('B2', 'một');
      sheet.comments.add('C4', 'hai');
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('A1:A9').insert('Right');
    });
    expect(places()).toEqual([
      [2, 2],
      [4, 3],
    ]);
    await onData((sheet) => sheet.getRange('C:C').delete('Left'));
    expect(places()).toEqual([[4, 2]]);
  });

  test('is cleared with everything, not with the contents', async () => {
    await onData((sheet) => {
      sheet.comments.add('B2', 'một');
      sheet.getRange('A1:C3').clear('Contents');
    });
    expect(places()).toEqual([[1, 1]]);
    await onData((sheet) => sheet.getRange('A1:C3').clear());
    expect(places()).toEqual([]);
  });
});

describe('refused', () => {
  test.each<{ name: string; code: string; act: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void }>([
    {
      name: 'a comment on several cells',
      code: 'InvalidArgument',
      act: (sheet) => void sheet.comments.add('A1:A2', 'x'),
    },
    {
      name: 'an address without its sheet',
      code: 'InvalidArgument',
      act: (_, { comments }) => void comments.add('A1', 'x'),
    },
    {
      name: 'a second comment on a cell',
      code: 'ItemAlreadyExists',
      act: ({ comments }) => {
        comments.add('A1', 'x');
        comments.add('A1', 'y');
      },
    },
    {
      name: 'a cell without a comment',
      code: 'ItemNotFound',
      act: (sheet) => void sheet.comments.getItemByCell('A1').load(),
    },
    {
      name: 'an unknown reply',
      code: 'ItemNotFound',
      act: (sheet) => void sheet.comments.getItemByReplyId('x').load(),
    },
    {
      name: 'a mention',
      code: 'NotImplemented',
      act: (sheet) => void sheet.comments.add('A1', { richContent: 'x', mentions: [] }, 'Mention'),
    },
  ])('$name: $code', async ({ code, act }) => {
    expect(await codeOf(onData((sheet, { workbook }) => act(sheet, workbook)))).toBe(code);
  });

  test.each<{ name: string; act: (comments: Excel.CommentCollection) => void }>([
    { name: 'a comment', act: (comments) => void comments.add('B1', 'x') },
    { name: 'an answer', act: (comments) => void comments.getItemByCell('A1').replies.add('x') },
    {
      name: 'resolving',
      act: (comments) => {
        comments.getItemByCell('A1').resolved = true;
      },
    },
    { name: 'deleting', act: (comments) => comments.getItemByCell('A1').delete() },
  ])('$name on a protected sheet, unless objects may be edited', async ({ act }) => {
    await onData((sheet) => {
      sheet.comments.add('A1', 'một');
      sheet.protection.protect();
    });
    expect(await codeOf(onData((sheet) => act(sheet.comments)))).toBe('AccessDenied');
    await onData((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({ allowEditObjects: true });
    });
    expect(await codeOf(onData((sheet) => act(sheet.comments)))).toBeNull();
  });
});
