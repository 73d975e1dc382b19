/** Until the pane is ready: waiting for Excel and the configuration, or telling why it cannot start. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { BusyLine } from '../parts/busy-line.tsx';
import { PaneFrame } from '../pane-frame.tsx';
import { ProblemNotice } from '../issues/problem-notice.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { useAction, useOnce } from '../parts/use-action.ts';

/** Shows what `start` resolves with. */
export function StartPage({ start }: { start: () => Promise<VNode> }) {
  const { texts } = useSpeech();
  const action = useAction();
  const [started, setStarted] = useState<VNode | null>(null);
  useOnce(() => action.run({ busy: texts.opening }, async () => setStarted(await start())));
  if (started !== null) return started;
  return (
    <PaneFrame session={null}>
      <h1>{texts.product}</h1>
      <BusyLine busy={action.busy} />
      <ProblemNotice failure={action.failure} />
    </PaneFrame>
  );
}
