/** The story of the demo as data: the wards report one after another, and a few of them not as they should. */
import { Temporal } from 'temporal-polyfill';
import type { Catalog } from '../../shared/model/catalog.ts';
import type { IndicatorCode, Instant, UnitCode } from '../../shared/model/identifiers.ts';
import type { IssueCode } from '../../shared/model/issue.ts';
import type { Revision } from '../../shared/model/submission.ts';
import type { CellValue } from '../../shared/sheet/sheet-block.ts';
import type { UnitColumn, UnitField } from '../../shared/sheet/unit/unit-sheet-columns.ts';
import { SAMPLE_SEED } from './sample-chance.ts';
import { MARK, sampleEntries, type SampleEntries, type SampleEntry } from './sample-figures.ts';
import { sampleSigners, type SampleSigners } from './sample-signers.ts';
import { sampleWards, wardCode } from './sample-units.ts';

/** All that a clerk fills in on a unit's sheet. */
export interface SampleSheet extends SampleSigners {
  readonly entries: SampleEntries;
}

/** An error the check must find, and where. */
export interface SampleFault {
  readonly issue: IssueCode;
  /** The row, or `null` for a field above the table. */
  readonly indicator: IndicatorCode | null;
  readonly field: UnitColumn | UnitField;
}

/** One ward fills in its sheet, checks it, and submits it unless the check finds errors. */
export interface SampleStep {
  readonly unit: UnitCode;
  /** When it happens. */
  readonly at: Instant;
  readonly sheet: SampleSheet;
  /** Errors the check finds, in reading order; with any, nothing is submitted. */
  readonly faults: readonly SampleFault[];
  /** The revision the submission becomes; `null` where nothing is submitted. */
  readonly revision: Revision | null;
}

/** The wards with a part of their own; all others report once, rightly and on the due day. */
export const sampleCast = {
  /** Submit three days before the due day, for which the score sheet gives a bonus. */
  early: [wardCode(3), wardCode(8), wardCode(16)],
  /** Its first sheet has errors; it submits once they are corrected. */
  faulty: wardCode(9),
  /** Submits after the due instant: that costs it half a point, and it is among the best all the same. */
  late: wardCode(14),
  /** Submits estimates, then the final figures as revision 2, and moves up by them. */
  twice: wardCode(5),
  /** Never reports. */
  silent: wardCode(15),
} as const;

/**
 * The steps in the order they happen; only wards report. The catalog may be any that `sampleCatalog` gave, also one
 * published days ago. What the wards get wrong and put right belongs to the figures of the one seed.
 */
export function sampleStory(catalog: Catalog): SampleStep[] {
  const { early, faulty, late, twice, silent } = sampleCast;
  const sheetOf = (unit: UnitCode): SampleSheet => ({
    ...sampleSigners(unit, SAMPLE_SEED),
    entries: sampleEntries(catalog, unit, SAMPLE_SEED),
  });
  const submitted = (unit: UnitCode, sheet: SampleSheet, revision: Revision): UntimedStep => ({
    unit,
    sheet,
    faults: [],
    revision,
  });
  const others = sampleWards.map((ward) => ward.code).filter((unit) => unit !== late && unit !== silent);
  const inTime = [...early, ...others.filter((unit) => !early.includes(unit))];
  const steps = [
    ...inTime.flatMap((unit) => {
      const sheet = sheetOf(unit);
      if (unit === twice) return [submitted(unit, withEstimates(sheet), 1)];
      const right = submitted(unit, sheet, 1);
      return unit === faulty ? [refused(unit, sheet), right] : [right];
    }),
    submitted(twice, withFinalFigures(sheetOf(twice)), 2),
  ];
  const timed = steps.map((step, position) => ({
    ...step,
    at: minutesAfterDue(
      catalog,
      firstMinute + position * 30 - (early.includes(step.unit) ? EARLY_DAYS * 24 * 60 : 0),
    ),
  }));
  return [...timed, { ...submitted(late, sheetOf(late), 1), at: minutesAfterDue(catalog, lateMinute) }];
}

type UntimedStep = Omit<SampleStep, 'at'>;

const EARLY_DAYS = 3;

/** The due day, in minutes from the due instant: the wards report every half hour from 08:00 on, the late one at 19:40. */
const firstMinute = -9 * 60;
const lateMinute = 160;

function minutesAfterDue({ campaign }: Catalog, minutes: number): Instant {
  return Temporal.Instant.from(campaign.dueAt).add({ minutes }).toString();
}

interface Mistake {
  readonly indicator: IndicatorCode;
  readonly typed: Partial<SampleEntry>;
  readonly issue: IssueCode;
  readonly field: UnitColumn;
}

/** Mistakes of the kinds seen on real sheets; all in cells a clerk may write to. */
const mistakes: readonly Mistake[] = [
  { indicator: '7', typed: { actual: '586 lượt' }, issue: 'unit-beside-number', field: 'actual' },
  { indicator: '16', typed: { denominator: '' }, issue: 'value-incomplete', field: 'denominator' },
  { indicator: 'G1', typed: { actual: 'đầu tháng' }, issue: 'not-a-date', field: 'actual' },
  {
    indicator: 'G7',
    typed: { actual: 12, denominator: 12, notArising: MARK },
    issue: 'not-arising-with-value',
    field: 'notArising',
  },
];

/** The sheet with every mistake in it, and nobody named as having approved it. */
function refused(unit: UnitCode, sheet: SampleSheet): UntimedStep {
  const entries = mistakes.reduce<SampleEntries>(
    (typed, { indicator, typed: change }) => retyped(typed, indicator, change),
    sheet.entries,
  );
  return {
    unit,
    sheet: { ...sheet, approvedBy: '', entries },
    faults: [
      { issue: 'required-cell-blank', indicator: null, field: 'approvedBy' },
      ...mistakes.map(({ issue, indicator, field }) => ({ issue, indicator, field })),
    ],
    revision: null,
  };
}

/** What ward 5 had not reached when it first reported, and what it came to: one target is now met, one is still missed. */
const finalFigures: ReadonlyMap<IndicatorCode, CellValue> = new Map([
  ['G3', 1],
  ['G11', 371],
]);

function withEstimates(sheet: SampleSheet): SampleSheet {
  return retypedEach(sheet, () => ({ estimate: MARK, note: 'Ước thực hiện, sẽ báo cáo lại' }));
}

function withFinalFigures(sheet: SampleSheet): SampleSheet {
  return retypedEach(sheet, (actual) => ({ actual, note: 'Số chính thức, thay số ước của lần gửi trước' }));
}

function retypedEach(
  sheet: SampleSheet,
  changeWith: (actual: CellValue) => Partial<SampleEntry>,
): SampleSheet {
  let entries = sheet.entries;
  for (const [indicator, actual] of finalFigures) entries = retyped(entries, indicator, changeWith(actual));
  return { ...sheet, entries };
}

function retyped(
  entries: SampleEntries,
  indicator: IndicatorCode,
  change: Partial<SampleEntry>,
): SampleEntries {
  const entry = entries.get(indicator);
  if (entry === undefined) throw new RangeError(`The story speaks of ${indicator}, which the ward lacks.`);
  return new Map(entries).set(indicator, { ...entry, ...change });
}
