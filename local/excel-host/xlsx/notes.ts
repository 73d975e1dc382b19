/** Notes and comments: exceljs writes notes with the drawing Excel wants of each; comments are written as notes. */
import type { Worksheet as FileSheet } from 'exceljs';
import { formatArea, parseReference } from '../workbook/address.ts';
import type { Comment, Note, Remark } from '../workbook/comment.ts';
import type { Loss } from '../workbook/loss.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { Package } from './package.ts';
import { insertInSheet } from './sheet-parts.ts';
import { attribute, elements, unescapeXml } from './xml-text.ts';

const line = ({ author, content }: Remark): string =>
  author.name === '' ? content : `${author.name}: ${content}`;

const discussion = (comment: Comment): string => [comment, ...comment.replies].map(line).join('\n');

/** Writes the words of notes and comments, and answers what of them is lost. */
export function writeNotes(target: FileSheet, { name, notes, comments }: Worksheet): Loss[] {
  for (const { area, text } of notes) target.getCell(area.row + 1, area.column + 1).note = text;
  for (const comment of comments) {
    target.getCell(comment.area.row + 1, comment.area.column + 1).note = discussion(comment);
  }
  return comments.map(({ area }) => ({ kind: 'comment', sheet: name, what: formatArea(area) }));
}

/** Puts the drawing of the notes where the schema wants it: exceljs writes it behind the tables. */
export function placeNotes(file: Package, path: string): void {
  const xml = file.text(path);
  const drawing = /<legacyDrawing\b[^>]*\/>/.exec(xml)?.[0];
  if (drawing === undefined) return;
  file.set(path, xml.replace(drawing, ''));
  insertInSheet(file, path, 'legacyDrawing', drawing);
}

/** The notes of a worksheet's part. exceljs knows only those on cells that hold something. */
export function readNotes(file: Package, path: string): Note[] {
  const part = file.relations(path).find(({ kind }) => kind === 'comments')?.target ?? '';
  return elements(file.text(part), 'comment').flatMap(({ attributes, inside }) => {
    const area = parseReference(attribute(attributes, 'ref') ?? '')?.area;
    const text = elements(inside, 't')
      .map((run) => unescapeXml(run.inside))
      .join('');
    return area === undefined ? [] : { area, text };
  });
}
