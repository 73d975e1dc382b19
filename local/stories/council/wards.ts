/** What the wards of the example report, by the pane's own flows at desks of their own. */
import { exampleCatalog } from '../../../addin/flows/example-catalog.ts';
import type { IndicatorCode, UnitCode } from '../../../shared/model/identifiers.ts';
import { serialFromDate } from '../../../shared/sheet/cells/excel-date.ts';
import { openDesk, type ExcelDesk } from '../../demo/excel-desk.ts';
import { playStep, receiveSheet } from '../../demo/ward-clerk.ts';
import { BLANK_ENTRY, MARK, type SampleEntry } from '../../sample/sample-figures.ts';
import { accountOf, hoursBeforeDue, type Stage } from '../stage.ts';

/** The example as the pane makes it on the day of the story. */
export const example = exampleCatalog(hoursBeforeDue(9).slice(0, 10));
const { campaign } = example;

/** The name of a unit of the example. */
export const nameOf = (unit: UnitCode): string =>
  example.units.find(({ code }) => code === unit)?.name ?? unit;

/** A ward of the example, and whom the council lets report for it. */
export const wards = {
  first: { unit: 'P01', account: accountOf(1) },
  second: { unit: 'P02', account: accountOf(3) },
  third: { unit: 'P03', account: accountOf(5) },
} as const satisfies Record<string, Ward>;

type Figures = Readonly<Record<IndicatorCode, Partial<SampleEntry>>>;

const usual: Figures = {
  '2': { actual: 46.1, denominator: 48 },
  '3': { actual: 21, denominator: 9_120 },
  '4': { actual: 14, denominator: 17 },
  G1: { actual: serialFromDate('2023-12-20') },
  G2: { actual: 2, evidence: 'Quyết định 118/QĐ-UBND ngày 12/01/2024' },
  G3: { actual: 57, denominator: 58 },
  'G4.1': { actual: MARK },
  'G4.2': { actual: 0 },
};

/** Above what is asked everywhere. */
export const good: Figures = { ...usual, '1': { actual: 121.4 } };

/** The revenue is tenfold, which is a slip. */
export const doubtful: Figures = {
  ...usual,
  '1': { actual: 1_227.5 },
  '2': { actual: 44, denominator: 48, note: 'Vướng giải phóng mặt bằng tuyến hẻm 68' },
};

/** What the second ward answers. */
export const corrected: Figures = {
  ...doubtful,
  '1': { actual: 122.75, note: 'Đã đối chiếu với Chi cục Thuế' },
};

/** Somebody of the ward with a sheet that is not filled in. */
export async function deskOf({ cloud }: Stage, { unit, account }: Ward): Promise<ExcelDesk> {
  const desk = await openDesk(cloud, account);
  await receiveSheet(desk, campaign.id, unit);
  return desk;
}

interface Ward {
  readonly unit: UnitCode;
  readonly account: string;
}

/** Fills in and submits; what cannot be sent is a defect of the story. */
export async function report(desk: ExcelDesk, { unit }: Ward, figures: Figures): Promise<void> {
  const entries = new Map(
    Object.entries(figures).map(([code, figure]) => [code, { ...BLANK_ENTRY, ...figure }] as const),
  );
  const outcome = await playStep(desk, {
    unit,
    at: campaign.dueAt,
    sheet: { entries, preparedBy: 'Nguyễn Thị Hoa', approvedBy: 'Trần Văn Minh' },
    faults: [],
    revision: null,
  });
  if (outcome.kind !== 'submitted') throw new Error(`${unit} cannot submit: ${JSON.stringify(outcome)}`);
}
