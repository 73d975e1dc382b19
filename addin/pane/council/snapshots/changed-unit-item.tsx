/** A unit that changed: how its place moved and why; opened, every value of it that is another. */
import type { Catalog } from '../../../../shared/model/catalog.ts';
import type { ChangedUnit } from '../../../../shared/rules/snapshots/changes-by-block.ts';
import { snapshotTexts } from '../../../messages/snapshot-texts.ts';
import { moveText, subjectOf, valueLines } from '../../../messages/standings-changes.ts';
import { useSpeech } from '../../parts/speech.tsx';
import { ValueLines } from '../../parts/value-lines.tsx';

interface ChangedUnitItemProps {
  readonly changed: ChangedUnit;
  readonly catalog: Catalog;
}

export function ChangedUnitItem({ changed, catalog }: ChangedUnitItemProps) {
  const { language, messages, texts, format } = useSpeech();
  const words = snapshotTexts[language];
  const lines = valueLines(changed.values, { messages, format, catalog });
  const said = [moveText(changed, messages, format), ...changed.causes.map((cause) => words.causes[cause])];
  const head = (
    <>
      <span class="name">{subjectOf({ part: 'unit', code: changed.unit }, { messages, catalog })}</span>
      <span class="hint">{said.join(' · ')}</span>
    </>
  );
  if (lines.length === 0) return <div class="changed-unit">{head}</div>;
  return (
    <details class="changed-unit">
      <summary>{head}</summary>
      <ValueLines lines={lines} joint={texts.differences.becomes} />
    </details>
  );
}
