/**
 * The table of units with a column that says what is new since the last refresh. It is a column of ours, written anew each
 * time, and the rule that colours its row was put there once: nothing of the council's is coloured, and nothing is left over.
 */
import { numberText } from '../../notation/number-text.ts';
import type { StandingsChanges, UnitChange } from '../../rules/rank/standings-changes.ts';
import { text } from '../drawing.ts';
import type { RefreshedTable } from '../drawn-table.ts';

export const CHANGE_COLUMN = 'Mới từ lần trước';

/** `null`: it is not known what was shown before, so that nothing is said to be new. */
export function withChanges(standings: RefreshedTable, changes: StandingsChanges | null): RefreshedTable {
  const said = standings.rows.map((row) => {
    const code = row[standings.keyColumn];
    return text(changeText(changes?.byUnit.get(code?.kind === 'text' ? code.text : '') ?? null));
  });
  const position = standings.columns.length;
  return {
    ...standings,
    columns: [...standings.columns, CHANGE_COLUMN],
    columnWidths: [...standings.columnWidths, 26],
    highlights: [...(standings.highlights ?? []), { kind: 'news', column: position }],
    rows: standings.rows.map((row, at) => [...row, said[at] ?? text('')]),
  };
}

/** As a cell says it: `Mới báo cáo; hạng 5 thành 3`, or `Hạng 5 thành 6; điểm 87,06 thành 85,56`. */
function changeText(change: UnitChange | null): string {
  if (change === null) return '';
  const { reported, rank, points } = change;
  const report = reported === null ? [] : [reported === 'first' ? 'Mới báo cáo' : 'Gửi lại'];
  const place = rank === null ? [] : [rankText(rank)];
  const score = points === null ? [] : [`điểm ${pointsText(points.before)} thành ${pointsText(points.now)}`];
  const words = [...report, ...place, ...score].join('; ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function pointsText(points: number): string {
  return numberText(String(points));
}

function rankText({ before, now }: NonNullable<UnitChange['rank']>): string {
  if (before === null) return `vào hạng ${now}`;
  return now === null ? `không còn hạng ${before}` : `hạng ${before} thành ${now}`;
}
