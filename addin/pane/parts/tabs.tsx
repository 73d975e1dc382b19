/** The parts of a page as tabs. A part starts when it is first chosen, and keeps its state from then on. */
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';

export interface Tab {
  readonly key: string;
  readonly label: string;
  readonly panel: ComponentChildren;
}

interface TabsProps {
  /** What the row of tabs is called. */
  readonly label: string;
  /** The first is the one in front at first, and whenever the chosen one is gone. A single one has no row of tabs. */
  readonly tabs: readonly [Tab, ...Tab[]];
}

const InFront = createContext(true);

/** Whether the tab that a component is in is the one in front. */
export function useInFront(): boolean {
  return useContext(InFront);
}

export function Tabs({ label, tabs }: TabsProps) {
  const [chosen, setChosen] = useState(tabs[0].key);
  const [started, setStarted] = useState<ReadonlySet<string>>(new Set());
  const row = useRef<HTMLDivElement>(null);
  const current = tabs.find(({ key }) => key === chosen) ?? tabs[0];
  const choose = ({ key }: Tab) => {
    setChosen(key);
    setStarted((earlier) => new Set(earlier).add(key));
  };
  /** As the ARIA Authoring Practices have it: arrows go round, Home and End to the ends, and the focus chooses. */
  const move = (event: KeyboardEvent) => {
    const to = target(event.key, tabs.indexOf(current), tabs.length);
    const tab = to === null ? undefined : tabs[to];
    if (tab === undefined) return;
    event.preventDefault();
    choose(tab);
    row.current?.querySelector<HTMLElement>(`#${tabId(tab)}`)?.focus();
  };
  const hasRow = tabs.length > 1;
  return (
    <>
      {hasRow && (
        <div class="tabs" role="tablist" aria-label={label} ref={row}>
          {tabs.map((tab) => (
            <button
              key={tab.key}
              type="button"
              role="tab"
              id={tabId(tab)}
              aria-selected={tab === current}
              aria-controls={panelId(tab)}
              tabIndex={tab === current ? 0 : -1}
              onClick={() => choose(tab)}
              onKeyDown={move}
            >
              {tab.label}
            </button>
          ))}
        </div>
      )}
      {tabs.map((tab) => {
        const isStarted = tab === current || tab === tabs[0] || started.has(tab.key);
        return (
          <div
            key={tab.key}
            {...(hasRow && { role: 'tabpanel', id: panelId(tab), 'aria-labelledby': tabId(tab) })}
            hidden={tab !== current}
          >
            {isStarted && <InFront.Provider value={tab === current}>{tab.panel}</InFront.Provider>}
          </div>
        );
      })}
    </>
  );
}

const tabId = ({ key }: Tab) => `tab-${key}`;
const panelId = ({ key }: Tab) => `panel-${key}`;

/** The place of the tab that a key leads to; `null` for other keys. */
function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
