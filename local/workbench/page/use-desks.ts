/** The workbooks opened so far, each as it was left. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OfficeSchema } from '../../excel-host/office-schema.ts';
import type { Workbench } from '../workbench.ts';
import type { Desk } from './desk.ts';
import { openDesk, type WorkbookSource } from './open-desk.ts';

/** What came of opening a workbook. `copy` counts the openings: another copy is another desk. */
export type Opening =
  { readonly kind: 'open'; readonly desk: Desk; readonly copy: number } | { readonly kind: 'failed' };

/** Opens the current workbook unless it is open; `null` while that takes. `reset` opens a fresh copy of it. */
export function useDesks(
  current: WorkbookSource | undefined,
  schema: OfficeSchema,
  functions: Workbench['functions'],
): { opened: Opening | null; reset: () => void } {
  const [openings, setOpenings] = useState<ReadonlyMap<string, Opening>>(new Map());
  const copies = useRef(0);
  const opened = current === undefined ? null : (openings.get(current.id) ?? null);
  useEffect(() => {
    if (current === undefined || opened !== null) return;
    const keep = (opening: Opening) => setOpenings((others) => new Map(others).set(current.id, opening));
    openDesk(current, schema, functions).then(
      (desk) => keep({ kind: 'open', desk, copy: ++copies.current }),
      (error: unknown) => {
        // Its words are a library's, for whoever develops this.
        console.warn(error);
        keep({ kind: 'failed' });
      },
    );
  }, [current, schema, functions, opened]);
  const reset = useCallback(
    () => setOpenings((others) => new Map([...others].filter(([id]) => id !== current?.id))),
    [current],
  );
  useWarning(openings);
  return { opened, reset };
}

/** Has the browser ask before it leaves a page with something typed: nothing of it is kept anywhere else. */
function useWarning(openings: ReadonlyMap<string, Opening>): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      const lost = [...openings.values()].some((opening) => opening.kind === 'open' && opening.desk.typed);
      if (lost) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [openings]);
}
