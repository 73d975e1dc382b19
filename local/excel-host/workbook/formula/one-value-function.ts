/**
 * Keeps results to the cell of their formula. The engine would spill them into cells the workbook knows nothing of: their
 * values would be read by formulas and shown to nobody.
 */
import { CellError, ErrorType, FunctionArgumentType, FunctionPlugin } from 'hyperformula';
import type { SimpleRangeValue } from 'hyperformula';

type Run = FunctionPlugin['runFunction'];
type Result = ReturnType<Run>;

const NAME = 'ONE.VALUE';

/** A formula in the engine's words, of which the value is `#SPILL!` where it is more than one. */
export const toOneValue = (formula: string): string => `=${NAME}(${formula.slice(1)})`;

const isBlock = (value: Result | SimpleRangeValue): value is SimpleRangeValue =>
  typeof value === 'object' && 'data' in value;

export class OneValueFunction extends FunctionPlugin {
  static override implementedFunctions = {
    [NAME]: {
      method: 'oneValue',
      parameters: [{ argumentType: FunctionArgumentType.ANY, passSubtype: true }],
    },
  };

  oneValue(call: { readonly args: Parameters<Run>[0] }, state: Parameters<Run>[1]): Result {
    return this.runFunction(call.args, state, this.metadata(NAME), (value: Result | SimpleRangeValue) => {
      if (!isBlock(value)) return value;
      const [[only] = [], ...more] = value.data;
      return only === undefined || more.length > 0 || (value.data[0]?.length ?? 0) > 1
        ? new CellError(ErrorType.SPILL)
        : only;
    });
  }
}
