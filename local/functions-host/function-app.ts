import Module, { createRequire } from 'node:module';
import type { CoreApi, FunctionCallback, FunctionMetadata, ProgrammingModel } from './core-api.ts';
import { describeFunction, type RegisteredFunction } from './registered-function.ts';

export interface AppFunction {
  readonly described: RegisteredFunction;
  readonly metadata: FunctionMetadata;
  readonly callback: FunctionCallback;
}

/** A loaded app: its functions in the order registered, and the library's own way to invoke them. */
export interface FunctionApp {
  readonly functions: readonly AppFunction[];
  readonly model: ProgrammingModel;
}

/**
 * Loads a built bundle as the Node worker would: the absolute path of a CommonJS file that leaves
 * `@azure/functions-core` external. It can be done once in a process, because the library remembers the first
 * `@azure/functions-core` it saw.
 *
 * Throws whatever the bundle throws while it loads, and an `Error` when it registers nothing (which the real worker
 * reports as success) or something the Functions host would refuse.
 */
export async function loadFunctionApp(bundle: string): Promise<FunctionApp> {
  const functions: AppFunction[] = [];
  let model: ProgrammingModel | undefined;
  const core: CoreApi = {
    version: '3.10.0',
    hostVersion: '4.1000.0',
    registerFunction(metadata, callback) {
      const described = describeFunction(metadata);
      if (functions.some(({ described: { name } }) => sameName(name, metadata.name))) {
        throw new Error(`a function named "${metadata.name}" is already registered`);
      }
      functions.push({ described, metadata, callback });
      return { dispose: () => undefined };
    },
    registerHook(name) {
      throw new RangeError(`the local host runs no ${name} hooks`);
    },
    setProgrammingModel(given) {
      model = given;
    },
    getProgrammingModel: () => model,
    log: writeLog,
  };
  provideCore(core);
  createRequire(import.meta.url)(bundle);
  if (model === undefined || functions.length === 0) throw new Error('it registers no function');
  const capabilities = await model.getCapabilities({});
  if ('HttpUri' in capabilities)
    throw new Error('it turns on HTTP streaming, which the local host does not serve');
  return { functions, model };
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

// As the real worker does it: `@azure/functions-core` is no package, the worker answers the `require`.
// It must be in place before the app loads, or the library skips every registration in silence.
function provideCore(core: CoreApi): void {
  // oxlint-disable-next-line typescript/unbound-method -- the proxy passes `this` on
  Module.prototype.require = new Proxy(Module.prototype.require, {
    apply: (require, module, args: [string]): unknown =>
      args[0] === '@azure/functions-core' ? core : Reflect.apply(require, module, args),
  });
}

/**
 * Writes one log line of the app or the library: warnings and errors to stderr, the rest to stdout. The library's
 * levels are trace, debug, information, warning, error and critical.
 */
export function writeLog(level: string, _category: string, message: string): void {
  const stream = /^(warning|error|critical)$/.test(level) ? process.stderr : process.stdout;
  stream.write(`[${level}] ${message}\n`);
}
