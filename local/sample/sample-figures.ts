/** The figures a unit of the sample reports, as its clerk types them: numbers, dates as Excel serials, marks. */
import type { Assignment, Catalog } from '../../shared/model/catalog.ts';
import { fractionOf, type Decimal } from '../../shared/model/decimal.ts';
import type { IndicatorCode, UnitCode } from '../../shared/model/identifiers.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import type { DateTarget, QuantityTarget } from '../../shared/model/target.ts';
import { indexCatalog } from '../../shared/rules/catalog-index.ts';
import { serialFromDate } from '../../shared/sheet/cells/excel-date.ts';
import type { CellValue } from '../../shared/sheet/sheet-block.ts';
import { sampleBase } from './sample-bases.ts';
import { chance, pick } from './sample-chance.ts';
import { sampleEvidence } from './sample-evidence.ts';
import { sampleOutcome, type Outcome } from './sample-outcome.ts';

/** What stands in the input cells of one row; a blank cell is `''`. */
export interface SampleEntry {
  readonly actual: CellValue;
  readonly denominator: CellValue;
  readonly notArising: CellValue;
  readonly estimate: CellValue;
  readonly note: string;
  /** Pieces separated by semicolons. */
  readonly evidence: string;
}

/** Entries by indicator, in the order of the unit's sheet. */
export type SampleEntries = ReadonlyMap<IndicatorCode, SampleEntry>;

type Reach = Exclude<Outcome, 'notArising' | 'blank'>;

/** The mark of the sheet's mark columns. */
export const MARK = 'x';

/** An entry of a row in which nothing is typed. */
export const BLANK_ENTRY: SampleEntry = {
  actual: '',
  denominator: '',
  notArising: '',
  estimate: '',
  note: '',
  evidence: '',
};
const ESTIMATE_RATE = 0.08;
const NOT_ARISING_NOTE = 'Không phát sinh trong kỳ báo cáo';
const SHORT_NOTES = [
  'Chưa đạt do khó khăn khách quan, đơn vị đã có báo cáo giải trình',
  'Chưa đạt, đơn vị đang tập trung khắc phục và sẽ báo cáo bổ sung',
  'Chưa đạt, đơn vị đã phân công theo dõi, đôn đốc hằng tuần',
] as const;

/**
 * Entries for every indicator assigned to a unit, except parents, in which nothing is typed. The same catalog, unit and
 * seed give the same entries, and a catalog of other dates differs in dates alone.
 */
export function sampleEntries(
  catalog: Catalog,
  unit: UnitCode,
  seed: string,
): Map<IndicatorCode, SampleEntry> {
  const { indicators, assignments } = indexCatalog(catalog);
  const entries = new Map<IndicatorCode, SampleEntry>();
  for (const assignment of assignments.get(unit) ?? []) {
    const indicator = indicators.get(assignment.indicator);
    if (indicator !== undefined && indicator.measure !== 'allOf') {
      entries.set(indicator.code, entryOf(indicator, assignment, seed));
    }
  }
  return entries;
}

function entryOf(indicator: Indicator, assignment: Assignment, seed: string): SampleEntry {
  const { unit } = assignment;
  const outcome = sampleOutcome(unit, indicator, seed);
  if (outcome === 'blank') return BLANK_ENTRY;
  if (outcome === 'notArising') return { ...BLANK_ENTRY, notArising: MARK, note: NOT_ARISING_NOTE };
  const estimated =
    indicator.group === 'basic' && chance(seed, unit, indicator.code, 'estimate') < ESTIMATE_RATE;
  return {
    ...BLANK_ENTRY,
    ...figuresOf(indicator, assignment, outcome, seed),
    estimate: estimated ? MARK : '',
    note: outcome === 'short' ? pick(SHORT_NOTES, chance(seed, unit, indicator.code, 'note')) : '',
    evidence: isToBeProven(indicator, outcome) ? sampleEvidence(unit, indicator.code, seed) : '',
  };
}

