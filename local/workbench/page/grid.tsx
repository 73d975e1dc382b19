/** The visible worksheet: a table with headings, frozen rows in its head, and the keyboard in its active cell. */
import type { Ref } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { columnLetters } from '../../excel-host/workbook/address.ts';
import { bringIntoView } from './bring-into-view.ts';
import { CellEditor } from './cell-editor.tsx';
import { columnWidth, points } from './cell-look.ts';
import type { Desk } from './desk.ts';
import { GridRow } from './grid-row.tsx';
import type { CellPlace } from './next-cell.ts';
import { useGridFocus } from './use-grid-focus.ts';
import { useWords } from './words.ts';

interface GridProps {
  readonly desk: Desk;
  /** Of 1. */
  readonly zoom: number;
  /** What has the keyboard: the active cell's. */
  readonly input: { readonly current: HTMLInputElement | null } & Ref<HTMLInputElement>;
  readonly leave: () => void;
}

export function Grid({ desk, zoom, input, leave }: GridProps) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const { sheet, active, draft, contents, extent } = desk;
  const { selection, locale } = desk.workbook;
  const pointer = usePointer(desk);
  useGridFocus(scroller, input);
  useLayoutEffect(() => {
    const cell = input.current?.closest('td');
    if (scroller.current !== null && cell) bringIntoView(scroller.current, cell);
  }, [sheet, active.row, active.column]);

  const element = useCallback(
    (shown: string) => <CellEditor desk={desk} shown={shown} input={input} leave={leave} />,
    [desk, input, leave, draft, words],
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
              <th key={column} scope="col" class={isOn(column) ? 'on' : ''}>
                {columnLetters(column)}
              </th>
            ))}
          </tr>
          {rows(0, sheet.frozen.rows)}
        </thead>
        <tbody>{rows(sheet.frozen.rows, extent.rows)}</tbody>
      </table>
    </div>
  );
}

/** Selecting with the mouse, a finger or a pen: press selects, dragging extends, a double click edits. */
function usePointer(desk: Desk) {
  const dragging = useRef(false);
  useEffect(() => {
    const stop = () => {
      dragging.current = false;
    };
    window.addEventListener('pointerup', stop);
    return () => window.removeEventListener('pointerup', stop);
  }, []);
  return {
    onPointerDown: (event: PointerEvent) => {
      const place = placeOf(event.target);
      if (place === null || event.button !== 0) return;
      const { row, column } = desk.active;
      // Inside the cell being typed into, the pointer moves the caret.
      if (desk.draft !== null && place.row === row && place.column === column) return;
      if (!desk.enter('stay')) return;
      if (event.shiftKey) desk.extendTo(place);
      else desk.select(place);
      dragging.current = event.pointerType === 'mouse';
    },
    onMouseDown: (event: MouseEvent) => {
      // Else the browser takes the focus off the cell that was just selected.
      if (!(event.target instanceof HTMLInputElement) && placeOf(event.target) !== null)
        event.preventDefault();
    },
    onPointerOver: (event: PointerEvent) => {
      const place = placeOf(event.target);
      if (dragging.current && place !== null) desk.extendTo(place);
    },
  };
}

function placeOf(target: EventTarget | null): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null;
  return cell === null ? null : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}
