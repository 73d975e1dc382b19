/** Scoring as the rows of the council's two tables: the inverse of `parseScoringRule` and `parseLevel`. */
import type { Catalog } from '../../model/catalog.ts';
import { isCounted, type ScoringRule } from '../../model/scoring.ts';
import { blank, blankFormatted, decimalNumber, text, TEXT_FORMAT, type DrawnFigure } from '../drawing.ts';
import { intervalText } from '../../notation/range-text.ts';
import { basisWords, kindWords, partWords, WHOLE_REPORT } from './scoring-columns.ts';
import { verdictWords } from '../standings/verdict-words.ts';

/** Without the format of text, Excel would take a `6-8` typed here for a day of August. */
export const blankText = blankFormatted(TEXT_FORMAT);

/** A blank row of the scoring table. */
export const noRule: DrawnFigure[] = [
  ...Array<DrawnFigure>(6).fill(blankText),
  ...Array<DrawnFigure>(3).fill(blank),
  ...Array<DrawnFigure>(2).fill(blankText),
];

/** One row a rule; without rules one blank row, as an Excel table needs it. */
export function scoringRows({ indicators, scoring }: Catalog): DrawnFigure[][] {
  if (scoring.rules.length === 0) return [noRule];
  const names = new Map(indicators.map(({ code, name }) => [code, name]));
  return scoring.rules.map((rule) => {
    const { indicator, tier } = rule;
    const cap = isCounted(rule) ? rule.cap : null;
    return [
      indicator === null ? blankText : text(indicator),
      text(indicator === null ? WHOLE_REPORT : (names.get(indicator) ?? '')),
      text(kindWords[rule.kind]),
      text(partWords[rule.part]),
      'basis' in rule ? text(basisWords[rule.basis]) : blankText,
      withinCell(rule),
      decimalNumber(rule.points),
      isCounted(rule) ? decimalNumber(rule.every) : blank,
      cap === null ? blank : decimalNumber(cap),
      tier === null ? blankText : text(tier.indicator),
      tier === null ? blankText : text(intervalText(tier.within)),
    ];
  });
}

function withinCell(rule: ScoringRule): DrawnFigure {
  if (rule.kind === 'verdict') return text(verdictWords[rule.verdict]);
  return 'within' in rule ? text(intervalText(rule.within)) : blankText;
}

/** A blank row of the levels table. */
export const noLevel: DrawnFigure[] = [blankText, blank];

/** One row a level; without levels one blank row. */
export function levelRows({ scoring: { levels } }: Catalog): DrawnFigure[][] {
  return levels.length === 0 ? [noLevel] : levels.map(({ name, from }) => [text(name), decimalNumber(from)]);
}
