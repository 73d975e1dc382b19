/** Whether Excel waits until somebody has finished typing in a cell, for whatever tells what is going on. */
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

/** Calls back when Excel begins to wait and when it goes on; returns what ends it. */
export type WatchCellEdit = (tell: (waits: boolean) => void) => () => void;

const CellEdit = createContext(false);

/** Lets everything inside know. */
export function CellEditProvider({
  watch,
  children,
}: {
  readonly watch: WatchCellEdit;
  readonly children: ComponentChildren;
}) {
  const [waits, setWaits] = useState(false);
  useEffect(() => watch(setWaits), [watch]);
  return <CellEdit.Provider value={waits}>{children}</CellEdit.Provider>;
}

export function useCellEdit(): boolean {
  return useContext(CellEdit);
}
