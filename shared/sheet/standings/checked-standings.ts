/** The table of units with the check of it, which stands behind what is printed. */
import type { Scoring } from '../../model/scoring.ts';
import type { RefreshedTable } from '../drawn-table.ts';
import { agreementWords, checkCells, checkColumns } from './standings-checks.ts';

/** `dataRows`: how many rows the table of data has, which the check reads. */
export function withChecks(standings: RefreshedTable, scoring: Scoring, dataRows: number): RefreshedTable {
  const checks = checkCells(scoring, standings.rows.length, dataRows);
  const first = standings.columns.length;
  const centered = checks.flatMap(({ column }, position) => (column === 'points' ? [] : [first + position]));
  const cells = checks.map(({ cell }) => cell);
  return {
    ...standings,
    columns: [...standings.columns, ...checks.map(({ column }) => checkColumns[column])],
    centeredColumns: [...(standings.centeredColumns ?? []), ...centered],
    columnWidths: [...standings.columnWidths, ...checks.map(() => 11)],
    highlights: checks.flatMap(({ column }, position) =>
      column === 'agrees'
        ? [{ kind: 'alarm' as const, column: first + position, says: agreementWords.differs }]
        : [],
    ),
    printedColumns: standings.printedColumns ?? first,
    reads: new Map(checks.map(({ reads }, position) => [first + position, reads])),
    rows: standings.rows.map((row) => [...row, ...cells]),
  };
}
