/**
 * The functions that cells call, e.g. `=THIDUA.RANK("P05")`: declared in `addin/functions.json` under the same ids. They
 * stream: Excel shows what they last said, and is told when it changes.
 */
import type {
  CellAnswer,
  CellQuestion,
  LineFigure,
  NoAnswer,
  UnitFigure,
} from '../../shared/sheet/standings/cell-question.ts';
import type { CellFeed } from '../flows/cell-feed.ts';

type Invocation = CustomFunctions.StreamingInvocation<number | string>;

/** By the ids of `addin/functions.json`. */
export const lineFunctions: Readonly<Record<string, LineFigure>> = {
  COMPLETION: 'completion',
  ACTUAL: 'actual',
};
export const unitFunctions: Readonly<Record<string, UnitFigure>> = {
  RANK: 'rank',
  POINTS: 'points',
  STATUS: 'status',
};

/** Lets cells ask the feed. `words` says why there is no answer; Excel shows it at the cell's error. */
export function associateCellFunctions(feed: CellFeed, words: (why: NoAnswer) => string): void {
  const show = (question: CellQuestion, invocation: Invocation) => {
    const stop = feed.watch(question, (answer) => invocation.setResult(shown(answer, words)));
    invocation.onCanceled = stop;
  };
  for (const [id, figure] of Object.entries(lineFunctions)) {
    CustomFunctions.associate(id, (unit: unknown, indicator: unknown, invocation: Invocation) =>
      show({ figure, unit: String(unit), indicator: String(indicator) }, invocation),
    );
  }
  for (const [id, figure] of Object.entries(unitFunctions)) {
    CustomFunctions.associate(id, (unit: unknown, invocation: Invocation) =>
      show({ figure, unit: String(unit) }, invocation),
    );
  }
}

function shown(
  answer: CellAnswer,
  words: (why: NoAnswer) => string,
): number | string | CustomFunctions.Error {
  if (answer.kind === 'value') return answer.value;
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, words(answer.why));
}
