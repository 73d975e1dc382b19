/** The object office.js's custom-functions runtime answers through; hidden, with numbers as in office.js 1.1.110. */
import { isJsonArray, isJsonObject } from '../protocol/json.ts';
import type { Json } from '../protocol/json.ts';
import type { CustomError, CustomFunction, CustomResult, Invocation } from '../workbook/custom-functions.ts';
import { ExcelError, notImplemented } from '../workbook/excel-error.ts';
import { HostObject, isHostObject } from './host-object.ts';
import type { Argument } from './host-object.ts';
import type { Session } from './session.ts';

/** What office.js creates it by; it is no class of the API that others see. */
export const CUSTOM_FUNCTIONS = 'Microsoft.ExcelServices.CustomFunctions';

/** The message by which Excel asks; its flags say that the answer may be given up, and that it may be replaced. */
const INVOKE = 1000;
const CANCELABLE = 1;
const STREAMS = 2;

/** What cells ask, and have asked, goes to the add-in's runtime from now on. */
export function startCustomFunctions({ workbook, events }: Session): void {
  workbook.customFunctions.onInvoke((invocations) =>
    events.invoke(invocations.map((one) => [INVOKE, messageOf(one)] as const)),
  );
}

export function customFunctions(session: Session): HostObject {
  const { workbook } = session;
  return new HostObject(CUSTOM_FUNCTIONS, {
    call: {
      _SetOsfControlContainerReadyForCustomFunctions: () => startCustomFunctions(session),
      SetInvocationArrayResults: (results) => {
        for (const result of readResults(results)) workbook.customFunctions.settle(...result);
        workbook.calculation.restart();
      },
    },
  });
}

function messageOf({ id, function: called, args }: Invocation): Json {
  return [id, called.id, [...args], '', flagsOf(called)];
}

const flagsOf = ({ streams }: CustomFunction): number => (streams ? CANCELABLE | STREAMS : 0);

/** Each is the number of the invocation, whether there is a value, the value or the reason, and the error's number. */
function readResults(results: Argument): [number, CustomResult][] {
  const entries = !isHostObject(results) && results !== undefined && isJsonArray(results) ? results : [];
  return entries.map((entry) => {
    const [id, succeeded, value, code] = isJsonArray(entry) ? entry : [];
    if (typeof id !== 'number') throw new ExcelError('InvalidArgument');
    return [id, succeeded === true ? resultOf(value) : failed(FAILURES[Number(code)])];
  });
}

/** By the numbers of office.js's runtime, for code that threw or calculated no number. */
const FAILURES: Readonly<Record<number, CustomError>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!' };

const failed = (error: CustomError | undefined): CustomResult => ({
  kind: 'error',
  error: error ?? '#VALUE!',
});

/** An error that the add-in made is a value of its own kind. */
function resultOf(value: Json | undefined): CustomResult {
  if (value === undefined || !isJsonObject(value)) return { kind: 'value', value: scalar(value) };
  if (value['type'] !== 'Error') throw notImplemented('rich values of custom functions');
  const { basicValue } = value;
  return failed(Object.values(FAILURES).find((error) => error === basicValue));
}

/** An array would spill, which this Excel does not. */
function scalar(value: Json | undefined): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return '';
  throw notImplemented('results of custom functions that are no single value');
}
