/** Functions of add-ins as the calculation engine takes them: each stands for whatever the workbook's add-in answers. */
import { CellError, ErrorType, FunctionArgumentType, FunctionPlugin, HyperFormula } from 'hyperformula';
import type { CellValue as EngineValue } from 'hyperformula';
import type { CellValue } from '../cell-grid.ts';
import type { CustomError, CustomResult } from '../custom-functions.ts';
import { surroundingsOf } from './surroundings.ts';

type Run = FunctionPlugin['runFunction'];
type Result = ReturnType<Run>;

/** What tells the engine's error of a call that waits from others: it has no kind of its own for it. */
export const BUSY = 'busy';

const names = new Set<string>();

/** Whether a name, in capitals, has been declared by an add-in, in this workbook or another. */
export const isCustomFunction = (name: string): boolean => names.has(name);

/** Lets formulas call a function. The engine has one list of functions for all workbooks. */
export function registerCustomFunction(name: string): void {
  if (names.has(name)) return;
  names.add(name);
  class CustomFunctionPlugin extends FunctionPlugin {
    static override implementedFunctions = {
      [name]: {
        method: 'call',
        parameters: [{ argumentType: FunctionArgumentType.SCALAR }],
        repeatLastArgs: 1,
      },
    };

    call(call: { readonly args: Parameters<Run>[0] }, state: Parameters<Run>[1]): Result {
      const answer = (...args: EngineValue[]) =>
        engineResult(surroundingsOf(this.config).customResult(name, args.map(cellValue)));
      // The engine has an error of its own for calls without arguments; what Excel has is not the engine's to say.
      if (call.args.length === 0) return answer();
      return this.runFunction(call.args, state, this.metadata(name), answer);
    }
  }
  HyperFormula.registerFunctionPlugin(CustomFunctionPlugin, { enGB: { [name]: name } });
}

/** A blank cell is asked about as 0 or an empty text; office.js gets the latter. */
const cellValue = (value: EngineValue): CellValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';

const ERRORS: Readonly<Record<CustomError, ErrorType>> = {
  '#N/A': ErrorType.NA,
  '#DIV/0!': ErrorType.DIV_BY_ZERO,
  '#NUM!': ErrorType.NUM,
  '#VALUE!': ErrorType.VALUE,
};

function engineResult(result: CustomResult | null): Result {
  switch (result?.kind) {
    case undefined:
      return new CellError(ErrorType.NAME);
    case 'busy':
      return new CellError(ErrorType.NA, BUSY);
    case 'value':
      return result.value;
    case 'error':
      return new CellError(ERRORS[result.error]);
  }
}
