/** Snapshots, those of the council first; a day's are many, and folded until somebody looks for one. */
import type { CampaignSummary } from '../../../../shared/api/operations.ts';
import type { SnapshotSummary } from '../../../../shared/model/snapshot.ts';
import { snapshotTexts } from '../../../messages/snapshot-texts.ts';
import { SnapshotItem } from './snapshot-item.tsx';
import type { SnapshotActions } from './snapshots-section.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { StartedDetails } from '../../parts/started-details.tsx';

interface SnapshotListProps {
  /** The newest first. */
  readonly snapshots: readonly SnapshotSummary[];
  readonly campaign: CampaignSummary;
  readonly actions: SnapshotActions;
}

export function SnapshotList({ snapshots, campaign, actions }: SnapshotListProps) {
  const { language, format } = useSpeech();
  const words = snapshotTexts[language];
  if (snapshots.length === 0) return <p class="empty">{words.none}</p>;
  const byHand = snapshots.filter(({ kind }) => kind !== 'daily');
  const daily = snapshots.filter(({ kind }) => kind === 'daily');
  // Of several final ones the last counts.
  const inForce = byHand.find(({ kind }) => kind === 'final');
  const items = (some: readonly SnapshotSummary[]) => (
    <ul class="snapshots">
      {some.map((snapshot) => (
        <SnapshotItem
          key={snapshot.id}
          snapshot={snapshot}
          isSuperseded={snapshot.kind === 'final' && snapshot !== inForce}
          campaign={campaign}
          actions={actions}
        />
      ))}
    </ul>
  );
  return (
    <>
      <h3>{words.byHand}</h3>
      {byHand.length === 0 ? <p class="hint">{words.noneByHand}</p> : items(byHand)}
      {daily.length > 0 && (
        <StartedDetails title={words.daily(format.number(daily.length))}>{items(daily)}</StartedDetails>
      )}
    </>
  );
}
