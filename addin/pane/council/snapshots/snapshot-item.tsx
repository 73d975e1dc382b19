/** One snapshot of the list: what it is, and opened, where it comes from and what can be done with it. */
import { useState } from 'preact/hooks';
import type { CampaignSummary } from '../../../../shared/api/operations.ts';
import { shortMark } from '../../../../shared/digest/standings-mark.ts';
import type { SnapshotSummary } from '../../../../shared/model/snapshot.ts';
import type { Verified } from '../../../flows/frozen-standings.ts';
import { snapshotName } from '../../../messages/snapshot-name.ts';
import { snapshotTexts } from '../../../messages/snapshot-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { BusyLine } from '../../parts/busy-line.tsx';
import { ProblemNotice } from '../../issues/problem-notice.tsx';
import { SnapshotFacts } from './snapshot-facts.tsx';
import type { SnapshotActions } from './snapshots-section.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { useAction } from '../../parts/use-action.ts';
import { VerificationResult } from './verification-result.tsx';

interface SnapshotItemProps {
  readonly snapshot: SnapshotSummary;
  /** A later final one counts instead of it. */
  readonly isSuperseded: boolean;
  readonly campaign: CampaignSummary;
  readonly actions: SnapshotActions;
}

export function SnapshotItem({ snapshot, isSuperseded, campaign, actions }: SnapshotItemProps) {
  const { language, texts, format } = useSpeech();
  const words = snapshotTexts[language];
  const action = useAction();
  const [verified, setVerified] = useState<Verified | null>(null);
  /** The worksheets that were added last. */
  const [written, setWritten] = useState<readonly string[]>([]);
  const { id, kind, cutoff, reportedUnits, assignedUnits, standingsDigest } = snapshot;
  const verify = () =>
    action.run({ busy: words.verify.busy }, async () => {
      setVerified(null);
      setVerified(await actions.verifySnapshot(campaign.id, id));
    });
  const write = () =>
    action.run({ busy: words.write.busy }, async () => {
      setWritten([]);
      setWritten(await actions.writeSnapshot(campaign.id, snapshot));
    });
  return (
    <li>
      <details>
        <summary>
          <span class="name">{snapshotName(snapshot, words, format)}</span>
          {kind !== 'daily' && (
            <fluent-badge
              appearance="tint"
              color={kind === 'final' && !isSuperseded ? 'success' : 'subtle'}
              shape="rounded"
            >
              {words.kinds[kind]}
            </fluent-badge>
          )}
          <span class="hint">
            {[
              ...(kind === 'daily' ? [] : [format.instant(cutoff, campaign.timeZone)]),
              texts.council.reported(format.number(reportedUnits), format.number(assignedUnits)),
              words.mark(shortMark(standingsDigest)),
            ].join(' · ')}
          </span>
          {isSuperseded && <span class="hint">{words.superseded}</span>}
        </summary>
        <SnapshotFacts snapshot={snapshot} timeZone={campaign.timeZone} />
        <div class="actions">
          <ActionButton busy={action.busy !== null} onPress={verify}>
            {words.verify.action}
          </ActionButton>
          <ActionButton busy={action.busy !== null} onPress={write}>
            {words.write.action}
          </ActionButton>
        </div>
        <BusyLine busy={action.busy} />
        <ProblemNotice failure={action.failure} />
        <output class="hint">
          {written.length > 0 && words.write.done(written.map((name) => `“${name}”`).join(', '))}
        </output>
        {verified !== null && (
          <VerificationResult verified={verified} snapshot={snapshot} timeZone={campaign.timeZone} />
        )}
      </details>
    </li>
  );
}
