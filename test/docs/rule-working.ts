/** How a rule of the worked example comes to its points, as a line for the pocket calculator. */
import type { Fraction } from 'fraction.js';
import { fractionOf, type ComputedDecimal } from '../../shared/model/decimal.ts';
import type { LineExplanation, RuleExplanation } from '../../shared/model/explanation.ts';
import type { RuleOf, ScoringRule } from '../../shared/model/scoring.ts';
import type { Reported } from '../../shared/model/submission.ts';
import { achievedFigure } from '../../shared/rules/judge/achieved.ts';
import { numberText } from '../../shared/notation/number-text.ts';
import { intervalText } from '../../shared/notation/range-text.ts';
import { calculation, shown, shownRounded, type Step } from './calculation.ts';

/** A figure as it is keyed in, and what comes of it exactly. */
interface Keyed {
  readonly first: ComputedDecimal;
  readonly steps: readonly Step[];
  readonly exact: Fraction;
  readonly unit: '' | '%';
}

/** The working of a rule of a line, or of the report as a whole, where `line` is `null`. */
export function workingOf(
  rule: ScoringRule,
  explained: RuleExplanation,
  line: LineExplanation | null,
): string {
  switch (rule.kind) {
    case 'share':
      return shareWorking(rule, explained, line);
    case 'band':
      return bandWorking(rule, line);
    case 'step':
      return explained.outcome === 'applied'
        ? stepWorking(rule, explained)
        : `chưa vào khoảng “${intervalText(rule.within)}”`;
    case 'each':
      return eachWorking(rule, explained);
    case 'verdict':
      return notWorded(rule.kind);
  }
}

/** The figure of a report: as reported, or in percent. */
function keyedFigure(reported: Reported | null): Keyed {
  const exact = reported === null ? null : achievedFigure(reported);
  if (exact !== null && reported?.kind === 'number') {
    return { first: reported.actual, steps: [], exact, unit: '' };
  }
  if (exact !== null && reported?.kind === 'ratio') {
    const { numerator, denominator } = reported;
    return {
      first: numerator,
      steps: [
        ['÷', denominator],
        ['×', '100'],
      ],
      exact,
      unit: '%',
    };
  }
  return notWorded(`a report of ${reported?.kind ?? 'nothing'}`);
}

function shareWorking(
  { points }: RuleOf<'share'>,
  explained: RuleExplanation,
  line: LineExplanation | null,
): string {
  const { first, steps, exact } = keyedFigure(line?.reported ?? null);
  const target = line?.target.kind === 'quantity' ? line.target.min : null;
  if (target === null) return notWorded('a share without a target to reach');
  const share = exact.div(target);
  if (share.gte(1)) {
    const percent = calculation(first, [...steps, ['÷', target], ['×', '100']], `${shown(share.mul(100))}%`);
    return `${percent}, từ 100% trở lên nên được đủ ${numberText(points)}`;
  }
  const result = shownRounded(share.mul(points), explained.points);
  return calculation(first, [...steps, ['÷', target], ['×', points]], result);
}

function bandWorking({ within, tier }: RuleOf<'band'>, line: LineExplanation | null): string {
  const { first, steps, exact, unit } = keyedFigure(line?.reported ?? null);
  const figure = calculation(first, steps, `${shown(exact)}${unit}`);
  const band = `${figure}, thuộc khoảng “${intervalText(within)}”`;
  if (tier === null) return band;
  if (line?.reported?.kind !== 'ratio') return notWorded('a tier by another indicator');
  const volume = numberText(line.reported.denominator);
  return `quy mô ${volume}, thuộc “${intervalText(tier.within)}”; ${band}`;
}

function stepWorking(rule: RuleOf<'step'>, explained: RuleExplanation): string {
  const { input, times } = explained;
  const { min } = rule.within;
  if (input === null || times === null || min === null) return notWorded('a step downwards');
  const beyond = fractionOf(input).sub(min);
  const steps = beyond.div(rule.every);
  const whole = steps.floor().toString();
  return [
    calculation(input, [['−', min]], shown(beyond)),
    `${calculation(beyond.toString(), [['÷', rule.every]], shown(steps))}, lấy phần nguyên ${whole}`,
    `thêm 1 lần khi vừa qua mốc ${numberText(min)}: ${calculation(whole, [['+', '1']], numberText(times))} lần`,
    timesWorking(rule, explained),
  ].join('; ');
}

function eachWorking(rule: RuleOf<'each'>, explained: RuleExplanation): string {
  const { outcome, times } = explained;
  if (rule.basis !== 'daysLate') return outcome === 'applied' ? timesWorking(rule, explained) : 'không có';
  return outcome === 'applied' ? `trễ ${times} ngày: ${timesWorking(rule, explained)}` : 'không trễ';
}

function timesWorking(
  { points: each }: RuleOf<'step' | 'each'>,
  { times, points, capped }: RuleExplanation,
): string {
  if (times === null) return notWorded('a rule that counts nothing');
  const size = withoutSign(each);
  if (!capped) return calculation(times, [['×', size]], numberText(withoutSign(points)));
  const uncapped = calculation(times, [['×', size]], shown(fractionOf(times).mul(size)));
  return `${uncapped}, quá mức tối đa nên tính ${numberText(withoutSign(points))}`;
}

function withoutSign(points: ComputedDecimal): ComputedDecimal {
  return points.replace('-', '');
}

function notWorded(what: string): never {
  throw new Error(`The worked example has no words for ${what}.`);
}
