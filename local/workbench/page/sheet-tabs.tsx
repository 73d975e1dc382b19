/** The worksheets to choose from, in tab order. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Desk } from './desk.ts';
import { useWords } from './words.ts';

export function SheetTabs({ desk }: { desk: Desk }) {
  const words = useWords();
  const { sheet: inFront } = desk;
  const { sheets } = desk.workbook;
  const tabs = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [inFront]);
  return (
    <nav ref={tabs} class="sheet-tabs" aria-label={words.sheets}>
      {sheets
        .filter(({ visibility }) => visibility === 'Visible')
        .map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            aria-current={sheet === inFront ? 'page' : undefined}
            style={sheet.tabColor === '' ? {} : { borderBottomColor: sheet.tabColor }}
            onClick={() => desk.enter('stay') && desk.show(sheet)}
          >
            {sheet.name}
          </button>
        ))}
    </nav>
  );
}
