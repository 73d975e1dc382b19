/**
 * Functions of Excel that the calculation engine lacks or does another way: ranks, rounding of decimals, texts in the
 * user's language, and today by the workbook's clock.
 */
import { CellError, ErrorType, FunctionArgumentType, FunctionPlugin, HyperFormula } from 'hyperformula';
import type { CellValue, SimpleRangeValue } from 'hyperformula';
import { displayText } from '../display-text.ts';
import { isCustomFunction } from './custom-function.ts';
import { OneValueFunction } from './one-value-function.ts';
import { SubtotalFunction } from './subtotal-function.ts';
import { surroundingsOf } from './surroundings.ts';

// The engine does not export the types of a call; its own method says them.
type Run = FunctionPlugin['runFunction'];
interface Call {
  readonly args: Parameters<Run>[0];
}
type State = Parameters<Run>[1];
type Result = ReturnType<Run>;

/** The values of a range; the engine keeps percents and dates as objects around their number. */
const valuesOf = (range: SimpleRangeValue) =>
  range
    .valuesFromTopLeftCorner()
    .map((value) => (typeof value === 'object' && 'val' in value ? value.val : value));

const numbersOf = (range: SimpleRangeValue): number[] =>
  valuesOf(range).filter((value) => typeof value === 'number');

const MINUTES_A_DAY = 1_440;
const SECONDS_A_DAY = 86_400;

const RANK = [
  { argumentType: FunctionArgumentType.NUMBER },
  { argumentType: FunctionArgumentType.RANGE },
  { argumentType: FunctionArgumentType.NUMBER, defaultValue: 0 },
];

class ExcelFunctions extends FunctionPlugin {
  static override implementedFunctions = {
    TODAY: { method: 'today', parameters: [], isVolatile: true },
    NOW: { method: 'now', parameters: [], isVolatile: true },
    TEXT: {
      method: 'text',
      parameters: [
        { argumentType: FunctionArgumentType.NOERROR },
        { argumentType: FunctionArgumentType.STRING },
      ],
    },
    CONCAT: {
      method: 'concat',
      parameters: [{ argumentType: FunctionArgumentType.STRING }],
      repeatLastArgs: 1,
      expandRanges: true,
    },
    ROUND: {
      method: 'round',
      parameters: [
        { argumentType: FunctionArgumentType.NUMBER },
        { argumentType: FunctionArgumentType.INTEGER },
      ],
    },
    RANK: { method: 'rank', parameters: RANK },
    'RANK.EQ': { method: 'rank', parameters: RANK },
    'RANK.AVG': { method: 'rankAverage', parameters: RANK },
    AVERAGEIFS: {
      method: 'averageIfs',
      parameters: [
        { argumentType: FunctionArgumentType.RANGE },
        { argumentType: FunctionArgumentType.RANGE },
        { argumentType: FunctionArgumentType.NOERROR },
      ],
      repeatLastArgs: 2,
    },
  };

