/**
 * The row above the targets: the names of the indicators whose codes head its columns. They are formulas, so that a name
 * that is changed, and a column that is inserted or moved, are followed without anybody's doing; the matrix is read
 * without them, and one laid out before they were is as good.
 */
import { blank, formula, text, type DrawnCell } from '../drawing.ts';
import { configTables, indicatorColumns } from './council-columns.ts';

/** Above the units: says what the row is, to people and to us. */
export const CAPTIONS_LABEL = 'Tên chỉ tiêu';

/** The columns of the indicators' codes and names, exactly as their header spells them: Excel takes no other formula. */
export interface NamedIndicators {
  readonly code: string;
  readonly name: string;
}

/**
 * The name of the indicator whose code stands in the same column of the header, a row counted from 0; nothing above other
 * columns. The header is named by its whole row: a cell of it would be followed to where inserted columns move it.
 */
export function captionFormula(headerRow: number, named: NamedIndicators): string {
  const { table } = configTables.indicators;
  const code = `INDEX($${headerRow + 1}:$${headerRow + 1},1,COLUMN())`;
  const place = `MATCH(${code},${table}[${named.code}],0)`;
  return `=IFERROR(INDEX(${table}[${named.name}],${place})&"","")`;
}

/** The row above a matrix that is laid out with its header in the second row. */
export function targetCaptions(unitColumns: number, indicators: number): DrawnCell[] {
  return Array.from({ length: unitColumns + indicators }, (_, column) => {
    if (column === 0) return text(CAPTIONS_LABEL);
    return column < unitColumns ? blank : formula(captionFormula(1, indicatorColumns), 'General');
  });
}
