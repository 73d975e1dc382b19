/** Copies of what people said and drew on a sheet. Each is an object of its own, with an id of its own. */
import type { Cells } from './cells.ts';
import { followSources } from './chart.ts';
import type { Chart } from './chart.ts';
import type { Comment } from './comment.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

/** A comment with its replies, said by the same people at the same time. */
export function copyComment(workbook: Workbook, comment: Comment): Comment {
  const id = () => `{COMMENT${workbook.nextId()}}`;
  return { ...comment, id: id(), replies: comment.replies.map((reply) => ({ ...reply, id: id() })) };
}

/** A chart for another sheet; what it drew of its own sheet it draws of that. */
export function copyChart(workbook: Workbook, chart: Chart, from: Worksheet, to: Worksheet): Chart {
  const copy: Chart = { ...structuredClone(chart), id: `{CHART${workbook.nextId()}}` };
  followSources(copy, (cells: Cells) => (cells.sheet === from.id ? { ...cells, sheet: to.id } : cells));
  return copy;
}
