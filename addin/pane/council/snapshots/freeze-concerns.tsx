/** What speaks against final standings: each point is ticked before they are frozen in spite of it. */
import { useState } from 'preact/hooks';
import type { FinalConcern } from '../../../../shared/model/snapshot.ts';
import type { FreezeOutcome } from '../../../flows/freeze-standings.ts';
import { snapshotTexts } from '../../../messages/snapshot-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { WarningNotice } from '../../issues/warning-notice.tsx';

interface FreezeConcernsProps {
  readonly outcome: Extract<FreezeOutcome, { kind: 'concerned' }>;
  readonly busy: boolean;
  readonly onFreeze: (despite: FinalConcern[]) => void;
}

export function FreezeConcerns({ outcome, busy, onFreeze }: FreezeConcernsProps) {
  const { language } = useSpeech();
  const words = snapshotTexts[language];
  const { concerns } = outcome;
  const [ticked, setTicked] = useState<ReadonlySet<FinalConcern>>(new Set());
  const tick = (concern: FinalConcern, isTicked: boolean) =>
    setTicked((earlier) => new Set([...earlier, concern].filter((one) => isTicked || one !== concern)));
  const [isAsked, setAsked] = useState(false);
  const isComplete = concerns.every((concern) => ticked.has(concern));
  const freeze = () => {
    setAsked(true);
    if (isComplete) onFreeze([...concerns]);
  };
  return (
    <WarningNotice
      outcome={outcome}
      title={words.freeze.concernedTitle}
      advice={words.freeze.concernedAdvice}
    >
      <ul class="ticks">
        {concerns.map((concern) => (
          <li key={concern}>
            <label>
              <input
                type="checkbox"
                checked={ticked.has(concern)}
                onChange={(event) => tick(concern, event.currentTarget.checked)}
              />
              {words.concerns[concern]}
            </label>
          </li>
        ))}
      </ul>
      <output class="hint">{isAsked && !isComplete && words.freeze.tickAll}</output>
      <div class="actions">
        <ActionButton busy={busy} onPress={freeze}>
          {words.freeze.despite}
        </ActionButton>
      </div>
    </WarningNotice>
  );
}
