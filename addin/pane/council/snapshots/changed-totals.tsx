/** What changed of the whole campaign, of its indicators and their groups. */
import type { Catalog } from '../../../../shared/model/catalog.ts';
import type { StandingsDifference } from '../../../../shared/model/snapshot.ts';
import { groupBy } from '../../../../shared/rules/group-by.ts';
import { snapshotTexts } from '../../../messages/snapshot-texts.ts';
import { subjectOf, valueLines } from '../../../messages/standings-changes.ts';
import { LongList } from '../../parts/long-list.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { StartedDetails } from '../../parts/started-details.tsx';
import { ValueLines } from '../../parts/value-lines.tsx';

interface ChangedTotalsProps {
  readonly totals: readonly StandingsDifference[];
  readonly catalog: Catalog;
}

export function ChangedTotals({ totals, catalog }: ChangedTotalsProps) {
  const { language, messages, texts, format } = useSpeech();
  const { compare } = snapshotTexts[language];
  const things = [...groupBy(totals, ({ part, code }) => `${part} ${code ?? ''}`).values()];
  const words = (differences: readonly StandingsDifference[]) => {
    const absent = differences.find(({ field }) => field === null);
    if (absent !== undefined) return <p>{absent.after === null ? compare.gone : compare.appeared}</p>;
    const lines = valueLines(differences, { messages, format, catalog });
    return <ValueLines lines={lines} joint={texts.differences.becomes} />;
  };
  return (
    <StartedDetails title={compare.totals(format.number(things.length))}>
      <LongList
        items={things}
        render={(differences) =>
          differences[0] && (
            <>
              <span class="name">{subjectOf(differences[0], { messages, catalog })}</span>
              {words(differences)}
            </>
          )
        }
      />
    </StartedDetails>
  );
}
