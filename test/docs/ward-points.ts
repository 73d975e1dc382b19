/** The part of the worked example on one ward: every line with its working, and the sums. */
import type { Catalog } from '../../shared/model/catalog.ts';
import { fractionOf, roundedDecimal, type ComputedDecimal } from '../../shared/model/decimal.ts';
import type { Explanation, LineExplanation, RuleExplanation } from '../../shared/model/explanation.ts';
import type { Score } from '../../shared/model/result.ts';
import type { ScoringRule } from '../../shared/model/scoring.ts';
import { reportDaysLate } from '../../shared/rules/time/days-late.ts';
import type { UnitHead } from '../../shared/rules/rank/unit-head.ts';
import { numberText } from '../../shared/notation/number-text.ts';
import { partWords } from '../../shared/sheet/config/scoring-columns.ts';
import { verdictWords } from '../../shared/sheet/standings/verdict-words.ts';
import { calculation, minus, plus } from './calculation.ts';
import { indicatorTitle, mostPoints, reportedShown, unitName } from './catalog-words.ts';
import { workingOf } from './rule-working.ts';
import { momentShown, pointsShown, table } from './wording.ts';

const BONUS = 'Thưởng';
const PENALTY = 'Trừ';
const ADJUSTMENT = 'Điều chỉnh';

/** One row of a ward's table: where points come from. */
interface PointsRow {
  readonly label: string;
  readonly working: string;
  readonly points: ComputedDecimal;
}

/** The ward's section, under the heading of its name. */
export function wardSection(catalog: Catalog, head: UnitHead, explanation: Explanation): string[] {
  const { score } = explanation;
  if (score === null) throw new Error(`${head.unit} has no score.`);
  const lines = explanation.lines.map((line) => ({ line, rows: lineRows(catalog, line) }));
  const report = explanation.report.rules.map((rule) => ruleRow(catalog, rule, null));
  const rows = [...lines.flatMap((one) => one.rows), ...report];
  return [
    `### ${unitName(catalog, head.unit)}`,
    received(catalog, head),
    table(
      ['Chỉ tiêu', 'Kế hoạch', 'Thực hiện', 'Đánh giá', 'Loại điểm', 'Cách tính', 'Điểm:'],
      [
        ...lines.flatMap(({ line, rows: ofLine }) => besides(lineCells(catalog, line), ofLine, catalog)),
        ...besides(['Cả báo cáo', '', '', ''], report, catalog),
      ],
    ),
    sums(score, rows),
    ...explanation.lines.filter(({ beyondRules }) => beyondRules).map((line) => beyondCap(catalog, line)),
  ];
}

function received({ campaign }: Catalog, { submittedAt }: UnitHead): string {
  const days = reportDaysLate(campaign, submittedAt);
  const moment = momentShown(submittedAt, campaign.timeZone);
  return `Báo cáo nhận lúc ${moment}, ${days !== null && days > 0 ? `trễ ${days} ngày` : 'đúng hạn'}.`;
}

/** Cells that stand beside the first of several rows only. */
function besides(first: readonly string[], rows: readonly PointsRow[], { scoring }: Catalog): string[][] {
  return rows.map(({ label, working, points }, position) => [
    ...(position === 0 ? first : first.map(() => '')),
    label,
    working,
    pointsShown(points, scoring.pointDecimals),
  ]);
}

function lineCells(catalog: Catalog, { indicator, target, reported, verdict }: LineExplanation): string[] {
  return [
    indicatorTitle(catalog, indicator),
    target.text,
    reportedShown(catalog, indicator, reported),
    verdictWords[verdict],
  ];
}

function lineRows(catalog: Catalog, line: LineExplanation): PointsRow[] {
  const granted =
    line.verdict === 'notArising' && line.granted !== null
      ? [{ label: partWords.base, working: 'không phát sinh nên giữ đủ điểm chuẩn', points: line.granted }]
      : line.rules.filter((rule) => isTold(catalog, rule)).map((rule) => ruleRow(catalog, rule, line));
  const adjustments = line.adjustments.map(({ points, reason }) => ({
    label: ADJUSTMENT,
    working: `Hội đồng quyết định, lý do: ${reason}`,
    points,
  }));
  return [...granted, ...adjustments];
}

/** Of bands, one is told: the others say what the ward is not. */
function isTold({ scoring }: Catalog, { row, outcome }: RuleExplanation): boolean {
  return outcome === 'applied' || (outcome === 'outside' && scoring.rules[row]?.kind !== 'band');
}

function ruleRow(catalog: Catalog, explained: RuleExplanation, line: LineExplanation | null): PointsRow {
  const rule = catalog.scoring.rules[explained.row];
  if (rule === undefined) throw new Error(`There is no rule in row ${explained.row}.`);
  return { label: labelOf(rule), working: workingOf(rule, explained, line), points: explained.points };
}

function labelOf({ part, points }: ScoringRule): string {
  if (part === 'base') return partWords.base;
  return points.startsWith('-') ? PENALTY : BONUS;
}

function sums({ base, bonus, penalty, adjustment, total }: Score, rows: readonly PointsRow[]): string {
  const sum = (label: string, result: ComputedDecimal) => {
    const parts = rows.filter((row) => row.label === label && row.points !== '0').map(({ points }) => points);
    return added(
      parts.map((points) => points.replace('-', '')),
      result,
    );
  };
  const whole = calculation(base, [plus(bonus), minus(penalty), plus(adjustment)], numberText(total));
  return [
    `- Điểm chuẩn: ${sum(partWords.base, base)}`,
    `- Điểm thưởng: ${sum(BONUS, bonus)}`,
    `- Điểm trừ: ${sum(PENALTY, penalty)}`,
    `- Điều chỉnh: ${numberText(adjustment)}`,
    `- **Tổng điểm**: ${whole}`,
  ].join('\n');
}

/** The sum of several parts as a calculation; of one or none just the result. */
function added([first, ...rest]: readonly ComputedDecimal[], result: ComputedDecimal): string {
  if (first === undefined || rest.length === 0) return numberText(result);
  return calculation(first, rest.map(plus), numberText(result));
}

function beyondCap(catalog: Catalog, line: LineExplanation): string {
  const given = line.adjustments.map(({ points }) => points);
  const ruled = given.reduce((sum, points) => sum.sub(points), fractionOf(line.points ?? '0'));
  const withRules = roundedDecimal(ruled, catalog.scoring.pointDecimals);
  const points = calculation(withRules, given.map(plus), numberText(line.points ?? '0'));
  return (
    `Riêng chỉ tiêu ${line.indicator} được ${points} điểm, trong khi thang điểm cho cao nhất ` +
    `${numberText(mostPoints(catalog, line.indicator))} điểm. Hội đồng được quyền quyết định như vậy: điểm vẫn được tính, và bảng ` +
    'xếp hạng ghi “Điều chỉnh ngoài khung điểm” để mọi người cùng biết.'
  );
}
