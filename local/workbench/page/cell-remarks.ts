import { isJsonObject } from '../../excel-host/protocol/json.ts';
import { cellArea, overlaps } from '../../excel-host/workbook/area.ts';
import type { Worksheet } from '../../excel-host/workbook/worksheet.ts';

/** Words that belong to a cell without standing in it. */
export interface CellRemark {
  /** What somebody said of it, or what its rule asks for. */
  readonly kind: 'said' | 'asked';
  /** Who said it, or the title of the rule; empty where nobody is named. */
  readonly heading: string;
  readonly text: string;
}

/** The open comments of a cell with their replies, its note, and what its validation asks for, in this order. */
export function remarksAt(sheet: Worksheet, row: number, column: number): CellRemark[] {
  const cell = cellArea(row, column);
  const isHere = ({ area }: { readonly area: typeof cell }) => overlaps(area, cell);
  const comments = sheet.comments
    .filter((comment) => !comment.resolved && isHere(comment))
    .flatMap((comment) => [comment, ...comment.replies])
    .map(({ author, content }): CellRemark => ({ kind: 'said', heading: author.name, text: content }));
  const notes = sheet.notes
    .filter(isHere)
    .map(({ text }): CellRemark => ({ kind: 'said', heading: '', text }));
  const asked = sheet.validations.filter(isHere).flatMap(({ validation: { prompt } }): CellRemark[] => {
    if (!isJsonObject(prompt) || prompt['showPrompt'] === false) return [];
    const { title, message } = prompt;
    if (typeof message !== 'string' || message === '') return [];
    return [{ kind: 'asked', heading: typeof title === 'string' ? title : '', text: message }];
  });
  return [...comments, ...notes, ...asked];
}

/** Remarks as one text, a line each. */
export const remarksText = (remarks: readonly CellRemark[]): string =>
  remarks.map(({ heading, text }) => (heading === '' ? text : `${heading}: ${text}`)).join('\n');
