/** Bringing new units and indicators into the targets matrix. */
import { useState } from 'preact/hooks';
import type { CompletedTargets } from '../../../flows/complete-targets.ts';
import { setUpTexts, type SetUpTexts } from '../../../messages/set-up-texts.ts';
import type { Format } from '../../../messages/format.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { BusyLine } from '../../parts/busy-line.tsx';
import { ProblemNotice } from '../../issues/problem-notice.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { useAction } from '../../parts/use-action.ts';

export function TargetsSection({ complete }: { readonly complete: () => Promise<CompletedTargets> }) {
  const { language, format } = useSpeech();
  const { targets: words } = setUpTexts[language];
  const action = useAction();
  const [completed, setCompleted] = useState<CompletedTargets | null>(null);
  const run = () =>
    action.run({ busy: words.busy }, async () => {
      setCompleted(null);
      setCompleted(await complete());
    });
  return (
    <section class="part">
      <h2>{words.title}</h2>
      <p>{words.why}</p>
      <div class="actions">
        <ActionButton busy={action.busy !== null} onPress={run}>
          {words.complete}
        </ActionButton>
      </div>
      <BusyLine busy={action.busy} />
      <output>{completed === null ? '' : said(completed, words, format)}</output>
      <ProblemNotice failure={action.failure} />
    </section>
  );
}

function said(completed: CompletedTargets, words: SetUpTexts['targets'], format: Format): string {
  switch (completed.kind) {
    case 'added':
      return words.added(format.number(completed.units), format.number(completed.indicators));
    case 'complete':
      return words.nothing;
    case 'unreadable':
      return words.unreadable;
  }
}
