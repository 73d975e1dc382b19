/** Annex I of frozen standings: what is announced is printed as it was frozen, whatever has come since. */
import { Temporal } from 'temporal-polyfill';
import type { PublishedCatalog } from '../../model/catalog.ts';
import type { Digest } from '../../model/identifiers.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { drawStandingsAnnex } from './draw-standings-annex.ts';
import type { PaperSheet } from './paper.ts';
import { concernWords, snapshotKindWords } from './snapshot-words.ts';

/** `published`: the catalog in force, which names units and blocks. `digest`: of the whole snapshot, as its list has it. */
export function drawSnapshotAnnex(
  snapshot: Snapshot,
  { catalog, version }: PublishedCatalog,
  digest: Digest,
): PaperSheet {
  const { standings, cutoff, despite } = snapshot;
  const names =
    version === standings.catalogVersion
      ? []
      : [
          `Kết quả tính theo danh mục phiên bản ${standings.catalogVersion}; tên đơn vị và khối ghi theo phiên bản ${version}.`,
        ];
  return drawStandingsAnnex({
    results: { standings },
    catalog,
    asOf: cutoff,
    frozen: {
      worksheet: `Bản chốt ${dayOf(snapshot, catalog.campaign.timeZone)}`,
      title: titleOf(snapshot),
      notes: [
        ...despite.map((concern) => `Khi chốt: ${concernWords[concern].toLocaleLowerCase('vi')}.`),
        ...names,
        `Mã của cả bản chốt: ${digest}.`,
      ],
    },
  });
}

function titleOf({ id, kind, name }: Snapshot): string {
  if (name === null) return `Bản chốt ngày ${id.split('-').toReversed().join('/')}`;
  return `Bản chốt ${snapshotKindWords[kind].toLocaleLowerCase('vi')}: ${name}`;
}

/** Day and month, as worksheets can be called by them, e.g. `15-12`. The timer's are called by their day. */
function dayOf({ id, kind, cutoff }: Snapshot, timeZone: string): string {
  const day =
    kind === 'daily'
      ? Temporal.PlainDate.from(id)
      : Temporal.Instant.from(cutoff).toZonedDateTimeISO(timeZone).toPlainDate();
  return [day.day, day.month].map((part) => String(part).padStart(2, '0')).join('-');
}
