/** The page: top bar, spreadsheet, task pane. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { OfficeSchema } from '../../excel-host/office-schema.ts';
import type { ServedPane } from '../../excel-host/web-bridge.ts';
import type { Workbench } from '../workbench.ts';
import { PaneFrame } from './pane-frame.tsx';
import { SheetView } from './sheet-view.tsx';
import { TopBar } from './top-bar.tsx';
import { useDesks, type Opening } from './use-desks.ts';
import { usePaneLanguage } from './use-pane-language.ts';
import { LanguageProvider, useWords } from './words.ts';

interface WorkbenchPageProps {
  readonly workbench: Workbench;
  readonly schema: OfficeSchema;
}

export function WorkbenchPage({ workbench, schema }: WorkbenchPageProps) {
  const [first] = workbench.workbooks;
  const [chosen, choose] = useState(first?.id);
  const current = workbench.workbooks.find(({ id }) => id === chosen);
  const { opened, reset } = useDesks(current, schema);
  const account = current?.account;
  const paneUrl = useMemo(() => {
    const url = new URL(workbench.paneUrl);
    if (account !== undefined) url.searchParams.set('account', account);
    return url;
  }, [workbench.paneUrl, account]);
  const language = usePaneLanguage(paneUrl.origin);
  return (
    <LanguageProvider value={language}>
      {current !== undefined && (
        <TopBar workbooks={workbench.workbooks} current={current} onChoose={choose} onReset={reset} />
      )}
      <Opened opened={opened} paneUrl={paneUrl} retry={reset} />
    </LanguageProvider>
  );
}

interface OpenedProps {
  readonly opened: Opening | null;
  readonly paneUrl: URL;
  readonly retry: () => void;
}

function Opened({ opened, paneUrl, retry }: OpenedProps) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const pane = useRef<ServedPane>(null);
  const toPane = useCallback(() => pane.current?.enter(), []);
  const toGrid = useCallback(() => input.current?.focus(), []);
  if (opened === null) return <p class="opening">{words.opening}</p>;
  if (opened.kind === 'failed') {
    return (
      <div class="opening" role="alert">
        <p>
          {words.notOpened}: {opened.why}
        </p>
        <button type="button" onClick={retry}>
          {words.retry}
        </button>
      </div>
    );
  }
  const { desk, copy } = opened;
  return (
    <div class="halves">
      <SheetView key={`sheet ${copy}`} desk={desk} input={input} leave={toPane} />
      <PaneFrame key={`pane ${copy}`} desk={desk} url={paneUrl} pane={pane} onLeave={toGrid} />
    </div>
  );
}
