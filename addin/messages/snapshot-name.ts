/** What a snapshot is called: a day's by its day. */
import type { SnapshotSummary } from '../../shared/model/snapshot.ts';
import type { Format } from './format.ts';
import type { SnapshotTexts } from './snapshot-texts.ts';

export function snapshotName(
  { id, name }: Pick<SnapshotSummary, 'id' | 'name'>,
  { day }: Pick<SnapshotTexts, 'day'>,
  format: Format,
): string {
  return name ?? day(format.date(id));
}
