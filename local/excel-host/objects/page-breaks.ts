/**
 * `Excel.PageBreak` and its collection: those set by hand, for where pages end otherwise only a printer knows. Assumed: that
 * an index is the zero-based one of the row or column that begins the page.
 */
import { cellArea } from '../workbook/area.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import type { PageLayout } from '../workbook/page-layout.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { HostObject } from './host-object.ts';
import { readPlace } from './read-argument.ts';
import type { Session } from './session.ts';

/** Which breaks, and of a cell after one its row or column. */
interface Axis {
  readonly breaks: keyof Pick<PageLayout, 'rowBreaks' | 'columnBreaks'>;
  readonly line: 'row' | 'column';
}

const ROWS: Axis = { breaks: 'rowBreaks', line: 'row' };
const COLUMNS: Axis = { breaks: 'columnBreaks', line: 'column' };

function pageBreak(session: Session, sheet: Worksheet, { breaks, line }: Axis, at: number): HostObject {
  const layout = sheet.pageLayout;
  const [row, column] = line === 'row' ? [at, 0] : [0, at];
  return new HostObject('PageBreak', {
    get: { RowIndex: () => row, ColumnIndex: () => column },
    call: {
      Delete: () => {
        layout[breaks] = layout[breaks].filter((one) => one !== at);
      },
      GetCellAfterBreak: () => session.objects.range(sheet, cellArea(row, column)),
    },
  });
}

function pageBreaks(session: Session, sheet: Worksheet, axis: Axis): HostObject {
  const { breaks, line } = axis;
  const layout = sheet.pageLayout;
  const items = () => layout[breaks].map((at) => pageBreak(session, sheet, axis, at));
  return new HostObject('PageBreakCollection', {
    items,
    find: (index) => items()[Number(index)] ?? null,
    call: {
      Add: (after) => {
        const at = readPlace(session.workbook, sheet, after).area[line];
        if (at === 0) throw new ExcelError('InvalidArgument', 'No page ends before the first line.');
        layout[breaks] = [...new Set([...layout[breaks], at])].toSorted((a, b) => a - b);
        return pageBreak(session, sheet, axis, at);
      },
      RemovePageBreaks: () => {
        layout[breaks] = [];
      },
    },
  });
}

/** Where pages of one sheet begin one below the other. */
export const horizontalPageBreaks = (session: Session, sheet: Worksheet): HostObject =>
  pageBreaks(session, sheet, ROWS);

/** Where pages of one sheet begin one beside the other. */
export const verticalPageBreaks = (session: Session, sheet: Worksheet): HostObject =>
  pageBreaks(session, sheet, COLUMNS);
