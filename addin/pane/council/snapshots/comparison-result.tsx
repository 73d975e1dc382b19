/** What changed from one snapshot to the other: counted first, then block by block, and for the whole. */
import type { SnapshotSummary } from '../../../../shared/model/snapshot.ts';
import type { FrozenComparison, Side } from '../../../flows/compare-frozen.ts';
import { snapshotName } from '../../../messages/snapshot-name.ts';
import { snapshotTexts } from '../../../messages/snapshot-texts.ts';
import { ChangedTotals } from './changed-totals.tsx';
import { ChangedUnitItem } from './changed-unit-item.tsx';
import { LongList } from '../../parts/long-list.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { StartedDetails } from '../../parts/started-details.tsx';
import { useFocus } from '../../parts/use-focus.ts';

interface ComparisonResultProps {
  readonly compared: FrozenComparison;
  readonly snapshots: readonly SnapshotSummary[];
}

export function ComparisonResult({ compared, snapshots }: ComparisonResultProps) {
  const { language, format } = useSpeech();
  const words = snapshotTexts[language];
  const heading = useFocus<HTMLHeadingElement>(compared);
  const { earlier, later, blocks, totals, catalog } = compared;
  const nameOf = (side: Side) => {
    const snapshot = snapshots.find(({ id }) => id === side);
    return snapshot === undefined ? words.compare.live : snapshotName(snapshot, words, format);
  };
  const all = blocks.flatMap(({ units }) => units).length;
  const risen = blocks.reduce((sum, block) => sum + block.risen, 0);
  const fallen = blocks.reduce((sum, block) => sum + block.fallen, 0);
  return (
    <section class="card" aria-labelledby="compared-title">
      <h3 id="compared-title" tabIndex={-1} ref={heading}>
        {words.compare.result(nameOf(earlier), nameOf(later))}
      </h3>
      {all === 0 && totals.length === 0 ? (
        <p>{words.compare.nothing}</p>
      ) : (
        <>
          <p class="figure">{words.compare.units(format.number(all))}</p>
          {risen + fallen > 0 && <p>{words.compare.moved(format.number(risen), format.number(fallen))}</p>}
          {blocks.map((block) => (
            <StartedDetails
              key={block.block}
              title={words.compare.block(
                catalog.blocks.find(({ code }) => code === block.block)?.name ?? block.block,
                format.number(block.units.length),
              )}
            >
              <LongList
                items={block.units}
                render={(unit) => <ChangedUnitItem changed={unit} catalog={catalog} />}
              />
            </StartedDetails>
          ))}
          {totals.length > 0 && <ChangedTotals totals={totals} catalog={catalog} />}
        </>
      )}
    </section>
  );
}
