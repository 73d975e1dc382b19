/** The queue of reports: narrowed by state, block and name, in the order in which they need the council. */
import { useMemo } from 'preact/hooks';
import type { UnitCode } from '../../../../shared/model/identifiers.ts';
import {
  narrowQueue,
  type QueueEntry,
  type QueueFilter as Filter,
} from '../../../../shared/rules/review/review-queue.ts';
import type { ReviewQueue as Queue } from '../../../flows/review-queue.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { QueueFilter } from './queue-filter.tsx';
import { QueueList } from './queue-list.tsx';
import { useSpeech } from '../../parts/speech.tsx';

interface ReviewQueueProps {
  readonly queue: Queue;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (entry: QueueEntry, isTicked: boolean) => void;
  readonly onOpen: (unit: UnitCode) => void;
  readonly hasDraft: (unit: UnitCode) => boolean;
}

export function ReviewQueue({ queue, filter, onFilter, ...rest }: ReviewQueueProps) {
  const { language, format } = useSpeech();
  const words = reviewTexts[language].queue;
  const { campaign, blocks } = queue.published.catalog;
  const { entries, counts } = useMemo(() => narrowQueue(queue.entries, filter), [queue, filter]);
  const isAll = filter.block === null && filter.words.trim() === '';
  if (queue.entries.length === 0) return <p class="empty">{words.noUnits}</p>;
  return (
    <>
      <QueueFilter filter={filter} counts={counts} blocks={blocks} onFilter={onFilter} />
      {/* Whoever cannot see the list grow shorter hears it. */}
      <output class="unseen">{words.found(format.number(entries.length))}</output>
      {entries.length === 0 && (
        <p class="empty">{filter.kind === 'waiting' && isAll ? words.noneWaiting : words.none}</p>
      )}
      {/* Another filter begins at the top again. */}
      <QueueList
        key={JSON.stringify(filter)}
        entries={entries}
        timeZone={campaign.timeZone}
        showsState={filter.kind === 'all' || filter.kind === 'late'}
        {...rest}
      />
    </>
  );
}
