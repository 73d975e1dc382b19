/** Which of the council's comments on a returned report the sheet answers by now. */
import type { LineField } from '../../model/difference.ts';
import type { IndicatorCode } from '../../model/identifiers.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { ReviewComment } from '../../model/review.ts';
import type { Draft } from './parse-unit-sheet.ts';
import type { CellOnSheet } from '../sheet-block.ts';
import type { SheetDifference } from './sheet-differences.ts';

export interface AnsweredComment extends ReviewComment {
  readonly answered: boolean;
  /**
   * The figure that the comment is about, or the name of an indicator that has none of its own; `null` where the sheet
   * does not have its row or cannot be read.
   */
  readonly at: CellOnSheet | null;
}

/** The fields a clerk can answer in: with another figure, or with words and documents for the one that is there. */
const ANSWERING: ReadonlySet<string> = new Set([
  'actual',
  'denominator',
  'notArising',
  'note',
  'evidence',
] satisfies LineField[]);

/**
 * A comment is answered when the line of its indicator no longer says what was returned; one on an indicator that only
 * has parts, when the line of a part does. `differences` are those of the sheet to the returned revision, `draft` is what
 * could be read of the sheet.
 */
export function answeredComments(
  comments: readonly ReviewComment[],
  differences: readonly SheetDifference[],
  draft: Draft | null,
  indicators: readonly Indicator[],
): AnsweredComment[] {
  const changed = new Set(
    differences.filter(({ field }) => ANSWERING.has(field)).map(({ indicator }) => indicator),
  );
  const parents = new Set(indicators.map(({ parent }) => parent));
  // Nobody can type a figure of a parent: a mark there would ask for one.
  const placeOf = (code: IndicatorCode) =>
    draft?.addressOf(code, parents.has(code) ? 'name' : 'actual') ?? null;
  return comments.map((comment) => {
    const lines = linesOf(comment.indicator, indicators);
    return {
      ...comment,
      answered: lines.some((code) => changed.has(code)),
      at: lines.map(placeOf).find((at) => at !== null) ?? null,
    };
  });
}

/** The indicator itself, then its parts. */
function linesOf(code: IndicatorCode, indicators: readonly Indicator[]): IndicatorCode[] {
  return [code, ...indicators.filter(({ parent }) => parent === code).map((part) => part.code)];
}
