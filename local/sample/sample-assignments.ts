/**
 * Who is asked for what. A unit has the indicators it can influence, and no fact is counted by two units. The units'
 * targets of a `sum` indicator add up to the district's exactly; how they are shared out is a proposal throughout.
 */
import type { Assignment } from '../../shared/model/catalog.ts';
import type { IndicatorCode, UnitCode } from '../../shared/model/identifiers.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import { serialFromDate } from '../../shared/sheet/cells/excel-date.ts';
import type { CellValue } from '../../shared/sheet/sheet-block.ts';
import { atTheLatest, type SampleCalendar } from './sample-calendar.ts';
import { sampleTarget } from './sample-target.ts';
import { sampleUnits, sampleWards, type OfficeCode, type WardNumber } from './sample-units.ts';
import { shareOut } from './share-out.ts';

/** Target cells by unit. */
type Targets = ReadonlyMap<UnitCode, CellValue>;

/** Offices that take applications from people and answer for them. */
const oneStopOffices: readonly OfficeCode[] = [
  'noi-vu',
  'tu-phap',
  'tai-chinh',
  'kinh-te',
  'do-thi',
  'moi-truong',
  'lao-dong',
  'giao-duc',
  'cong-an',
  'thue',
];

/** Wards along the three routes of the key projects, and ward 12 with its primary school. */
const keyProjectWards: readonly WardNumber[] = [5, 6, 7, 12, 13, 14, 15, 17];

/** The assignments of all units, in catalog order of units, then of indicators. */
export function sampleAssignments(
  indicators: readonly Indicator[],
  { planBy, registerBy }: SampleCalendar,
): Assignment[] {
  const targets: Readonly<Record<IndicatorCode, Targets>> = {
    ...figureTargets,
    G1: everyUnit(serialFromDate(planBy)),
    G2: everyUnit(atTheLatest(registerBy)),
  };
  return sampleUnits.flatMap(({ code: unit }) =>
    indicators.flatMap((indicator) => {
      const cell = targets[indicator.code]?.get(unit);
      return cell === undefined
        ? []
        : [{ unit, indicator: indicator.code, target: sampleTarget(indicator, cell) }];
    }),
  );
}

const figureTargets: Readonly<Record<IndicatorCode, Targets>> = {
  // Wards collect what they are charged with; the tax branch collects the rest.
  '1': join(wardsShare(160), offices({ thue: 2_040 })),
  '2': offices({ 'kinh-te': '6 - 6,5' }),
  '3': offices({ 'kinh-te': 'Khoảng 12%' }),
  '4': each(['do-thi', 'giao-duc', 'boi-thuong', 'du-an'] satisfies OfficeCode[], '≥ 95%'),
  '5': wardsShare(4_000),
  '6': wardsShare(100),
  '7': join(wardsShare(13_000), offices({ 'lao-dong': 1_400, 'phu-nu': 400, 'quan-doan': 200 })),
  '8': join(wardsShare(5_200), offices({ 'lao-dong': 800 })),
  '9': everyWard('Dưới 0,3%'),
  '10': everyWard(93.2),
  '11': offices({ 'giao-duc': 2 }),
  '12': everyWard(100),
  '13': everyWard(100),
  '14': everyWard(100),
  '15': everyWard('Giảm 20%'),
  '16': join(everyWard(99), each(oneStopOffices, 99)),
  '17': join(everyWard(100), each(oneStopOffices, 100)),
  // The military command receives the same young men, so only the wards count them.
  '18': wardsShare(240),
  '19': everyWard('Giảm 5%'),
  G3: everyUnit(1),
  G4: everyUnit(4),
  G5: join(everyWard(95), each(oneStopOffices, 95)),
  G6: join(everyWard('Từ 60% trở lên'), each(oneStopOffices, 'Từ 60% trở lên')),
  G7: join(everyWard(100), offices({ 'do-thi': 100, 'moi-truong': 100, 'cong-an': 100 })),
  G8: join(
    everyWard(95),
    offices({ 'van-phong': 95, 'do-thi': 95, 'moi-truong': 95, 'boi-thuong': 95, 'cong-an': 95 }),
  ),
  G9: wardsShare(120, keyProjectWards),
  G10: join(
    wardsShare(12_800),
    offices({
      'lao-dong': 3_000,
      'mat-tran': 1_500,
      'cong-doan': 1_500,
      'phu-nu': 600,
      'quan-doan': 400,
      'quan-su': 200,
    }),
  ),
  G11: join(wardsShare(4_800), offices({ 'mat-tran': 3_200 })),
  G12: everyWard(0),
  G13: everyWard('x'),
  'G13.1': everyWard(-5),
  'G13.2': everyWard(-5),
  'G13.3': everyWard(-5),
};

function each(units: readonly UnitCode[], cell: CellValue): Targets {
  return new Map(units.map((unit) => [unit, cell]));
}

function everyUnit(cell: CellValue): Targets {
  return each(
    sampleUnits.map((unit) => unit.code),
    cell,
  );
}

function everyWard(cell: CellValue): Targets {
  return each(
    sampleWards.map((ward) => ward.code),
    cell,
  );
}

/** A total shared out over wards by their size. */
function wardsShare(total: number, numbers: readonly WardNumber[] | null = null): Targets {
  const wards = sampleWards.filter((ward) => numbers === null || numbers.includes(ward.number));
  const parts = shareOut(total, wards, (ward) => ward.size);
  return new Map(parts.map(({ item, share }) => [item.code, share]));
}

function offices(cells: Readonly<Partial<Record<OfficeCode, CellValue>>>): Targets {
  return new Map(Object.entries(cells));
}

function join(...parts: readonly Targets[]): Targets {
  return new Map(parts.flatMap((part) => [...part]));
}
