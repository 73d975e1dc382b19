/** `Excel.Comment`, `Excel.CommentReply` and their collections. Limit: mentions of people are refused. */
import { parseReference } from '../workbook/address.ts';
import { overlaps } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import type { Comment, Remark } from '../workbook/comment.ts';
import { ExcelError, notImplemented } from '../workbook/excel-error.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { bound, boundProperties } from './bound-property.ts';
import { HostObject } from './host-object.ts';
import type { Argument, Members } from './host-object.ts';
import { requirePermission } from './permission.ts';
import { readBoolean, readOneOf, readPlace, readText } from './read-argument.ts';
import type { Session } from './session.ts';

interface Placed {
  readonly sheet: Worksheet;
  readonly comment: Comment;
}

/** Comments are objects on the sheet to its protection. */
const allow = (sheet: Worksheet): void => requirePermission(sheet, 'allowEditObjects');

/** Something said now by who works in the workbook. */
function remark({ workbook }: Session, content: Argument, contentType: Argument): Remark {
  if (readOneOf(contentType, ['Plain', 'Mention'], 'Plain') === 'Mention')
    throw notImplemented('comments that mention people');
  return {
    id: `{COMMENT${workbook.nextId()}}`,
    author: workbook.user,
    created: workbook.now().toISOString(),
    content: readText(content),
  };
}

/** One cell. An address for the whole workbook must name its sheet. */
function readCell(
  session: Session,
  sheet: Worksheet | null,
  value: Argument,
): { sheet: Worksheet; area: Area } {
  const { workbook } = session;
  if (sheet === null && typeof value === 'string' && parseReference(value)?.sheet === null)
    throw new ExcelError('InvalidArgument', 'The address must name its worksheet.');
  const place = readPlace(workbook, sheet ?? workbook.active, value);
  if (place.area.rows * place.area.columns !== 1 || (sheet !== null && place.sheet !== sheet))
    throw new ExcelError('InvalidArgument');
  return place;
}

/** What a comment and a reply have in common. */
function remarkMembers(
  session: Session,
  { sheet, comment }: Placed,
  said: Remark,
): Required<Pick<Members, 'id' | 'get' | 'set' | 'call'>> {
  const content = boundProperties({ Content: bound(said, 'content', readText) }, () => allow(sheet));
  return {
    id: () => ({ Id: said.id }),
    get: {
      ...content.get,
      Id: () => said.id,
      AuthorName: () => said.author.name,
      AuthorEmail: () => said.author.email,
      CreationDate: () => said.created,
      Resolved: () => comment.resolved,
      RichContent: () => said.content,
      Mentions: () => [],
      ContentType: () => 'Plain',
    },
    set: content.set,
    call: { GetLocation: () => session.objects.range(sheet, comment.area) },
  };
}

function replyObject(session: Session, placed: Placed, reply: Remark): HostObject {
  const members = remarkMembers(session, placed, reply);
  return new HostObject('CommentReply', {
    ...members,
    call: {
      ...members.call,
      GetParentComment: () => commentObject(session, placed),
      Delete: () => {
        allow(placed.sheet);
        placed.comment.replies = placed.comment.replies.filter((one) => one !== reply);
      },
    },
  });
}

function replies(session: Session, placed: Placed): HostObject {
  const object = (reply: Remark) => replyObject(session, placed, reply);
  return new HostObject('CommentReplyCollection', {
    items: () => placed.comment.replies.map(object),
    find: (key) => {
      const found = placed.comment.replies.find(({ id }) => id === key);
      return found === undefined ? null : object(found);
    },
    call: {
      Add: (content, contentType) => {
        allow(placed.sheet);
        const reply = remark(session, content, contentType);
        placed.comment.replies.push(reply);
        return object(reply);
      },
    },
  });
}

function commentObject(session: Session, placed: Placed): HostObject {
  const { sheet, comment } = placed;
  const members = remarkMembers(session, placed, comment);
  const { set } = boundProperties({ Resolved: bound(comment, 'resolved', readBoolean) }, () => allow(sheet));
  return new HostObject('Comment', {
    ...members,
    set: { ...members.set, ...set },
    navigate: { Replies: () => replies(session, placed) },
    call: {
      ...members.call,
      Delete: () => {
        allow(sheet);
        sheet.comments = sheet.comments.filter((one) => one !== comment);
      },
    },
  });
}

/** A cell holds one comment or one note. Excel refuses a second; its code for that is assumed. */
function addComment(sheet: Worksheet, area: Area, said: Remark): Placed {
  allow(sheet);
  if ([...sheet.comments, ...sheet.notes].some((one) => overlaps(one.area, area)))
    throw new ExcelError('ItemAlreadyExists', 'The cell has a comment or a note already.');
  const comment: Comment = { ...said, area, resolved: false, replies: [] };
  sheet.comments.push(comment);
  return { sheet, comment };
}

/** The comments of one sheet, or with `null` of the workbook. */
export function comments(session: Session, own: Worksheet | null): HostObject {
  const all = (): Placed[] =>
    (own === null ? session.workbook.sheets : [own]).flatMap((sheet) =>
      sheet.comments.map((comment) => ({ sheet, comment })),
    );
  const only = (found: Placed | undefined): HostObject => {
    if (found === undefined) throw new ExcelError('ItemNotFound');
    return commentObject(session, found);
  };
  return new HostObject('CommentCollection', {
    items: () => all().map((placed) => commentObject(session, placed)),
    find: (key) => {
      const found = all().find(({ comment }) => comment.id === key);
      return found === undefined ? null : commentObject(session, found);
    },
    call: {
      Add: (cell, content, contentType) => {
        const { sheet, area } = readCell(session, own, cell);
        return commentObject(session, addComment(sheet, area, remark(session, content, contentType)));
      },
      GetItemByCell: (cell) => {
        const { sheet, area } = readCell(session, own, cell);
        return only(all().find((one) => one.sheet === sheet && overlaps(one.comment.area, area)));
      },
      GetItemByReplyId: (id) =>
        only(all().find(({ comment }) => comment.replies.some((reply) => reply.id === id))),
    },
  });
}
