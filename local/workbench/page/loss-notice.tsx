import { useState } from 'preact/hooks';
import type { Desk } from './desk.ts';
import { LossList } from './loss-list.tsx';
import { useWords } from './words.ts';

/** What of the file the workbook could not take in, until it was read and put away. */
export function LossNotice({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const [isRead, setRead] = useState(false);
  const { notLoaded } = desk.workbook;
  if (isRead || notLoaded.length === 0) return null;
  return (
    <section class="loss-notice" aria-label={words.notLoaded}>
      <details>
        <summary>
          {words.notLoaded} ({notLoaded.length})
        </summary>
        <LossList losses={notLoaded} />
      </details>
      <button type="button" class="quiet" onClick={() => setRead(true)}>
        {words.understood}
      </button>
    </section>
  );
}
