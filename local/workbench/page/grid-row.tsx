/** One row of the grid. It is drawn again only when its cells, or what is selected in it, have changed. */
import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Area } from '../../excel-host/workbook/area.ts';
import { intersect, overlaps } from '../../excel-host/workbook/area.ts';
import type { Locale } from '../../excel-host/workbook/workbook.ts';
import { STANDARD_HEIGHT } from '../../excel-host/workbook/worksheet.ts';
import type { Worksheet } from '../../excel-host/workbook/worksheet.ts';
import { cellLook, leftOf, points } from './cell-look.ts';
import { remarksAt, remarksText } from './cell-remarks.ts';
import { edgesOf } from './edges.ts';
import { isLocked, mergeAt } from './next-cell.ts';

interface GridRowProps {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly columns: number;
  readonly locale: Locale;
  /** Grows when a cell of the workbook changed. */
  readonly contents: number;
  readonly selection: Area;
  /** What waits to be pasted. */
  readonly copied: Area | null;
  /** What stands in the active cell besides its text. `null` for every row but its own. */
  readonly editor: { readonly column: number; readonly element: (shown: string) => ComponentChild } | null;
}

export function GridRow(props: GridRowProps) {
  const { sheet, row, columns, locale, contents, editor } = props;
  const line = { row, column: 0, rows: 1, columns };
  // An area that misses the row is none to it: it is not drawn again when that moves.
  const selection = intersect(props.selection, line) === null ? null : props.selection;
  const copied = props.copied === null || intersect(props.copied, line) === null ? null : props.copied;
  const looks = useMemo(
    () => Array.from({ length: columns }, (_, column) => cellLook(sheet, row, column, columns, locale)),
    [sheet, row, columns, locale, contents],
  );
  const remarks = useMemo(
    () =>
      Array.from({ length: columns }, (_, column) =>
        remarksAt(sheet, row, column).filter(({ kind }) => kind === 'said'),
      ),
    [sheet, row, columns, contents],
  );
  return useMemo(() => {
    const height = sheet.rowHeights.get(row);
    return (
      <tr style={{ height: points(height ?? STANDARD_HEIGHT) }} hidden={sheet.hiddenRows.has(row)}>
        <th scope="row" data-row={row} class={selection === null ? '' : 'on'}>
          {row + 1}
        </th>
        {looks.map(({ text, box, content }, column) => {
          const merge = mergeAt(sheet, { row, column });
          if (merge.row !== row || merge.column !== column) return null;
          const isSelected = selection !== null && overlaps(selection, merge);
          const isActive = editor?.column === column;
          const said = remarksText(remarks[column] ?? []);
          const stays = column < sheet.frozen.columns;
          const isHidden = merge.columns === 1 && sheet.hiddenColumns.has(column);
          return (
            <td
              key={column}
              data-row={row}
              data-column={column}
              class={[
                ...marks('selected', selection, merge),
                ...marks('copied', copied, merge),
                said !== '' && 'said',
                isActive && 'active',
                stays && 'stays',
                isHidden && 'hidden',
              ]
                .filter(Boolean)
                .join(' ')}
              style={{ ...(isHidden ? {} : box), ...(stays ? { left: leftOf(sheet, column) } : {}) }}
              {...(said === '' || isActive ? {} : { title: said })}
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
  }, [looks, remarks, selection, copied, editor]);
}

/** A cell's classes for an area it is in, e.g. `selected selected-top`: a line goes round the whole. */
function marks(name: string, area: Area | null, cell: Area): string[] {
  if (area === null || !overlaps(area, cell)) return [];
  return [name, ...edgesOf(area, cell).map((side) => `${name}-${side}`)];
}
