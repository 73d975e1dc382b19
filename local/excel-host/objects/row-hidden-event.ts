/** `onRowHiddenChanged`: tells which rows came to be hidden or shown. */
import { formatArea } from '../workbook/address.ts';
import { MAX_COLUMNS } from '../workbook/area.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { Session } from './session.ts';

/** Runs of rows in order: `[2, 3, 7]` is 2 to 3, and 7. */
function runsOf(rows: readonly number[]): { row: number; rows: number }[] {
  const runs: { row: number; rows: number }[] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.rows === row) last.rows++;
    else runs.push({ row, rows: 1 });
  }
  return runs;
}

/** Carries out `change`, lets formulas see it, and notes what it hid and what it showed. */
export function noteRowsHidden({ events, workbook }: Session, sheet: Worksheet, change: () => void): void {
  const before = new Set(sheet.hiddenRows);
  change();
  workbook.calculation.rowsHidden();
  if (!events.isHeard('RowHiddenChanged', [sheet, null])) return;
  const note = (rows: Set<number>, others: Set<number>, changeType: 'Hidden' | 'Unhidden') => {
    for (const run of runsOf([...rows].filter((row) => !others.has(row)))) {
      const address = formatArea({ ...run, column: 0, columns: MAX_COLUMNS });
      events.note('RowHiddenChanged', sheet, { address, changeType, source: events.source });
    }
  };
  note(sheet.hiddenRows, before, 'Hidden');
  note(before, sheet.hiddenRows, 'Unhidden');
}
