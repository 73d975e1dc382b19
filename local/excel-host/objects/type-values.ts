/** Typing by the user: protection holds, words are read in the user's language, listeners hear of it. */
import type { Area } from '../workbook/area.ts';
import { isTextFormat } from '../workbook/cell-format.ts';
import type { CellValue } from '../workbook/cell-grid.ts';
import { readTyped } from '../workbook/typed-input.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { noteChange } from './change-event.ts';
import { requireUnlocked } from './permission.ts';
import type { Session } from './session.ts';

/** Writes rows of values from the corner of `area` on. Throws `AccessDenied`, `InvalidArgument` for a broken formula. */
export function typeValues(
  session: Session,
  sheet: Worksheet,
  { row, column }: Area,
  values: readonly (readonly CellValue[])[],
): void {
  const area = {
    row,
    column,
    rows: values.length,
    columns: Math.max(0, ...values.map((cells) => cells.length)),
  };
  requireUnlocked(sheet, area);
  const formats: (() => void)[] = [];
  sheet.write(area, (down, right) => {
    const value = values[down]?.[right] ?? null;
    const { grid } = sheet;
    const format = grid.formatAt(row + down, column + right);
    if (typeof value !== 'string' || isTextFormat(format)) return value;
    const { input, numberFormat } = readTyped(value, session.workbook.locale);
    if (numberFormat !== null && format.numberFormat === 'General') {
      formats.push(() => {
        grid.ensure(row + down, column + right).format = { ...format, numberFormat };
      });
    }
    return input;
  });
  for (const apply of formats) apply();
  noteChange(session, sheet, area);
}
