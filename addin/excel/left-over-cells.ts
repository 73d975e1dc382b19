/** The council's own cells in rows that no refresh brings again: of units that left the catalog, and of codes nobody knows. */
import type { CellValue } from '../../shared/sheet/sheet-block.ts';
import type { OwnColumn, StandingTable } from './merge-table.ts';
import type { CellInput } from './write-cells.ts';

export interface LeftOverCell {
  readonly worksheet: string;
  /** What stood in the row's key and in its name; blank where the table has no such column. */
  readonly key: CellValue;
  readonly name: CellValue;
  readonly column: string;
  /** As it was shown. */
  readonly value: CellInput;
  /** In R1C1 notation, as it reads other cells of its row; `null` where it was none. */
  readonly formula: string | null;
}

/**
 * The cells of rows that are not in `matched`, the old rows that go on. A formula that a whole column shares is nothing
 * that could be lost, nor is a cell that says the same as the row of this key that goes on.
 */
export function leftOverCells(standing: StandingTable, matched: ReadonlySet<number>): LeftOverCell[] {
  const { worksheet, columns, keys, names, own } = standing;
  const goesOn = new Map([...matched].map((row) => [String(keys[row]), row]));
  return [...own].flatMap(([at, column]) =>
    keys.flatMap((key, row) => {
      const content = column.formulasR1C1[row] ?? '';
      const kept = goesOn.get(String(key));
      const isKept = kept !== undefined && column.formulasR1C1[kept] === content;
      if (matched.has(row) || content === '' || isKept || isShared(column)) return [];
      const value = column.values[row] ?? '';
      const isFormula = typeof content === 'string' && content.startsWith('=') && content !== value;
      return [
        {
          worksheet,
          key,
          name: names[row] ?? '',
          column: columns.names[at] ?? '',
          value: {
            content: column.valueTypes[row] === 'String' ? `'${value}` : value,
            format: column.numberFormat[row] ?? null,
          },
          formula: isFormula ? content : null,
        },
      ];
    }),
  );
}

function isShared({ formulasR1C1, values }: OwnColumn): boolean {
  const [first] = formulasR1C1;
  const isFormula = typeof first === 'string' && first.startsWith('=') && first !== values[0];
  return isFormula && formulasR1C1.every((content) => content === first);
}
