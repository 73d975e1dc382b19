import type { BindingInfo, FunctionMetadata } from './core-api.ts';

/** One function as the app registered it, before any setting is resolved. */
export type RegisteredFunction = RegisteredHttpFunction | RegisteredTimer;

export interface RegisteredHttpFunction {
  readonly type: 'http';
  readonly name: string;
  /** Upper case, in the order registered. */
  readonly methods: readonly string[];
  /** Without the `api` prefix and without a leading slash, for example `campaigns/{campaign}`. */
  readonly route: string;
  readonly authLevel: string;
}

export interface RegisteredTimer {
  readonly type: 'timer';
  readonly name: string;
  /** Six fields, or `%SETTING%` as registered. */
  readonly schedule: string;
  readonly runOnStartup: boolean;
}

// The Functions host refuses the same names and routes; there it is a line in a log nobody reads.
const VALID_NAME = /^(?!host$)[a-z][a-z0-9_-]{0,127}$/i;
const RESERVED_ROUTE = /^\/?(admin|runtime)(\/|$)/i;

/**
 * Reads one registration, as `@azure/functions` hands it to the worker. Throws when the Functions host would refuse it,
 * or this local host does not serve its kind of trigger.
 */
export function describeFunction(metadata: FunctionMetadata): RegisteredFunction {
  const { name } = metadata;
  if (!VALID_NAME.test(name)) throw new Error(`"${name}" is not a function name the Functions host accepts`);
  const { binding } = triggerOf(metadata);
  switch (binding.type.toLowerCase()) {
    case 'httptrigger':
      return describeHttp(name, binding);
    case 'timertrigger':
      return {
        type: 'timer',
        name,
        schedule: String(binding['schedule']),
        runOnStartup: binding['runOnStartup'] === true,
      };
    default:
      throw new Error(`"${name}" has a ${binding.type}; the local host serves HTTP and timers`);
  }
}

function describeHttp(name: string, binding: BindingInfo): RegisteredHttpFunction {
  const registered = binding['route'];
  const route = typeof registered === 'string' ? registered.replace(/^\/|\/$/g, '') : name;
  if (RESERVED_ROUTE.test(route)) {
    throw new Error(`"${name}" has the route "${route}", which the Functions host keeps for itself`);
  }
  const { methods } = binding;
  if (!Array.isArray(methods)) throw new Error(`"${name}" is an HTTP function without methods`);
  return {
    type: 'http',
    name,
    methods: methods.map((method) => String(method).toUpperCase()),
    route,
    authLevel: String(binding['authLevel']),
  };
}

/** The binding that starts a function, with the name its value is passed under. Throws when there is none. */
export function triggerOf(metadata: FunctionMetadata): { bindingName: string; binding: BindingInfo } {
  for (const [bindingName, binding] of Object.entries(metadata.bindings)) {
    if (/trigger$/i.test(binding.type)) return { bindingName, binding };
  }
  throw new Error(`"${metadata.name}" has no trigger`);
}
