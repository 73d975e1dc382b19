/** The annexes of frozen standings: what is announced is printed as it was frozen, whatever has come since. */
import { Temporal } from 'temporal-polyfill';
import type { PublishedCatalog } from '../../model/catalog.ts';
import type { Digest } from '../../model/identifiers.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { drawIndicatorAnnex } from './draw-indicator-annex.ts';
import { drawStandingsAnnex } from './draw-standings-annex.ts';
import type { PaperSheet } from './paper.ts';
import { concernWords, snapshotKindWords } from './snapshot-words.ts';

/**
 * `published`: the catalog in force, which names units and blocks. `digest`: of the whole snapshot, as its list has it. There
 * is an annex II only while the catalog is the one that the snapshot was made with: another may say another plan.
 */
export function drawSnapshotAnnexes(
  snapshot: Snapshot,
  { catalog, version }: PublishedCatalog,
  digest: Digest,
): PaperSheet[] {
  const { standings, cutoff, despite } = snapshot;
  const isSame = version === standings.catalogVersion;
  const names = isSame
    ? []
    : [
        `Kết quả tính theo danh mục phiên bản ${standings.catalogVersion}; tên đơn vị và khối ghi theo phiên bản ${version}.`,
      ];
  const worksheet = `Bản chốt ${dayOf(snapshot, catalog.campaign.timeZone)}`;
  const input = {
    results: { standings, units: null },
    catalog,
    asOf: cutoff,
    frozen: {
      worksheet,
      title: titleOf(snapshot),
      notes: [
        ...despite.map((concern) => `Khi chốt: ${concernWords[concern].toLocaleLowerCase('vi')}.`),
        ...names,
        `Mã của cả bản chốt: ${digest}.`,
      ],
    },
  };
  const indicators = { ...input, frozen: { ...input.frozen, worksheet: `${worksheet}, phụ lục II` } };
  return [drawStandingsAnnex(input), ...(isSame ? [drawIndicatorAnnex(indicators)] : [])];
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
