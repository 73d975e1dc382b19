import type { CellRemark } from './cell-remarks.ts';

/** By this name the cell's input is described by the tip. */
export const TIP_ID = 'cell-tip';

/** What was said of the active cell, and what its rule asks for, beneath it. */
export function CellTip({ remarks }: { readonly remarks: readonly CellRemark[] }) {
  if (remarks.length === 0) return null;
  return (
    <div class="cell-tip" id={TIP_ID}>
      {remarks.map(({ heading, text }, index) => (
        <p key={index}>
          {heading !== '' && <strong>{heading}</strong>}
          <span>{text}</span>
        </p>
      ))}
    </div>
  );
}
