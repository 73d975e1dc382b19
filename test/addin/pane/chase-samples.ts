/** A chase list for the pane's tests: a unit of each cause, among as many others as wanted. */
import type { SeenChaseList } from '../../../addin/flows/fetch-chase-list.ts';
import type { ChaseRow } from '../../../shared/model/chase-list.ts';
import { catalogOf, indicator, unit } from '../../shared/fixtures/catalog.ts';
import { causes, chaseRow } from '../../shared/fixtures/chase-rows.ts';
import { campaign } from './pane-samples.ts';

const blocks = [
  { code: 'P', name: 'Khối phường' },
  { code: 'D', name: 'Khối phòng ban chuyên môn' },
];
const indicators = [
  indicator('1', { name: 'Tổng thu ngân sách' }),
  indicator('G7', { name: 'Phản ánh 1022 giải quyết đúng hạn' }),
];
const seen = (seenAt: string, findings: NonNullable<ChaseRow['progress']>['findings'] = null) => ({
  progress: { seenAt, catalogVersion: 1, findings },
});
const blank = { code: 'value-missing', severity: 'warning', indicator: 'G7', count: 1 } as const;

const rows: readonly (readonly [name: string, row: ChaseRow])[] = [
  ['Phường 1', chaseRow('P1', causes.neverOpened)],
  ['Phường 3', chaseRow('P3', { ...causes.neverOpened, accounts: 0 })],
  [
    'Phường 5',
    chaseRow('P5', causes.failing, seen('2023-12-13T02:30:00Z', [...causes.failing.findings, blank])),
  ],
  ['Phường 6', chaseRow('P6', causes.opened, seen('2023-12-11T09:10:00Z'))],
  ['Phường 7', chaseRow('P7', causes.checked, seen('2023-12-13T09:45:00Z', []))],
  ['Phường 9', chaseRow('P9', causes.returned, { late: true })],
  ['Phòng Văn hóa và Thông tin', chaseRow('VH', causes.signedIn, { block: 'D', late: true, locked: true })],
  [
    'Phòng Tài nguyên và Môi trường',
    chaseRow('TN', { ...causes.incomplete, missing: ['G7'] }, { block: 'D', late: true }),
  ],
  ['Phòng Tư pháp', chaseRow('TP', causes.waiting, { block: 'D' })],
];

/** The units above, and so many more that nobody has signed in for. */
export function chaseSample(others = 0): SeenChaseList {
  const all = [
    ...rows,
    ...Array.from(
      { length: others },
      (_, at) => [`Trường Tiểu học số ${at + 1}`, chaseRow(`T${at + 1}`, causes.neverOpened)] as const,
    ),
  ];
  const units = all.map(([name, { unit: code, block }]) => unit(code, { name, block }));
  return {
    list: {
      campaign: campaign.id,
      catalogVersion: 1,
      assignedUnits: all.length + 30,
      rows: all.map(([, row]) => ({ ...row, lockAt: campaign.lockAt })),
    },
    published: {
      version: 1,
      catalog: catalogOf({ campaign, blocks, units, indicators }),
    },
    etag: '"a"',
  };
}
