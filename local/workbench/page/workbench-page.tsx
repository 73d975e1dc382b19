/** The page: top bar, spreadsheet, task pane. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browserMemory, rememberedLanguage, rememberLanguage } from '../../../addin/messages/language.ts';
import type { OfficeSchema } from '../../excel-host/office-schema.ts';
import type { Workbench } from '../workbench.ts';
import { PaneFrame } from './pane-frame.tsx';
import { SheetView } from './sheet-view.tsx';
import { TopBar } from './top-bar.tsx';
import { useDesks, type Opening } from './use-desks.ts';
import { LanguageProvider, useWords } from './words.ts';

interface WorkbenchPageProps {
  readonly workbench: Workbench;
  readonly schema: OfficeSchema;
}

export function WorkbenchPage({ workbench, schema }: WorkbenchPageProps) {
  const memory = useMemo(browserMemory, []);
  const [language, setLanguage] = useState(() => rememberedLanguage(memory));
  useEffect(() => {
    document.documentElement.lang = language;
    rememberLanguage(memory, language);
  }, [language, memory]);
  const [first] = workbench.workbooks;
  const [chosen, choose] = useState(first?.id);
  const current = workbench.workbooks.find(({ id }) => id === chosen);
  const { opened, reset } = useDesks(current, schema);
  const paneUrl = useMemo(() => new URL(workbench.paneUrl), [workbench.paneUrl]);
  return (
    <LanguageProvider value={language}>
      {current !== undefined && (
        <TopBar
          workbooks={workbench.workbooks}
          current={current}
          onChoose={choose}
          onReset={reset}
          onOtherLanguage={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
        />
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
  const frame = useRef<HTMLIFrameElement>(null);
  const leave = useCallback(() => frame.current?.focus(), []);
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
      <SheetView key={`sheet ${copy}`} desk={desk} leave={leave} />
      <PaneFrame key={`pane ${copy}`} desk={desk} url={paneUrl} frame={frame} />
    </div>
  );
}
