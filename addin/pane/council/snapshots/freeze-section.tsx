/** Freezing the standings by hand: what would be frozen is told first, and what was typed stays until it is frozen. */
import { useState } from 'preact/hooks';
import type { CampaignSummary } from '../../../../shared/api/operations.ts';
import type { SnapshotRequest, SnapshotSummary } from '../../../../shared/model/snapshot.ts';
import type { FreezeOutcome, ToFreeze } from '../../../flows/freeze-standings.ts';
import { lastByHand } from '../../../flows/frozen-standings.ts';
import { snapshotName } from '../../../messages/snapshot-name.ts';
import { snapshotTexts } from '../../../messages/snapshot-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { BusyLine } from '../../parts/busy-line.tsx';
import { FreezeConcerns } from './freeze-concerns.tsx';
import { FreezeForm, type FreezeDraft } from './freeze-form.tsx';
import { ProblemNotice } from '../../issues/problem-notice.tsx';
import type { SnapshotActions } from './snapshots-section.tsx';
import { useUnsent } from '../../parts/leaving.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { useAction } from '../../parts/use-action.ts';
import { useFocus } from '../../parts/use-focus.ts';
import { WarningNotice } from '../../issues/warning-notice.tsx';

interface FreezeSectionProps {
  readonly campaign: CampaignSummary;
  readonly snapshots: readonly SnapshotSummary[];
  readonly actions: Pick<SnapshotActions, 'foreseeFreezing' | 'freeze'>;
  readonly onFrozen: (snapshot: SnapshotSummary) => void;
  readonly onOvertaken: (snapshots: readonly SnapshotSummary[]) => void;
}

const blankDraft: FreezeDraft = { kind: 'interim', name: '', reason: '' };

export function FreezeSection({ campaign, snapshots, actions, onFrozen, onOvertaken }: FreezeSectionProps) {
  const { language, format } = useSpeech();
  const words = snapshotTexts[language];
  const action = useAction();
  const [draft, setDraft] = useState<FreezeDraft>(blankDraft);
  /** `null`: the form is closed. */
  const [foreseen, setForeseen] = useState<ToFreeze | null>(null);
  useUnsent(foreseen !== null && `${draft.name}${draft.reason}`.trim() !== '');
  /** The form was closed without freezing. */
  const [closed, setClosed] = useState<object | null>(null);
  const [outcome, setOutcome] = useState<FreezeOutcome | null>(null);
  const busy = action.busy !== null;

  const open = () =>
    action.run({ busy: words.freeze.busyLooking }, async () => {
      setOutcome(null);
      setClosed(null);
      setForeseen(await actions.foreseeFreezing(campaign.id));
    });
  const freeze = (despite: SnapshotRequest['despite']) =>
    action.run({ busy: words.freeze.busy, sending: true }, async () => {
      const follows = lastByHand(snapshots);
      const name = draft.name.trim();
      const found = await actions.freeze(campaign.id, { ...draft, name, follows, despite });
      setOutcome(found);
      if (found.kind === 'overtaken') onOvertaken(found.snapshots);
      if (found.kind !== 'frozen') return;
      onFrozen(found.snapshot);
      setForeseen(null);
      setDraft(blankDraft);
    });
  // What was said of another kind or of a state of before does not hold any longer.
  const type = (changed: FreezeDraft) => {
    setDraft(changed);
    if (changed.kind !== draft.kind) setOutcome(null);
  };
  const newest =
    outcome?.kind === 'overtaken' ? outcome.snapshots.find(({ kind }) => kind !== 'daily') : undefined;
  return (
    <>
      {foreseen === null ? (
        <div class="actions">
          <ActionButton primary busy={busy} returned={closed} onPress={open}>
            {words.freeze.open}
          </ActionButton>
        </div>
      ) : (
        <FreezeForm
          foreseen={foreseen}
          draft={draft}
          onType={type}
          busy={busy}
          isConcerned={outcome?.kind === 'concerned'}
          onFreeze={() => freeze([])}
          onClose={() => {
            setForeseen(null);
            setOutcome(null);
            setClosed({});
          }}
        >
          {outcome?.kind === 'concerned' && (
            <FreezeConcerns key={outcome.concerns.join()} outcome={outcome} busy={busy} onFreeze={freeze} />
          )}
          {newest !== undefined && (
            <WarningNotice
              outcome={outcome}
              title={words.freeze.overtakenTitle(snapshotName(newest, words, format))}
              advice={words.freeze.overtakenAdvice}
            />
          )}
        </FreezeForm>
      )}
      <BusyLine busy={action.busy} />
      <ProblemNotice failure={action.failure} />
      {outcome?.kind === 'frozen' && <Frozen outcome={outcome} />}
    </>
  );
}

function Frozen({ outcome }: { readonly outcome: Extract<FreezeOutcome, { kind: 'frozen' }> }) {
  const { language, texts, format } = useSpeech();
  const words = snapshotTexts[language];
  const heading = useFocus<HTMLHeadingElement>(outcome);
  const { snapshot } = outcome;
  return (
    <section class="notice success">
      <h3 tabIndex={-1} ref={heading}>
        {words.freeze.done(snapshotName(snapshot, words, format))}
      </h3>
      <p>
        {texts.council.reported(format.number(snapshot.reportedUnits), format.number(snapshot.assignedUnits))}
      </p>
    </section>
  );
}
