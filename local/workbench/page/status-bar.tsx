import type { Desk } from './desk.ts';
import { isCut, MAX } from './extent.ts';
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
      <span class="keys">{isCut(desk.sheet) ? words.cut(MAX.rows, MAX.columns) : words.keys}</span>
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
