import type { Area } from './area.ts';
import type { Worksheet } from './worksheet.ts';

/** Some cells of one sheet. */
export interface SheetArea {
  readonly sheet: Worksheet;
  readonly area: Area;
}
