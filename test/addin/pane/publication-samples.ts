/** Catalogs that are about to be published, for the pane's tests. */
import type { Publication } from '../../../addin/flows/prepare-publication.ts';
import type { Catalog } from '../../../shared/model/catalog.ts';
import { catalogChanges } from '../../../shared/rules/change/catalog-changes.ts';
import { assign, catalogOf, indicator, quantity, ratio, unit } from '../../shared/fixtures/catalog.ts';
import { campaign } from './pane-samples.ts';

const wards = Array.from({ length: 16 }, (_, n) => unit(String(26_868 + n), { name: `Phường ${n + 1}` }));

const poverty = indicator('9', {
  name: 'Tỷ lệ hộ nghèo theo chuẩn thành phố',
  goal: 'atMost',
  measureUnit: '%',
  ...ratio,
});
const budget = indicator('1', { name: 'Tổng thu ngân sách nhà nước', measureUnit: 'tỷ đồng' });

const published: Catalog = catalogOf({
  campaign,
  blocks: [{ code: 'P', name: 'Khối phường' }],
  units: wards,
  indicators: [budget, poverty, indicator('14', { name: 'Phương tiện thu gom rác' })],
  assignments: wards.flatMap(({ code }) => [
    assign(code, '1', quantity('120')),
    assign(code, '9', quantity('0.3')),
    assign(code, '14', quantity('12')),
  ]),
});

const changed: Catalog = {
  ...published,
  campaign: { ...campaign, dueAt: '2023-12-13T10:00:00.000Z' },
  units: wards.map((ward, n) => (n === 0 ? { ...ward, accounts: ['phuong1@govap.example.vn'] } : ward)),
  indicators: [budget, { ...poverty, decimals: 3 }, indicator('G3', { name: 'Sáng kiến, mô hình mới' })],
  assignments: wards.flatMap(({ code }, n) => [
    assign(code, '1', quantity(n < 8 ? '2150.5' : '120')),
    assign(code, '9', quantity('0.3')),
    assign(code, 'G3', quantity('1')),
  ]),
  scoring: {
    ...published.scoring,
    rules: [{ kind: 'share', indicator: '1', part: 'base', tier: null, points: '40' }],
  },
};

export const firstPublication: Publication = {
  catalog: published,
  replaces: null,
  unseen: false,
  changes: [],
  effects: [],
  warnings: [],
};

export const secondPublication: Publication = {
  catalog: changed,
  replaces: 4,
  unseen: false,
  changes: catalogChanges(published, changed),
  effects: [
    { kind: 'indicatorLeftOut', indicator: { code: '14', name: 'Phương tiện thu gom rác' }, reports: 12 },
    { kind: 'judgedAnew', units: 7 },
    { kind: 'dueEarlier', reports: 3, points: true },
  ],
  warnings: [],
};
