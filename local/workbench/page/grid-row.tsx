/** One row of the grid. It is drawn again only when its cells, or what is selected in it, have changed. */
import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Area } from '../../excel-host/workbook/area.ts';
import { intersect } from '../../excel-host/workbook/area.ts';
import type { Locale } from '../../excel-host/workbook/workbook.ts';
import { STANDARD_HEIGHT } from '../../excel-host/workbook/worksheet.ts';
import type { Worksheet } from '../../excel-host/workbook/worksheet.ts';
import { cellLook, columnWidth, points } from './cell-look.ts';
import { isLocked, mergeAt } from './next-cell.ts';

interface GridRowProps {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly columns: number;
  readonly locale: Locale;
  /** Grows when a cell of the workbook changed. */
  readonly contents: number;
  readonly selection: Area;
  /** What stands in the active cell besides its text. `null` for every row but its own. */
  readonly editor: { readonly column: number; readonly element: (shown: string) => ComponentChild } | null;
}

export function GridRow(props: GridRowProps) {
  const { sheet, row, columns, locale, contents, selection, editor } = props;
  const selected = intersect(selection, { row, column: 0, rows: 1, columns });
  const from = selected?.column ?? -1;
  const to = selected === null ? -1 : selected.column + selected.columns;
  const looks = useMemo(
    () => Array.from({ length: columns }, (_, column) => cellLook(sheet, row, column, columns, locale)),
    [sheet, row, columns, locale, contents],
  );
  return useMemo(() => {
    const height = sheet.rowHeights.get(row);
    return (
      <tr style={{ height: points(height ?? STANDARD_HEIGHT) }} hidden={sheet.hiddenRows.has(row)}>
        <th scope="row" class={from < 0 ? '' : 'on'}>
          {row + 1}
        </th>
        {looks.map(({ text, box, content }, column) => {
          const merge = mergeAt(sheet, { row, column });
          if (merge.row !== row || merge.column !== column) return null;
          const isSelected = column >= from && column < to;
          const isActive = editor?.column === column;
          const stays = column < sheet.frozen.columns;
          return (
            <td
              key={column}
              data-row={row}
              data-column={column}
              class={[isSelected && 'selected', isActive && 'active', stays && 'stays']
                .filter(Boolean)
                .join(' ')}
              style={stays ? { ...box, left: leftOf(sheet, column) } : box}
              aria-selected={isSelected}
              {...(isLocked(sheet, { row, column }) ? { 'aria-readonly': true } : {})}
              {...(merge.columns > 1 ? { colSpan: merge.columns } : {})}
              {...(merge.rows > 1 ? { rowSpan: merge.rows } : {})}
            >
              <div class="content" style={merge.columns > 1 ? { ...content, width: 'auto' } : content}>
                {text}
              </div>
              {isActive && editor.element(text)}
            </td>
          );
        })}
      </tr>
    );
  }, [looks, from, to, editor]);
}

/** Where a frozen column stays: beside the row numbers and the columns before it. */
function leftOf(sheet: Worksheet, column: number): string {
  const before = Array.from({ length: column }, (_, index) => columnWidth(sheet, index));
  return `calc(var(--heading) + ${before.reduce((sum, width) => sum + width, 0)}pt * var(--zoom))`;
}
