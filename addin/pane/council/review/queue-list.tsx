/** Units of the queue, the first ones of them; choosing one opens it, ticking some is for reviewing them together. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { UnitCode } from '../../../../shared/model/identifiers.ts';
import type { QueueEntry, QueueState } from '../../../../shared/rules/review/review-queue.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { useSpeech } from '../../parts/speech.tsx';

/** Of 3,300 units nobody reads all, and no browser should draw them. */
const PAGE = 60;

/** Names one revision of a unit: a tick does not go over to a newer one that nobody has looked at. */
export function tickOf({ unit, revision }: Pick<QueueEntry, 'unit' | 'revision'>): string {
  return `${unit} ${revision}`;
}

interface QueueListProps {
  readonly entries: readonly QueueEntry[];
  readonly timeZone: string;
  /** Whether there are entries of several states to be told apart. */
  readonly showsState: boolean;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (entry: QueueEntry, isTicked: boolean) => void;
  readonly onOpen: (unit: UnitCode) => void;
  /** Whether something is written of the unit that was not sent. */
  readonly hasDraft: (unit: UnitCode) => boolean;
}

export function QueueList(props: QueueListProps) {
  const { language, format } = useSpeech();
  const words = reviewTexts[language].queue;
  const { entries } = props;
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const from = useRef<number | null>(null);
  useEffect(() => {
    if (from.current === null) return;
    list.current?.querySelectorAll<HTMLElement>('button.entry')[from.current]?.focus();
    from.current = null;
  }, [limit]);
  const rest = entries.length - limit;
  const showMore = () => {
    from.current = limit;
    setLimit(limit + PAGE);
  };
  return (
    <>
      <ul class="queue" ref={list}>
        {entries.slice(0, limit).map((entry) => (
          <QueueItem key={entry.unit} {...props} entry={entry} />
        ))}
      </ul>
      {rest > 0 && (
        <>
          <p class="hint">{words.shown(format.number(limit), format.number(entries.length))}</p>
          <ActionButton busy={false} onPress={showMore}>
            {words.more(format.number(Math.min(rest, PAGE)))}
          </ActionButton>
        </>
      )}
    </>
  );
}

export const stateColors = {
  waiting: 'warning',
  returned: 'danger',
  notReported: 'subtle',
  accepted: 'success',
} as const satisfies Record<QueueState, string>;

type QueueItemProps = Omit<QueueListProps, 'entries'> & { readonly entry: QueueEntry };

function QueueItem({ entry, timeZone, showsState, ticked, onTick, onOpen, hasDraft }: QueueItemProps) {
  const { language, texts, format } = useSpeech();
  const words = reviewTexts[language].queue;
  const { unit, name, state, revision, submittedAt, late } = entry;
  return (
    <li>
      {revision !== null && (
        <input
          type="checkbox"
          aria-label={words.tick(name)}
          checked={ticked.has(tickOf(entry))}
          onChange={(event) => onTick(entry, event.currentTarget.checked)}
        />
      )}
      <button type="button" class="entry" onClick={() => onOpen(unit)}>
        <span class="name">{name}</span>{' '}
        {showsState && (
          <fluent-badge appearance="tint" color={stateColors[state]} shape="rounded">
            {words.kinds[state]}
          </fluent-badge>
        )}
        {revision !== null && submittedAt !== null && (
          <span class="hint">
            {[
              texts.history.revision(revision),
              format.instant(submittedAt, timeZone),
              ...(late ? [words.late] : []),
              ...(hasDraft(unit) ? [words.hasDraft] : []),
            ].join(' · ')}
          </span>
        )}
      </button>
    </li>
  );
}
