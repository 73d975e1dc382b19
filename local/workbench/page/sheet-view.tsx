/** The spreadsheet half of the page. */
import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { Desk } from './desk.ts';
import { FormulaBar } from './formula-bar.tsx';
import { Grid } from './grid.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { StatusBar } from './status-bar.tsx';
import { useDesk } from './use-desk.ts';

interface SheetViewProps {
  readonly desk: Desk;
  /** What has the keyboard in the grid. */
  readonly input: { readonly current: HTMLInputElement | null } & Ref<HTMLInputElement>;
  /** Takes the focus to the pane. */
  readonly leave: () => void;
}

export function SheetView({ desk, input, leave }: SheetViewProps) {
  useDesk(desk);
  const [zoom, setZoom] = useState(0.85);
  return (
    <main class="sheet-view">
      <FormulaBar desk={desk} onDone={() => input.current?.focus()} />
      <Grid desk={desk} zoom={zoom} input={input} leave={leave} />
      <RefusalNotice desk={desk} />
      <StatusBar desk={desk} zoom={zoom} onZoom={setZoom} />
    </main>
  );
}
