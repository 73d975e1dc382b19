/** The spreadsheet half of the page. */
import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { Desk } from './desk.ts';
import { FormulaBar } from './formula-bar.tsx';
import { Grid } from './grid.tsx';
import type { WaysOut } from './grid-keys.ts';
import { LossNotice } from './loss-notice.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { RuleQuestion } from './rule-question.tsx';
import { StatusBar } from './status-bar.tsx';
import { useDesk } from './use-desk.ts';
import { WaitingNotice } from './waiting-notice.tsx';

interface SheetViewProps {
  readonly desk: Desk;
  /** What has the keyboard in the grid. */
  readonly input: { readonly current: HTMLInputElement | null } & Ref<HTMLInputElement>;
  readonly ways: WaysOut;
}

export function SheetView({ desk, input, ways }: SheetViewProps) {
  useDesk(desk);
  const toGrid = () => input.current?.focus();
  const [zoom, setZoom] = useState(0.85);
  return (
    <main class="sheet-view">
      <LossNotice desk={desk} />
      <FormulaBar desk={desk} onDone={toGrid} />
      <Grid desk={desk} zoom={zoom} input={input} ways={ways} />
      <RefusalNotice desk={desk} />
      <WaitingNotice desk={desk} />
      <RuleQuestion desk={desk} onDone={toGrid} />
      <StatusBar desk={desk} zoom={zoom} onZoom={setZoom} />
    </main>
  );
}
