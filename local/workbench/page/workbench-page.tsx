/** The page: top bar, spreadsheet, task pane. */
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import type { OfficeSchema } from '../../excel-host/office-schema.ts';
import type { ServedPane } from '../../excel-host/web-bridge.ts';
import type { Workbench } from '../workbench.ts';
import { BriefNotice } from './brief-notice.tsx';
import { PaneFrame } from './pane-frame.tsx';
import { SheetView } from './sheet-view.tsx';
import { TopBar } from './top-bar.tsx';
import { useDesks, type Opening } from './use-desks.ts';
import { useSources, type Sources } from './use-sources.ts';
import { usePaneLanguage } from './use-pane-language.ts';
import { LanguageProvider, useWords } from './words.ts';

interface WorkbenchPageProps {
  readonly workbench: Workbench;
  readonly schema: OfficeSchema;
}

export function WorkbenchPage({ workbench, schema }: WorkbenchPageProps) {
  const sources = useSources(workbench);
  const { current, who } = sources;
  const { opened, reset } = useDesks(current, schema, workbench.functions);
  const paneUrl = useMemo(
    () => paneAddress(workbench.paneUrl, who),
    [workbench.paneUrl, who.account, who.isChosen],
  );
  const language = usePaneLanguage(paneUrl.origin);
  const desk = opened?.kind === 'open' ? opened.desk : null;
  return (
    <LanguageProvider value={language}>
      {current !== undefined && (
        <TopBar sources={sources} accounts={workbench.accounts} desk={desk} onReset={reset} />
      )}
      <Opened opened={opened} paneUrl={paneUrl} retry={reset} />
      <UnreadableFile sources={sources} />
      <PageTitle />
    </LanguageProvider>
  );
}

/** The browser's, in the language of the page. */
function PageTitle() {
  const { page } = useWords();
  useEffect(() => {
    document.title = page;
  }, [page]);
  return null;
}

/** Says that a file was no workbook; the one that was open still is. */
function UnreadableFile({ sources: { unreadable, dismiss } }: { readonly sources: Sources }) {
  const words = useWords();
  const text = unreadable === null ? null : words.unreadable(unreadable);
  return <BriefNotice text={text} said={unreadable} onEnd={dismiss} />;
}

/** The pane offers the workbook's own account; one that was chosen here signs in without being asked again. */
function paneAddress(base: string, { account, isChosen }: Sources['who']): URL {
  const url = new URL(base);
  url.searchParams.set('account', account);
  if (isChosen) url.searchParams.set('decided', '');
  return url;
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
  const toGrid = useCallback(() => input.current?.focus(), []);
  const ways = useMemo(
    () => ({
      toPane: () => pane.current?.enter(),
      toTopBar: () => focusOn('.top-bar select'),
      toNameBox: () => focusOn('.name-box'),
    }),
    [],
  );
  useWayBack(toGrid);
  if (opened === null) return <p class="opening">{words.opening}</p>;
  if (opened.kind === 'failed') {
    return (
      <div class="opening" role="alert">
        <p>{words.notOpened}</p>
        <button type="button" onClick={retry}>
          {words.retry}
        </button>
      </div>
    );
  }
  const { desk, copy } = opened;
  return (
    <div class="halves">
      <SheetView key={`sheet ${copy}`} desk={desk} input={input} ways={ways} />
      <PaneFrame
        key={`pane ${copy} ${paneUrl.search}`}
        desk={desk}
        url={paneUrl}
        pane={pane}
        onLeave={toGrid}
      />
    </div>
  );
}

const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

/** F6, and Escape where nothing else hears it, lead from the controls around the grid back into it. */
function useWayBack(toGrid: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target, key, defaultPrevented } = event;
      const isAround = target instanceof Element && target.closest('.scroller, dialog') === null;
      if (defaultPrevented || !isAround || (key !== 'F6' && key !== 'Escape')) return;
      event.preventDefault();
      toGrid();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [toGrid]);
}
