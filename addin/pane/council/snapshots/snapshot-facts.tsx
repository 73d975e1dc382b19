/** Where a snapshot comes from. */
import type { FinalConcern, SnapshotSummary } from '../../../../shared/model/snapshot.ts';
import { snapshotTexts } from '../../../messages/snapshot-texts.ts';
import { CopyText } from '../../parts/copy-text.tsx';
import { Facts, type Fact } from '../../parts/facts.tsx';
import { useSpeech } from '../../parts/speech.tsx';

/** Enough to tell one from another at a glance. */
const SHORT = 12;

interface SnapshotFactsProps {
  readonly snapshot: SnapshotSummary;
  readonly timeZone: string;
}

export function SnapshotFacts({ snapshot, timeZone }: SnapshotFactsProps) {
  const { language, format } = useSpeech();
  const words = snapshotTexts[language];
  const { kind, cutoff, frozenAt, by, reason, despite, provisional, catalogVersion, digest } = snapshot;
  // A final one keeps what it was announced in spite of.
  const concerns = kind !== 'final' && provisional ? (['provisional'] as const) : despite;
  const whenTrue = (holds: boolean, fact: Fact) => (holds ? [fact] : []);
  return (
    <Facts
      facts={[
        [words.facts.cutoff, format.instant(cutoff, timeZone)],
        [words.facts.frozenAt, format.instant(frozenAt, timeZone)],
        [words.facts.by, by ?? words.timer],
        ...whenTrue(reason.trim() !== '', [words.facts.reason, <span class="said">{reason}</span>]),
        ...whenTrue(concerns.length > 0, [words.facts.despite, <Concerns concerns={concerns} />]),
        [words.facts.catalog, words.version(format.number(catalogVersion))],
        [words.facts.digest, <CopyText text={digest} shown={`${digest.slice(0, SHORT)}…`} />],
      ]}
    />
  );
}

function Concerns({ concerns }: { readonly concerns: readonly FinalConcern[] }) {
  const { language } = useSpeech();
  const words = snapshotTexts[language].concerns;
  return (
    <ul class="values">
      {concerns.map((concern) => (
        <li key={concern}>{words[concern]}</li>
      ))}
    </ul>
  );
}
