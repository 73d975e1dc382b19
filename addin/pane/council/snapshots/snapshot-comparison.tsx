/** Two snapshots, or one and what stands now, side by side: chosen, compared, and what changed told block by block. */
import { useState } from 'preact/hooks';
import type { CampaignSummary } from '../../../../shared/api/operations.ts';
import type { SnapshotSummary } from '../../../../shared/model/snapshot.ts';
import type { FrozenComparison, Side } from '../../../flows/compare-frozen.ts';
import { snapshotTexts } from '../../../messages/snapshot-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { BusyLine } from '../../parts/busy-line.tsx';
import { ComparisonResult } from './comparison-result.tsx';
import { ProblemNotice } from '../../issues/problem-notice.tsx';
import { SnapshotChoice } from './snapshot-choice.tsx';
import type { SnapshotActions } from './snapshots-section.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { useAction } from '../../parts/use-action.ts';

interface SnapshotComparisonProps {
  /** The newest first. */
  readonly snapshots: readonly SnapshotSummary[];
  readonly campaign: CampaignSummary;
  readonly actions: Pick<SnapshotActions, 'compareSnapshots'>;
}

export function SnapshotComparison({ snapshots, campaign, actions }: SnapshotComparisonProps) {
  const { language } = useSpeech();
  const words = snapshotTexts[language].compare;
  const action = useAction();
  const [chosen, choose] = useState<Side | undefined>();
  const [other, chooseOther] = useState<Side>(null);
  const [compared, setCompared] = useState<FrozenComparison | null>(null);
  const one = chosen === undefined ? (snapshots[0]?.id ?? null) : chosen;
  const pair = inOrder(one, other, snapshots);
  const compare = () =>
    action.run({ busy: words.busy }, async () => {
      setCompared(null);
      if (pair !== null) setCompared(await actions.compareSnapshots(campaign.id, pair));
    });
  return (
    <section class="part">
      <h2>{words.title}</h2>
      {snapshots.length === 0 ? (
        <p class="empty">{words.empty}</p>
      ) : (
        <>
          <p>{words.why}</p>
          <SnapshotChoice label={words.one} snapshots={snapshots} chosen={one} onChoose={choose} />
          <SnapshotChoice label={words.other} snapshots={snapshots} chosen={other} onChoose={chooseOther} />
          {pair === null ? (
            <p class="hint">{words.sameTwice}</p>
          ) : (
            <div class="actions">
              <ActionButton busy={action.busy !== null} onPress={compare}>
                {words.action}
              </ActionButton>
            </div>
          )}
        </>
      )}
      <BusyLine busy={action.busy} />
      <ProblemNotice failure={action.failure} />
      {compared !== null && <ComparisonResult compared={compared} snapshots={snapshots} />}
    </section>
  );
}

/** The earlier one first, in whatever order they were chosen; `null` where both are the same. */
function inOrder(one: Side, other: Side, snapshots: readonly SnapshotSummary[]) {
  if (one === other) return null;
  const place = (side: Side) => snapshots.findIndex(({ id }) => id === side);
  // What stands now is newer than all of the list, the newest of which comes first.
  const [later, earlier] = place(one) < place(other) ? [one, other] : [other, one];
  return earlier === null ? null : { earlier, later };
}
