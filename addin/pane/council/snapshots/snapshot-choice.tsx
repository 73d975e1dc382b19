/** One of the snapshots, or the standings as they are now. */
import type { SnapshotSummary } from '../../../../shared/model/snapshot.ts';
import type { Side } from '../../../flows/compare-frozen.ts';
import { snapshotName } from '../../../messages/snapshot-name.ts';
import { snapshotTexts } from '../../../messages/snapshot-texts.ts';
import { Choice } from '../../parts/choice.tsx';
import { useSpeech } from '../../parts/speech.tsx';

/** No snapshot has such an id. */
const LIVE = '';

interface SnapshotChoiceProps {
  readonly label: string;
  readonly snapshots: readonly SnapshotSummary[];
  readonly chosen: Side;
  readonly onChoose: (side: Side) => void;
}

export function SnapshotChoice({ label, snapshots, chosen, onChoose }: SnapshotChoiceProps) {
  const { language, format } = useSpeech();
  const words = snapshotTexts[language];
  const groups = [
    [words.byHand, snapshots.filter(({ kind }) => kind !== 'daily')],
    [words.kinds.daily, snapshots.filter(({ kind }) => kind === 'daily')],
  ] as const;
  return (
    <Choice
      label={label}
      value={chosen ?? LIVE}
      onChoose={(value) => onChoose(value === LIVE ? null : value)}
    >
      <option value={LIVE}>{words.compare.live}</option>
      {groups.map(
        ([name, some]) =>
          some.length > 0 && (
            <optgroup key={name} label={name}>
              {some.map((snapshot) => (
                <option key={snapshot.id} value={snapshot.id}>
                  {snapshotName(snapshot, words, format)}
                </option>
              ))}
            </optgroup>
          ),
      )}
    </Choice>
  );
}
