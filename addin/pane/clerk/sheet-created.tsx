/** Right after the sheet was made: what to do with it. */
import { useState } from 'preact/hooks';
import { ActionButton } from '../parts/action-button.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { useFocus } from '../parts/use-focus.ts';

export function SheetCreated({ busy, onCheck }: { busy: boolean; onCheck: () => void }) {
  const { texts } = useSpeech();
  const [shown] = useState({});
  const heading = useFocus<HTMLHeadingElement>(shown);
  return (
    <section>
      <h2 tabIndex={-1} ref={heading}>
        {texts.clerk.createdTitle}
      </h2>
      <ol class="steps">
        {texts.clerk.createdSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div class="actions">
        <ActionButton primary busy={busy} onPress={onCheck}>
          {texts.clerk.check}
        </ActionButton>
      </div>
    </section>
  );
}
