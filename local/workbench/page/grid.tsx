/** The visible worksheet: a table with headings, frozen rows in its head, and the keyboard in its active cell. */
import type { Ref } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { columnLetters } from '../../excel-host/workbook/address.ts';
import { bringIntoView } from './bring-into-view.ts';
import { CellEditor } from './cell-editor.tsx';
import { columnWidth, leftOf, points } from './cell-look.ts';
import { Charts } from './charts.tsx';
import type { Desk } from './desk.ts';
import type { WaysOut } from './grid-keys.ts';
import { GridRow } from './grid-row.tsx';
import { useGridFocus } from './use-grid-focus.ts';
import { usePointer } from './use-pointer.ts';
import { useWords } from './words.ts';

interface GridProps {
  readonly desk: Desk;
  /** Of 1. */
  readonly zoom: number;
  /** What has the keyboard: the active cell's. */
  readonly input: { readonly current: HTMLInputElement | null } & Ref<HTMLInputElement>;
  readonly ways: WaysOut;
}

export function Grid({ desk, zoom, input, ways }: GridProps) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const { sheet, active, draft, choosing, contents, extent, selection } = desk;
  const { locale } = desk.workbook;
  const copied = desk.copied?.sheet === sheet ? desk.copied.area : null;
  const pointer = usePointer(desk);
  useGridFocus(scroller, input);
  useLayoutEffect(() => {
    const cell = input.current?.closest('td');
    if (scroller.current !== null && cell) bringIntoView(scroller.current, cell);
  }, [sheet, active.row, active.column]);

  const element = useCallback(
    (shown: string) => <CellEditor desk={desk} shown={shown} input={input} ways={ways} />,
    [desk, input, ways, draft, choosing, words],
  );
  const editor = useMemo(() => ({ column: active.column, element }), [active.column, element]);
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => from + index).map((row) => (
      <GridRow
        key={`${sheet.id} ${row}`}
        sheet={sheet}
        row={row}
        columns={extent.columns}
        locale={locale}
        contents={contents}
        selection={selection}
        copied={copied}
        editor={row === active.row ? editor : null}
      />
    ));
  const columns = Array.from({ length: extent.columns }, (_, column) => column);
  const width = columns.reduce((sum, column) => sum + columnWidth(sheet, column), 0);
  const isOn = (column: number) =>
    column >= selection.column && column < selection.column + selection.columns;
  return (
    <div class="scroller" ref={scroller} style={{ '--zoom': String(zoom) }} {...pointer}>
      <table
        ref={table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA's grid pattern, on a table
        role="grid"
        aria-label={words.grid(sheet.name)}
        aria-multiselectable
        style={{ width: `calc(var(--heading) + ${points(width)})` }}
      >
        <colgroup>
          <col class="numbers" />
          {columns.map((column) => (
            <col key={column} style={{ width: points(columnWidth(sheet, column)) }} />
          ))}
        </colgroup>
        <thead>
          <tr class="letters">
            <td class="corner" aria-hidden="true" />
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                data-column={column}
                class={[
                  isOn(column) && 'on',
                  column < sheet.frozen.columns && 'stays',
                  sheet.hiddenColumns.has(column) && 'hidden',
                ]
                  .filter(Boolean)
                  .join(' ')}
                style={column < sheet.frozen.columns ? { left: leftOf(sheet, column) } : {}}
              >
                {columnLetters(column)}
              </th>
            ))}
          </tr>
          {rows(0, sheet.frozen.rows)}
        </thead>
        <tbody>{rows(sheet.frozen.rows, extent.rows)}</tbody>
      </table>
      <Charts desk={desk} zoom={zoom} table={table} />
    </div>
  );
}
