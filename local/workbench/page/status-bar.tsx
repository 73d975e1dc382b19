import { displayText } from '../../excel-host/workbook/display-text.ts';
import type { Desk } from './desk.ts';
import { isCut } from './extent.ts';
import { figuresOf, type Figures } from './figures.ts';
import { SheetTabs } from './sheet-tabs.tsx';
import { useWords } from './words.ts';

const ZOOMS = [0.6, 0.7, 0.85, 1, 1.2];

interface StatusBarProps {
  readonly desk: Desk;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** Below the grid: the worksheets, which keys help, and how large cells are drawn. */
export function StatusBar({ desk, zoom, onZoom }: StatusBarProps) {
  const words = useWords();
  return (
    <footer class="status-bar">
      <SheetTabs desk={desk} />
      <SelectionFigures desk={desk} />
      <select
        aria-label={words.zoom}
        value={String(zoom)}
        onChange={({ currentTarget }) => onZoom(Number(currentTarget.value))}
      >
        {ZOOMS.map((each) => (
          <option key={each} value={String(each)}>
            {Math.round(each * 100)}%
          </option>
        ))}
      </select>
    </footer>
  );
}

/** Of several filled cells their count, sum and average; else which keys help. */
function SelectionFigures({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const figures = figuresOf(desk.sheet, desk.selection);
  if (figures === null) {
    const help = isCut(desk.sheet) ? words.cut : words.keys;
    return <span class="keys">{help}</span>;
  }
  const { row, column } = desk.active;
  const { numberFormat } = desk.sheet.grid.formatAt(row, column);
  // As Excel does: sums look like the active cell, a count is a count.
  const shown = (kind: keyof Figures, value: number) =>
    displayText(value, kind === 'count' ? '#,##0' : numberFormat, desk.workbook.locale);
  const told = (['average', 'count', 'sum'] as const).flatMap((kind) => {
    const value = figures[kind];
    return value === null ? [] : `${words.figures[kind]}: ${shown(kind, value)}`;
  });
  return (
    <output class="keys" aria-label={words.selected}>
      {told.join(' · ')}
    </output>
  );
}
