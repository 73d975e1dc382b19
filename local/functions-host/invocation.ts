import { randomUUID } from 'node:crypto';
import type { CoreInvocationContext, RpcTypedData } from './core-api.ts';
import { type AppFunction, type FunctionApp, writeLog } from './function-app.ts';
import { triggerOf } from './registered-function.ts';

/**
 * Calls a function through the library's own programming model, as the Node worker would, with the trigger's value as
 * the Functions host would send it. Returns what the library would send back; `null` for nothing. Throws what the
 * function throws, and what the library throws for a return value it cannot send.
 */
export async function invoke(
  app: FunctionApp,
  { metadata, callback }: AppFunction,
  input: RpcTypedData,
): Promise<RpcTypedData | null> {
  const coreContext: CoreInvocationContext = {
    invocationId: randomUUID(),
    metadata,
    request: {
      inputData: [{ name: triggerOf(metadata).bindingName, data: input }],
      traceContext: {},
      triggerMetadata: {},
    },
    state: undefined,
    log: (level, category, message) => writeLog(level, category, `${metadata.name}: ${message}`),
  };
  const model = app.model.getInvocationModel(coreContext);
  const { context, inputs } = await model.getArguments();
  coreContext.state = 'invocation';
  const result = await model.invokeFunction(context, inputs, callback);
  coreContext.state = undefined;
  const response = await model.getResponse(context, result);
  return response.returnValue ?? null;
}
