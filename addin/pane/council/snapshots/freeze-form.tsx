/** What is about to be frozen, and what it is to be called. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SnapshotRequest } from '../../../../shared/model/snapshot.ts';
import type { ToFreeze } from '../../../flows/freeze-standings.ts';
import { snapshotTexts } from '../../../messages/snapshot-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useFocus } from '../../parts/use-focus.ts';

export type FreezeDraft = Pick<SnapshotRequest, 'kind' | 'name' | 'reason'>;

/** As the server takes them (`Name`, `FreeText`). */
const LONGEST = { name: 300, reason: 2000 };

interface FreezeFormProps {
  readonly foreseen: ToFreeze;
  readonly draft: FreezeDraft;
  readonly onType: (draft: FreezeDraft) => void;
  readonly busy: boolean;
  /** Freezing waits for the answers to what speaks against it, which stand below. */
  readonly isConcerned: boolean;
  readonly onFreeze: () => void;
  readonly onClose: () => void;
  /** What came of freezing so far. */
  readonly children: ComponentChildren;
}

export function FreezeForm(props: FreezeFormProps) {
  const { foreseen, draft, onType, busy, isConcerned, onFreeze, onClose, children } = props;
  const { language, texts, format } = useSpeech();
  const words = snapshotTexts[language];
  const heading = useFocus<HTMLHeadingElement>(foreseen);
  const [isAsked, setAsked] = useState(false);
  const isNameless = draft.name.trim() === '';
  const freeze = () => {
    setAsked(true);
    if (!isNameless) onFreeze();
  };
  const { reportedUnits, assignedUnits, provisional, tied } = foreseen;
  return (
    <section class="card" aria-labelledby="freeze-title">
      <h3 id="freeze-title" tabIndex={-1} ref={heading}>
        {words.freeze.title}
      </h3>
      <p class="figure">
        {texts.council.reported(format.number(reportedUnits), format.number(assignedUnits))}
      </p>
      <p>{provisional ? texts.council.provisional : texts.council.final}</p>
      {tied > 0 && <p>{texts.council.tied(format.number(tied))}</p>}
      <Choice
        label={words.freeze.kind}
        value={draft.kind}
        onChoose={(kind) => onType({ ...draft, kind: kind === 'final' ? 'final' : 'interim' })}
      >
        <option value="interim">{words.kinds.interim}</option>
        <option value="final">{words.kinds.final}</option>
      </Choice>
      <TextField
        label={words.freeze.name}
        type="text"
        value={draft.name}
        hint={isAsked && isNameless ? words.freeze.nameMissing : words.freeze.nameHint}
        longest={LONGEST.name}
        onType={(name) => onType({ ...draft, name })}
      />
      <TextArea
        label={words.freeze.reason}
        value={draft.reason}
        longest={LONGEST.reason}
        onType={(reason) => onType({ ...draft, reason })}
      />
      <p class="hint">{words.freeze.stays}</p>
      {children}
      <div class="actions">
        {!isConcerned && (
          <ActionButton primary busy={busy} onPress={freeze}>
            {words.freeze[draft.kind]}
          </ActionButton>
        )}
        <ActionButton busy={busy} onPress={onClose}>
          {words.freeze.cancel}
        </ActionButton>
      </div>
    </section>
  );
}
