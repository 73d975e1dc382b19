/** Ties the object files together into what a session navigates. */
import type { Workbook } from '../workbook/workbook.ts';
import { EventHub } from './events.ts';
import { namedItem, namedItems } from './named-item.ts';
import { range } from './range.ts';
import { rangeAreas } from './range-areas.ts';
import { References } from './references.ts';
import type { Session } from './session.ts';
import { table } from './table.ts';
import { tables } from './tables.ts';
import { UndoList } from './undo-list.ts';
import { worksheet } from './worksheet.ts';

/** Opens a workbook for requests. */
export function openSession(workbook: Workbook): Session {
  const session: Session = {
    workbook,
    events: new EventHub(),
    references: new References(),
    undo: new UndoList(),
    objects: {
      worksheet: (sheet) => worksheet(session, sheet),
      range: (sheet, area) => range(session, sheet, area),
      rangeAreas: (sheet, areas) => rangeAreas(session, sheet, areas),
      table: (sheet, one) => table(session, sheet, one),
      tables: (sheet) => tables(session, sheet),
      name: (name) => namedItem(session, name),
      names: (sheet) => namedItems(session, sheet),
    },
  };
  return session;
}
