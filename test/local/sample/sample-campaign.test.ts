import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { sampleAccounts, sampleCatalog } from '../../../local/sample/sample-campaign.ts';
import { sampleWards } from '../../../local/sample/sample-units.ts';
import { Catalog } from '../../../shared/model/catalog.ts';
import { fractionOf } from '../../../shared/model/decimal.ts';
import type { Target } from '../../../shared/model/target.ts';
import { isLate, isLocked } from '../../../shared/rules/time/lateness.ts';
import { validateCatalog } from '../../../shared/rules/check/validate-catalog.ts';
import { parseCouncilConfig } from '../../../shared/sheet/config/parse-council-config.ts';
import { configBlocks } from '../../shared/fixtures/config-blocks.ts';

const TODAY = '2025-11-23';
const catalog = sampleCatalog(TODAY);

describe.each([TODAY, '2024-02-29', '2025-12-30', '2026-01-01'])('on %s', (today) => {
  const campaign = sampleCatalog(today);
  const noon = (days: number) =>
    Temporal.PlainDate.from(today)
      .add({ days })
      .toZonedDateTime({ timeZone: 'Asia/Ho_Chi_Minh', plainTime: '12:00' })
      .toInstant()
      .toString();

  test('the catalog is valid without a warning', () => {
    expect(Catalog.parse(campaign)).toEqual(campaign);
    expect(validateCatalog(campaign)).toEqual([]);
  });

  test.each([
    { days: -1, late: false, locked: false },
    { days: 0, late: true, locked: false },
    { days: 4, late: true, locked: false },
    { days: 5, late: true, locked: true },
  ])('a report $days days later is late: $late, locked out: $locked', ({ days, late, locked }) => {
    expect(isLate(campaign.campaign, noon(days))).toBe(late);
    expect(isLocked(campaign.campaign, noon(days))).toBe(locked);
  });

  test('figures are asked for up to five days before the due day, and dates to meet lie before that', () => {
    const { dataAsOf } = campaign.campaign;
    expect(Temporal.PlainDate.from(dataAsOf).until(today).days).toBe(6);
    const days = campaign.assignments.flatMap(({ target }) => (target.kind === 'date' ? [target.by] : []));
    expect(days).toHaveLength(2 * 34);
    for (const day of days) expect(day < dataAsOf).toBe(true);
  });
});

test('reports were due yesterday at 17:00 in Hồ Chí Minh City, and are locked out five days later', () => {
  expect(catalog.campaign).toMatchObject({
    id: 'go-vap-nuoc-rut',
    dataAsOf: '2025-11-17',
    dueAt: '2025-11-22T10:00:00Z',
    lockAt: '2025-11-27T10:00:00Z',
  });
});

test('what is no date is refused', () => {
  expect(() => sampleCatalog('2025-02-30')).toThrow(RangeError);
});

test('34 units report: 16 wards and 18 others, each in a block', () => {
  const units = (block: string) => catalog.units.filter((unit) => unit.block === block).length;
  expect(catalog.blocks.map(({ code }) => units(code))).toEqual([16, 11, 4, 3]);
  expect(new Set(catalog.units.map(({ name }) => name)).size).toBe(34);
});

test('the wards carry their official codes of 2023, and there is no ward 2', () => {
  expect(sampleWards.map(({ number, code }) => `P${number} ${code}`).join(', ')).toBe(
    'P1 26896, P3 26902, P4 26893, P5 26887, P6 26876, P7 26890, P8 26898, P9 26897, P10 26884, P11 26899, ' +
      'P12 26881, P13 26872, P14 26882, P15 26869, P16 26878, P17 26875',
  );
});

test('19 basic and 13 covenant indicators count, and G13 has three parts that count through it', () => {
  const counted = (group: string) =>
    catalog.indicators.filter((indicator) => indicator.group === group && indicator.parent === null).length;
  expect([counted('basic'), counted('covenant')]).toEqual([19, 13]);
  const parts = catalog.indicators.filter(({ parent }) => parent !== null);
  expect(parts.map(({ code, parent }) => `${parent} > ${code}`)).toEqual([
    'G13 > G13.1',
    'G13 > G13.2',
    'G13 > G13.3',
  ]);
  expect(catalog.indicators.find(({ code }) => code === 'G13')?.measure).toBe('allOf');
});

test('every indicator is asked of somebody, and whoever has G13 has its parts', () => {
  const unitsOf = (code: string) =>
    catalog.assignments.filter(({ indicator }) => indicator === code).map(({ unit }) => unit);
  expect(catalog.indicators.filter(({ code }) => unitsOf(code).length === 0)).toEqual([]);
  for (const part of ['G13.1', 'G13.2', 'G13.3']) expect(unitsOf(part)).toEqual(unitsOf('G13'));
});

test.each(['G1', 'G2', 'G3', 'G4'])('%s is asked of every unit', (code) => {
  expect(catalog.assignments.filter(({ indicator }) => indicator === code)).toHaveLength(34);
});

test.each(['2', '3'])('growth %s is asked of the economy office alone and not added up', (code) => {
  expect(catalog.assignments.filter(({ indicator }) => indicator === code).map(({ unit }) => unit)).toEqual([
    'kinh-te',
  ]);
  expect(catalog.indicators.find((indicator) => indicator.code === code)?.aggregation).toBe('none');
});

/** What can be added up: a single number. */
const single = (target: Target | null): string => {
  if (target?.kind !== 'quantity' || target.min === null || target.min !== target.max) {
    throw new Error('not a single number');
  }
  return target.min;
};

test.each(catalog.indicators.filter(({ aggregation }) => aggregation === 'sum'))(
  "the units' targets of $code add up to the district's exactly",
  ({ code, districtTarget }) => {
    const sum = catalog.assignments
      .filter(({ indicator }) => indicator === code)
      .reduce((total, { target }) => total.add(single(target)), fractionOf('0'));
    expect(sum.equals(single(districtTarget))).toBe(true);
  },
);

test.each(catalog.indicators.filter(({ aggregation }) => aggregation === 'pooled'))(
  "every unit asked for $code is asked for the district's target",
  ({ code, districtTarget }) => {
    const asked = catalog.assignments.filter(({ indicator }) => indicator === code);
    expect(asked.length).toBeGreaterThan(0);
    for (const { target } of asked) expect(target).toEqual(districtTarget);
  },
);

test("the council's workbook gives the catalog back as it was drawn", () => {
  expect(parseCouncilConfig(configBlocks(catalog))).toEqual({ catalog, issues: [] });
});

test('everyone who reports can sign in, and so can the council', () => {
  const accounts = sampleAccounts(catalog);
  expect(accounts).toHaveLength(35);
  expect(new Set(accounts.map(({ account }) => account)).size).toBe(35);
  expect(accounts.filter(({ role }) => role === 'Council').map(({ account }) => account)).toEqual([
    'hoi-dong@govap.example',
  ]);
  expect(accounts).toContainEqual({ account: 'phuong-1@govap.example', name: 'Phường 1', role: 'Unit' });
  expect(accounts).toContainEqual({ account: 'noi-vu@govap.example', name: 'Phòng Nội vụ', role: 'Unit' });
});
