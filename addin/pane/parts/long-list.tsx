/** A list of which the first items are shown, and more as somebody asks: no browser should draw 3,300 at once. */
import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { snapshotTexts } from '../../messages/snapshot-texts.ts';
import { ActionButton } from './action-button.tsx';
import { useSpeech } from './speech.tsx';

const PAGE = 40;

interface LongListProps<T> {
  readonly items: readonly T[];
  readonly render: (item: T) => ComponentChild;
}

export function LongList<T>({ items, render }: LongListProps<T>) {
  const { language, format } = useSpeech();
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const from = useRef<number | null>(null);
  // Whoever asked for more goes on reading where the list had ended.
  useEffect(() => {
    if (from.current === null) return;
    const first = list.current?.children[from.current];
    if (first instanceof HTMLElement) first.focus();
    from.current = null;
  }, [limit]);
  if (items.length === 0) return null;
  const rest = items.length - limit;
  const showMore = () => {
    from.current = limit;
    setLimit(limit + PAGE);
  };
  return (
    <>
      <ul class="long" ref={list}>
        {items.slice(0, limit).map((item, position) => (
          <li key={position} tabIndex={-1}>
            {render(item)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <ActionButton busy={false} onPress={showMore}>
          {snapshotTexts[language].compare.more(format.number(Math.min(rest, PAGE)))}
        </ActionButton>
      )}
    </>
  );
}
