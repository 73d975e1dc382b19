/**
 * `SUBTOTAL` as Excel has it: rows that a filter hides are not counted, from 101 on none that is hidden, and other
 * subtotals never. The engine's own counts them all.
 */
import { CellError, ErrorType, FunctionArgumentType, FunctionPlugin } from 'hyperformula';
import type { SimpleRangeValue } from 'hyperformula';
import type { Surroundings } from './surroundings.ts';
import { surroundingsOf } from './surroundings.ts';

type Run = FunctionPlugin['runFunction'];
type Arguments = Parameters<Run>[0];
type State = Parameters<Run>[1];
type Value = ReturnType<SimpleRangeValue['valuesFromTopLeftCorner']>[number];

const NO_NUMBERS = new CellError(ErrorType.DIV_BY_ZERO);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The mean square distance from the mean; `freedom` is 1 for a sample. */
function variance(numbers: readonly number[], freedom: 0 | 1): number | CellError {
  if (numbers.length <= freedom) return NO_NUMBERS;
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((one) => (one - mean) ** 2)) / (numbers.length - freedom);
}

const root = (square: number | CellError): number | CellError =>
  typeof square === 'number' ? Math.sqrt(square) : square;

/** What Excel's numbers from 1 on ask for of the numbers among the cells. */
const AGGREGATES: readonly ((numbers: readonly number[]) => number | CellError)[] = [
  (numbers) => (numbers.length === 0 ? NO_NUMBERS : sum(numbers) / numbers.length),
  (numbers) => numbers.length,
  (numbers) => numbers.length,
  (numbers) => numbers.reduce((most, one) => Math.max(most, one), numbers[0] ?? 0),
  (numbers) => numbers.reduce((least, one) => Math.min(least, one), numbers[0] ?? 0),
  (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((product, one) => product * one, 1)),
  (numbers) => root(variance(numbers, 1)),
  (numbers) => root(variance(numbers, 0)),
  sum,
  (numbers) => variance(numbers, 1),
  (numbers) => variance(numbers, 0),
];

const COUNT = 2;
/** Counts whatever is not blank. */
const COUNT_ALL = 3;
/** From here on rows count only where nothing hides them. */
const SHOWN_ONLY = 100;

const numberOf = (value: Value): number | null => {
  const plain = typeof value === 'object' && 'val' in value ? value.val : value;
  return typeof plain === 'number' ? plain : null;
};

function aggregated(what: number, values: readonly Value[]): number | CellError {
  if (what === COUNT_ALL) return values.filter((value) => typeof value !== 'symbol').length;
  const error = values.find((value) => value instanceof CellError);
  if (error !== undefined && what !== COUNT) return error;
  const aggregate = AGGREGATES[what - 1];
  return aggregate === undefined
    ? new CellError(ErrorType.VALUE)
    : aggregate(values.flatMap((value) => numberOf(value) ?? []));
}

export class SubtotalFunction extends FunctionPlugin {
  static override implementedFunctions = {
    SUBTOTAL: {
      method: 'subtotal',
      parameters: [
        { argumentType: FunctionArgumentType.INTEGER },
        { argumentType: FunctionArgumentType.RANGE },
      ],
      repeatLastArgs: 1,
    },
  };

  subtotal(call: { readonly args: Arguments }, state: State) {
    return this.runFunction(
      call.args,
      state,
      this.metadata('SUBTOTAL'),
      (number: number, ...ranges: SimpleRangeValue[]) => {
        const surroundings = surroundingsOf(this.config);
        const what = number > SHOWN_ONLY ? number - SHOWN_ONLY : number;
        const values = ranges.flatMap((range, index) =>
          this.#counted(range, call.args[index + 1], state, surroundings, number > SHOWN_ONLY),
        );
        return aggregated(what, values);
      },
    );
  }

  #counted(
    range: SimpleRangeValue,
    written: Arguments[number] | undefined,
    state: State,
    { leftOut }: Surroundings,
    shownOnly: boolean,
  ): Value[] {
    // A single cell comes as its value alone.
    const start =
      range.range?.start ??
      (written !== undefined && 'reference' in written
        ? written.reference.toSimpleCellAddress(state.formulaAddress)
        : undefined);
    if (start === undefined) return [...range.valuesFromTopLeftCorner()];
    const isLeftOut = leftOut(
      this.dependencyGraph.sheetMapping.getSheetNameOrThrowError(start.sheet),
      shownOnly,
    );
    return range.data.flatMap((line, down) =>
      line.filter((_, right) => !isLeftOut(start.row + down, start.col + right)),
    );
  }
}
