/** What the objects of one open workbook share. */
import type { Area } from '../workbook/area.ts';
import type { DefinedName } from '../workbook/defined-name.ts';
import type { Table } from '../workbook/table.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { EventHub } from './events.ts';
import type { HostObject } from './host-object.ts';
import type { References } from './references.ts';
import type { UndoList } from './undo-list.ts';

export interface Session {
  readonly workbook: Workbook;
  readonly events: EventHub;
  readonly references: References;
  /** What the person may take back. */
  readonly undo: UndoList;
  readonly objects: Objects;
}

/** Objects lead to each other; this is how, without their files importing one another. */
export interface Objects {
  worksheet(sheet: Worksheet): HostObject;
  /** Throws `InvalidArgument` for an area that is not on the sheet. */
  range(sheet: Worksheet, area: Area): HostObject;
  rangeAreas(sheet: Worksheet, areas: readonly Area[]): HostObject;
  table(sheet: Worksheet, table: Table): HostObject;
  /** The tables of one sheet, or of all. */
  tables(sheet: Worksheet | null): HostObject;
  name(name: DefinedName): HostObject;
  /** The names of one sheet, or of the workbook. */
  names(sheet: Worksheet | null): HostObject;
}