  #serial(date: Date): number {
    return this.dateTimeHelper.dateToNumber({
      year: date.getFullYear(),
      month: date.getMonth() + 1,
      day: date.getDate(),
    });
  }

  today(call: Call, state: State): Result {
    return this.runFunction(call.args, state, this.metadata('TODAY'), () =>
      this.#serial(surroundingsOf(this.config).now()),
    );
  }

  now(call: Call, state: State): Result {
    return this.runFunction(call.args, state, this.metadata('NOW'), () => {
      const now = surroundingsOf(this.config).now();
      const minutes = now.getHours() * 60 + now.getMinutes();
      return this.#serial(now) + minutes / MINUTES_A_DAY + now.getSeconds() / SECONDS_A_DAY;
    });
  }

  text(call: Call, state: State): Result {
    return this.runFunction(
      call.args,
      state,
      this.metadata('TEXT'),
      (value: CellValue | symbol, format: string) => {
        const blank = typeof value === 'symbol' || typeof value === 'object';
        return displayText(blank ? 0 : value, format, surroundingsOf(this.config).locale);
      },
    );
  }

  concat(call: Call, state: State): Result {
    return this.runFunction(call.args, state, this.metadata('CONCAT'), (...texts: string[]) =>
      texts.join(''),
    );
  }

  round(call: Call, state: State): Result {
    return this.runFunction(call.args, state, this.metadata('ROUND'), roundDecimal);
  }

  rank(call: Call, state: State): Result {
    return this.runFunction(call.args, state, this.metadata('RANK'), rankOf);
  }

  rankAverage(call: Call, state: State): Result {
    return this.runFunction(
      call.args,
      state,
      this.metadata('RANK.AVG'),
      (value: number, range: SimpleRangeValue, order: number) => {
        const first = rankOf(value, range, order);
        const alike = numbersOf(range).filter((other) => other === value).length;
        return typeof first === 'number' ? first + (alike - 1) / 2 : first;
      },
    );
  }

  averageIfs(call: Call, state: State): Result {
    return this.runFunction(
      call.args,
      state,
      this.metadata('AVERAGEIFS'),
      (values: SimpleRangeValue, ...conditions: (SimpleRangeValue | string | number | boolean)[]) =>
        this.#averageWhere(values, conditions),
    );
  }

  #averageWhere(
    values: SimpleRangeValue,
    conditions: readonly (SimpleRangeValue | string | number | boolean)[],
  ): number | CellError {
    let chosen = valuesOf(values).map((value) => (typeof value === 'number' ? value : null));
    for (let at = 0; at < conditions.length; at += 2) {
      const [range, wanted] = [conditions[at], conditions[at + 1]];
      if (typeof range !== 'object' || typeof wanted === 'object' || wanted === undefined)
        return new CellError(ErrorType.VALUE);
      const criterion = this.interpreter.criterionBuilder.fromCellValue(wanted, this.arithmeticHelper);
      if (criterion === undefined || !range.sameDimensionsAs(values)) return new CellError(ErrorType.VALUE);
      const meets = valuesOf(range).map((value) => criterion.lambda(value));
      chosen = chosen.map((value, index) => (meets[index] === true ? value : null));
    }
    const found = chosen.filter((value) => value !== null);
    if (found.length === 0) return new CellError(ErrorType.DIV_BY_ZERO);
    return found.reduce((sum, value) => sum + value, 0) / found.length;
  }
}

/** Halves go away from zero, as they stand in fifteen digits: 1.005 is no less than it looks. */
function roundDecimal(value: number, places: number): number {
  const shifted = (number: number, by: number): number => {
    const [digits, exponent = '0'] = String(number).split('e');
    return Number(`${digits}e${Number(exponent) + by}`);
  };
  const size = Number(Math.abs(value).toPrecision(15));
  return Math.sign(value) * shifted(Math.round(shifted(size, places)), -places);
}

/** Competition ranking, highest first unless `order` is not 0. */
function rankOf(value: number, range: SimpleRangeValue, order: number): number | CellError {
  const numbers = numbersOf(range);
  if (!numbers.includes(value)) return new CellError(ErrorType.NA);
  return 1 + numbers.filter((other) => (order === 0 ? other > value : other < value)).length;
}

for (const plugin of [ExcelFunctions, SubtotalFunction, OneValueFunction]) {
  HyperFormula.registerFunctionPlugin(plugin, {
    enGB: Object.fromEntries(Object.keys(plugin.implementedFunctions).map((name) => [name, name])),
  });
}

const names = new Set(HyperFormula.getRegisteredFunctionNames('enGB'));

/** Whether a function, in capitals, has values here; any other reads `#NAME?`. */
export const isEngineFunction = (name: string): boolean => names.has(name) || isCustomFunction(name);

/** The functions that have values here, in order. */
export const engineFunctions = (): readonly string[] => [...names].toSorted();