function isToBeProven({ evidence }: Pick<Indicator, 'evidence'>, reach: Reach): boolean {
  return evidence === 'always' || (evidence === 'whenExceeded' && reach === 'beyond');
}

function figuresOf(
  indicator: Indicator,
  { unit, target }: Assignment,
  reach: Reach,
  seed: string,
): Pick<SampleEntry, 'actual'> & Partial<Pick<SampleEntry, 'denominator'>> {
  const draw = chance(seed, unit, indicator.code, 'figure');
  if (target.kind === 'date') return { actual: dateSerial(target, reach, draw) };
  // The sample has no yes/no indicators, and parents, whose target is also `done`, have no entry.
  if (target.kind === 'done') throw new RangeError(`The sample has no figure for ${indicator.code}.`);
  if (indicator.measure === 'number') return { actual: amount(indicator, target, reach, draw) };
  const base = sampleBase(unit, indicator.code, seed);
  return indicator.measure === 'change'
    ? { actual: countAfter(boundOf(indicator, target), base, reach, draw), denominator: base }
    : { actual: numerator(indicator, target, base, reach, draw), denominator: base };
}

/** Up to eight days before the day asked for, or up to five after it. */
function dateSerial({ by }: DateTarget, reach: Reach, draw: number): number {
  return serialFromDate(by) + (reach === 'short' ? 1 + Math.floor(draw * 5) : -Math.floor(draw * 9));
}

/**
 * The bound that the goal is about. A target without it, which the council's workbook refuses, has no place in a
 * sample.
 */
function boundOf({ code, goal }: Pick<Indicator, 'code' | 'goal'>, { min, max }: QuantityTarget): Decimal {
  const bound = goal === 'atMost' ? max : min;
  if (bound === null) throw new RangeError(`The target of ${code} has no bound to reach.`);
  return bound;
}

/** The conscription quota is filled exactly: nobody is called up beyond it. */
const QUOTAS: ReadonlySet<IndicatorCode> = new Set(['18']);

/** 2 to 15 % past the target or short of it, at least one step of what is shown; never below zero. */
function amount(indicator: Indicator, target: QuantityTarget, reach: Reach, draw: number): number {
  const asked = fractionOf(boundOf(indicator, target)).valueOf();
  if (reach === 'onTarget' || (reach === 'beyond' && QUOTAS.has(indicator.code))) return asked;
  const step = 10 ** -indicator.decimals;
  const distance = Math.max(step, Math.abs(asked) * (0.02 + 0.13 * draw));
  const upwards = (reach === 'beyond') === (indicator.goal === 'atLeast');
  return Number(Math.max(0, upwards ? asked + distance : asked - distance).toFixed(indicator.decimals));
}

/**
 * The part of a whole: on target it uses up to a fifth of the room between the target and the best there is, beyond it
 * up to all of it, and short of it 1 to 8 % is missing. Never below zero nor above the whole.
 */
function numerator(
  indicator: Pick<Indicator, 'code' | 'goal'>,
  target: QuantityTarget,
  whole: number,
  reach: Reach,
  draw: number,
): number {
  const more = indicator.goal === 'atLeast';
  const exact = fractionOf(boundOf(indicator, target)).mul(whole).div(100);
  const needed = (more ? exact.ceil() : exact.floor()).valueOf();
  const room = more ? whole - needed : needed;
  const missed = Math.max(1, Math.round(needed * (0.01 + 0.07 * draw)));
  const used =
    reach === 'short' ? -missed : Math.floor(room * (reach === 'beyond' ? 0.2 + 0.8 * draw : 0.2 * draw));
  return Math.min(whole, Math.max(0, more ? needed + used : needed - used));
}

/** This period's count, after `before` in the last one: as low as asked, up to 30 % lower still, or not low enough. */
function countAfter(most: Decimal, before: number, reach: Reach, draw: number): number {
  const allowed = fractionOf(most).div(100).add(1).mul(before).floor().valueOf();
  if (reach === 'short') return allowed + 1 + Math.floor(before * 0.25 * draw);
  return reach === 'beyond' ? Math.floor(allowed * (1 - 0.3 * draw)) : allowed;
}
