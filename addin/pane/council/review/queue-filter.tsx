/** What of the queue is shown: a state with how many there are of it, a block, and a part of the name. */
import type { Block } from '../../../../shared/model/catalog.ts';
import {
  queueKinds,
  type NarrowedQueue,
  type QueueFilter as Filter,
} from '../../../../shared/rules/review/review-queue.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { BlockAndName } from '../block-and-name.tsx';
import { useSpeech } from '../../parts/speech.tsx';

interface QueueFilterProps {
  readonly filter: Filter;
  readonly counts: NarrowedQueue['counts'];
  readonly blocks: readonly Block[];
  readonly onFilter: (filter: Filter) => void;
}

export function QueueFilter({ filter, counts, blocks, onFilter }: QueueFilterProps) {
  const { language, format } = useSpeech();
  const words = reviewTexts[language].queue;
  return (
    <>
      <fieldset class="kinds">
        <legend class="unseen">{words.kind}</legend>
        {queueKinds.map((kind) => (
          <label key={kind} class={kind === filter.kind ? 'chosen' : undefined}>
            <input
              type="radio"
              class="unseen"
              name="queue-kind"
              checked={kind === filter.kind}
              onChange={() => onFilter({ ...filter, kind })}
            />
            {words.kinds[kind]} <span class="count">{format.number(counts[kind])}</span>
          </label>
        ))}
      </fieldset>
      <BlockAndName
        labels={words}
        filter={filter}
        blocks={blocks}
        onFilter={(near) => onFilter({ ...filter, ...near })}
      />
    </>
  );
}
