/** The worksheets to choose from, in tab order; where they do not fit, buttons lead to those out of sight. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Desk } from './desk.ts';
import { IconButton } from './icon-button.tsx';
import { NextIcon, PreviousIcon } from './icons.tsx';
import { useWords } from './words.ts';

/** So much of what is seen goes by at once, that the last tab seen stays in view. */
const STEP = 0.7;

export function SheetTabs({ desk }: { desk: Desk }) {
  const words = useWords();
  const { sheet: inFront } = desk;
  const sheets = desk.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  const tabs = useRef<HTMLElement>(null);
  const hidden = useHidden(tabs, sheets.map(({ name }) => name).join('/'));
  useLayoutEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [inFront, hidden.any]);
  const scroll = (direction: 1 | -1) =>
    tabs.current?.scrollBy({ left: direction * STEP * tabs.current.clientWidth });
  return (
    <>
      {hidden.any && (
        <div class="tab-buttons">
          <IconButton label={words.previousTabs} disabled={!hidden.before} onPress={() => scroll(-1)}>
            <PreviousIcon />
          </IconButton>
          <IconButton label={words.nextTabs} disabled={!hidden.after} onPress={() => scroll(1)}>
            <NextIcon />
          </IconButton>
        </div>
      )}
      <nav
        ref={tabs}
        class={['sheet-tabs', hidden.before && 'more-before', hidden.after && 'more-after']
          .filter(Boolean)
          .join(' ')}
        aria-label={words.sheets}
        onScroll={hidden.look}
      >
        {sheets.map((sheet) => (
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
    </>
  );
}

/** On which sides tabs are out of sight; looked at again when the room, the tabs (`names`) or the scrolling change. */
function useHidden(tabs: { readonly current: HTMLElement | null }, names: string) {
  const [{ before, after }, setSides] = useState({ before: false, after: false });
  const look = () => {
    if (tabs.current === null) return;
    const { scrollLeft, scrollWidth, clientWidth } = tabs.current;
    // A part of a pixel is none that could be scrolled.
    const sides = { before: scrollLeft > 1, after: scrollLeft + clientWidth < scrollWidth - 1 };
    setSides((last) => (last.before === sides.before && last.after === sides.after ? last : sides));
  };
  useLayoutEffect(() => {
    if (tabs.current === null) return undefined;
    const watch = new ResizeObserver(look);
    watch.observe(tabs.current);
    look();
    return () => watch.disconnect();
  }, [tabs, names]);
  return { before, after, any: before || after, look };
}
