/** Which workbooks can be opened, which one is, and who works on it. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Workbench } from '../workbench.ts';
import { empty, fromFile, served, type WorkbookSource } from './open-desk.ts';

export interface Sources {
  readonly all: readonly WorkbookSource[];
  readonly current: WorkbookSource | undefined;
  /** Who works on the current workbook, and whether that was chosen here rather than told by the workbook. */
  readonly who: { readonly account: string; readonly isChosen: boolean };
  readonly choose: (id: string) => void;
  readonly chooseAccount: (account: string) => void;
  /** Adds a file of the person's and opens it; one that is no workbook changes nothing but `unreadable`. */
  readonly addFile: (file: File) => void;
  /** The name of the file that was chosen last, when it cannot be read. */
  readonly unreadable: string | null;
  /** Takes that off the screen. */
  readonly dismiss: () => void;
  /** Adds an empty workbook and opens it; `title` answers its name by how many there are by then. */
  readonly addEmpty: (title: (number: number) => string) => void;
}

export function useSources({ workbooks }: Workbench): Sources {
  const [all, setAll] = useState<readonly WorkbookSource[]>(() => workbooks.map(served));
  const [chosen, choose] = useState(all[0]?.id);
  const [accounts, setAccounts] = useState<ReadonlyMap<string, string>>(new Map());
  const current = all.find(({ id }) => id === chosen);
  const chosenAccount = current === undefined ? undefined : accounts.get(current.id);
  const who = { account: chosenAccount ?? current?.account ?? '', isChosen: chosenAccount !== undefined };
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const ids = useRef(0);
  const nextId = () => `own-${++ids.current}`;
  const add = (added: WorkbookSource) => {
    setUnreadable(null);
    setAll((others) => [...others, added]);
    choose(added.id);
  };
  return {
    all,
    current,
    who,
    choose,
    chooseAccount: useCallback(
      (account) => {
        if (current !== undefined) setAccounts((others) => new Map(others).set(current.id, account));
      },
      [current],
    ),
    addFile: (file) => void fromFile(nextId(), file, who.account).then(add, () => setUnreadable(file.name)),
    unreadable,
    dismiss: useCallback(() => setUnreadable(null), []),
    addEmpty: (title) => {
      const number = all.length - workbooks.length + 1;
      add(empty(nextId(), title(number), who.account));
    },
  };
}
