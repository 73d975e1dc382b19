/** What computing a snapshot anew has found: that it agrees, and with what, or every value that differs. */
import type { SnapshotSummary, StandingsDifference } from '../../../../shared/model/snapshot.ts';
import { groupBy } from '../../../../shared/rules/group-by.ts';
import type { Verified } from '../../../flows/frozen-standings.ts';
import { snapshotTexts } from '../../../messages/snapshot-texts.ts';
import { subjectOf, valueLines } from '../../../messages/standings-changes.ts';
import { LongList } from '../../parts/long-list.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { useFocus } from '../../parts/use-focus.ts';
import { ValueLines } from '../../parts/value-lines.tsx';

interface VerificationResultProps {
  readonly verified: Verified;
  readonly snapshot: Pick<SnapshotSummary, 'cutoff' | 'catalogVersion'>;
  readonly timeZone: string;
}

export function VerificationResult({ verified, snapshot, timeZone }: VerificationResultProps) {
  const { language, messages, format } = useSpeech();
  const words = snapshotTexts[language].verify;
  const heading = useFocus<HTMLHeadingElement>(verified);
  const { verification, catalog } = verified;
  const { agrees, differences } = verification;
  const basis = [format.instant(snapshot.cutoff, timeZone), format.number(snapshot.catalogVersion)] as const;
  const things = [...groupBy(differences, ({ part, code }) => `${part} ${code ?? ''}`).values()];
  return (
    <section class={agrees ? 'notice success' : 'notice error'}>
      <h4 tabIndex={-1} ref={heading}>
        {agrees ? words.agrees : words.differs(format.number(differences.length))}
      </h4>
      <p>{agrees ? words.basis(...basis) : words.differsAdvice(...basis)}</p>
      <LongList
        items={things}
        render={([first, ...rest]) =>
          first && (
            <>
              <span class="figure">{subjectOf(first, { messages, catalog })}</span>
              <Differences
                differences={[first, ...rest]}
                lines={valueLines([first, ...rest], { messages, format, catalog })}
              />
            </>
          )
        }
      />
    </section>
  );
}

interface DifferencesProps {
  readonly differences: readonly StandingsDifference[];
  readonly lines: ReturnType<typeof valueLines>;
}

function Differences({ differences, lines }: DifferencesProps) {
  const { language } = useSpeech();
  const words = snapshotTexts[language].verify;
  const absent = differences.find(({ field }) => field === null);
  if (absent !== undefined) return <p>{absent.after === null ? words.onlyFrozen : words.onlyNow}</p>;
  return <ValueLines lines={lines} joint={words.becomes} />;
}
