import { codeOf, onData, refused, type ExcelCase } from './excel-case.ts';

const AN = { name: 'An', email: 'an@phuong1.vn' };

/** What the comments of the sheet `Data` say and where they stand. */
const placed = (): Promise<(readonly [string, string])[]> =>
  onData(async (sheet, context) => {
    const comments = sheet.comments.load('items/content');
    await context.sync();
    const found = comments.items.map((comment) => ({
      comment,
      location: comment.getLocation().load('address'),
    }));
    await context.sync();
    return found.map(({ comment, location }) => [comment.content, location.address] as const);
  });

/** What an add-in can do to the comment on A1. */
const EDITS: Readonly<Record<string, (comments: Excel.CommentCollection) => void>> = {
  'a comment': (comments) => void comments.add('B1', 'x'),
  'an answer': (comments) => void comments.getItemByCell('A1').replies.add('x'),
  resolving: (comments) => {
    comments.getItemByCell('A1').resolved = true;
  },
  deleting: (comments) => comments.getItemByCell('A1').delete(),
};

export const comments: readonly ExcelCase[] = [
  {
    title: 'a comment says what and who, and where it stands',
    opens: { user: AN },
    act: async () => {
      const { comment, location } = await onData((sheet, { workbook }) => {
        workbook.comments.add('Data!B2', 'Số liệu này lấy ở đâu?');
        const found = sheet.comments.getItemByCell(sheet.getRange('B2'));
        found.load('content,authorName,authorEmail,creationDate,resolved,contentType,mentions');
        return { comment: found, location: found.getLocation().load('address') };
      });
      const { content, authorName, authorEmail, resolved, contentType, mentions } = comment;
      return {
        said: [content, authorName, authorEmail, resolved, contentType, mentions],
        dated: comment.creationDate.getTime() > 0,
        at: location.address,
      };
    },
    gives: {
      said: ['Số liệu này lấy ở đâu?', AN.name, AN.email, false, 'Plain', []],
      dated: true,
      at: 'Data!B2',
    },
  },
  {
    title: 'a comment is answered, answered again, resolved and changed',
    opens: { user: AN },
    act: async () => {
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
      return {
        comment: [comment.content, comment.resolved, count.value],
        replies: comment.replies.items.map((one) => [one.content, one.resolved, one.authorName]),
        found: [byReply.content, parent.content],
      };
    },
    gives: {
      comment: ['Sai không?', true, 1],
      replies: [['Đúng rồi.', true, 'An']],
      found: ['Sai không?', 'Sai không?'],
    },
  },
  {
    title: 'a comment belongs to its sheet, and to the workbook',
    act: async () => {
      const { own, all, gone } = await onData(async (sheet, context) => {
        const other = context.workbook.worksheets.add('Khác');
        other.comments.add('A1', 'một');
        const second = sheet.comments.add('A1', 'hai').load('id');
        await context.sync();
        sheet.comments.getItem(second.id).delete();
        return {
          own: other.comments.getCount(),
          all: context.workbook.comments.load('items/content'),
          gone: context.workbook.comments.getItemOrNullObject(second.id),
        };
      });
      return [own.value, all.items.map(({ content }) => content), gone.isNullObject];
    },
    gives: [1, ['một'], true],
  },
  {
    title: 'a comment goes where its cell goes, and with it',
    act: async () => {
      await onData((sheet) => {
        sheet.comments.add('B2', 'một');
        sheet.comments.add('C4', 'hai');
        sheet.getRange('1:1').insert('Down');
        sheet.getRange('A1:A9').insert('Right');
      });
      const moved = await placed();
      await onData((sheet) => sheet.getRange('C:C').delete('Left'));
      return { moved, left: await placed() };
    },
    gives: {
      moved: [
        ['một', 'Data!C3'],
        ['hai', 'Data!D5'],
      ],
      left: [['hai', 'Data!C5']],
    },
  },
  {
    title: 'a comment is cleared with everything, not with the contents',
    act: async () => {
      await onData((sheet) => {
        sheet.comments.add('B2', 'một');
        sheet.getRange('A1:C3').clear('Contents');
      });
      const kept = await placed();
      await onData((sheet) => sheet.getRange('A1:C3').clear());
      return { kept, left: await placed() };
    },
    gives: { kept: [['một', 'Data!B2']], left: [] },
  },
  ...Object.entries(EDITS).map(([what, edit]): ExcelCase => ({
    title: `${what} on a protected sheet is refused, unless objects may be edited`,
    act: async () => {
      await onData((sheet) => {
        sheet.comments.add('A1', 'một');
        sheet.protection.protect();
      });
      const locked = await codeOf(onData((sheet) => edit(sheet.comments)));
      await onData((sheet) => {
        sheet.protection.unprotect();
        sheet.protection.protect({ allowEditObjects: true });
      });
      return [locked, await codeOf(onData((sheet) => edit(sheet.comments)))];
    },
    gives: ['AccessDenied', null],
  })),
  refused('a comment on several cells', 'InvalidArgument', (sheet) => void sheet.comments.add('A1:A2', 'x')),
  refused(
    'a comment of the workbook at an address without its sheet',
    'InvalidArgument',
    (_, { workbook }) => void workbook.comments.add('A1', 'x'),
  ),
  refused('a second comment on a cell', 'ItemAlreadyExists', (sheet) => {
    sheet.comments.add('A1', 'x');
    sheet.comments.add('A1', 'y');
  }),
  refused(
    'the comment of a cell without one',
    'ItemNotFound',
    (sheet) => void sheet.comments.getItemByCell('A1').load(),
  ),
  refused(
    'the comment of an unknown reply',
    'ItemNotFound',
    (sheet) => void sheet.comments.getItemByReplyId('x').load(),
  ),
];
