/** The council's snapshots: what there is, freezing another one, and two laid side by side. */
import { useState } from 'preact/hooks';
import type { CampaignSummary } from '../../../../shared/api/operations.ts';
import type { SnapshotSummary } from '../../../../shared/model/snapshot.ts';
import { snapshotTexts } from '../../../messages/snapshot-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { BusyLine } from '../../parts/busy-line.tsx';
import type { CouncilActions } from '../council-actions.ts';
import { FreezeSection } from './freeze-section.tsx';
import { ProblemNotice } from '../../issues/problem-notice.tsx';
import { SnapshotComparison } from './snapshot-comparison.tsx';
import { SnapshotList } from './snapshot-list.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { useAction, useOnce } from '../../parts/use-action.ts';

export type SnapshotActions = Pick<
  CouncilActions,
  'snapshots' | 'foreseeFreezing' | 'freeze' | 'verifySnapshot' | 'writeSnapshot' | 'compareSnapshots'
>;

interface SnapshotsSectionProps {
  readonly campaign: CampaignSummary;
  readonly actions: SnapshotActions;
}

export function SnapshotsSection({ campaign, actions }: SnapshotsSectionProps) {
  const { language } = useSpeech();
  const words = snapshotTexts[language];
  const loading = useAction();
  const [snapshots, setSnapshots] = useState<readonly SnapshotSummary[] | null>(null);
  const load = () =>
    loading.run({ busy: words.busyLoading }, async () => setSnapshots(await actions.snapshots(campaign.id)));
  useOnce(load);
  const add = (snapshot: SnapshotSummary) =>
    setSnapshots((known) => [snapshot, ...(known ?? []).filter(({ id }) => id !== snapshot.id)]);
  return (
    <>
      <section class="part">
        <h2>{words.title}</h2>
        <p>{words.why}</p>
        {snapshots !== null && (
          <FreezeSection
            campaign={campaign}
            snapshots={snapshots}
            actions={actions}
            onFrozen={add}
            onOvertaken={setSnapshots}
          />
        )}
        {snapshots !== null && <SnapshotList snapshots={snapshots} campaign={campaign} actions={actions} />}
        {snapshots !== null && (
          <div class="actions">
            <ActionButton busy={loading.busy !== null} onPress={load}>
              {words.reload}
            </ActionButton>
          </div>
        )}
        <BusyLine busy={loading.busy} />
        <ProblemNotice failure={loading.failure} />
      </section>
      {snapshots !== null && (
        <SnapshotComparison snapshots={snapshots} campaign={campaign} actions={actions} />
      )}
    </>
  );
}
