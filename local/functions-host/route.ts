import type { RegisteredHttpFunction } from './registered-function.ts';

const ROUTE_PREFIX = 'api';

/** A route ready to match: the parameters' names stand in the order of the pattern's groups. */
export interface Route<F> {
  readonly target: F;
  readonly methods: readonly string[];
  readonly pattern: RegExp;
  readonly parameters: readonly string[];
}

export interface RouteMatch<F> {
  readonly target: F;
  readonly params: Readonly<Record<string, string>>;
}

const SEGMENT = /^\{(?<rest>\*?)(?<name>\w+)(?<optional>\??)\}$/;

/**
 * Routes in the order of the Functions host: by the functions' names alone, so that `items/{id}` of `getItem` hides
 * `items/export` of `listExport`. Throws for a pattern the local host does not know: it knows literals, `{name}`,
 * `{name?}` and `{*rest}`.
 */
export function compileRoutes<F extends { readonly described: RegisteredHttpFunction }>(
  functions: readonly F[],
): Route<F>[] {
  return functions
    .toSorted((a, b) => compareNames(a.described.name, b.described.name))
    .map((target) => compileRoute(target));
}

function compareNames(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function compileRoute<F extends { readonly described: RegisteredHttpFunction }>(target: F): Route<F> {
  const { name, route, methods } = target.described;
  const parameters: string[] = [];
  let source = '';
  for (const segment of [ROUTE_PREFIX, ...route.split('/').filter((part) => part !== '')]) {
    const parameter = SEGMENT.exec(segment)?.groups;
    if (parameter?.['name'] !== undefined) {
      parameters.push(parameter['name']);
      const value = parameter['rest'] === '*' ? '.*' : '[^/]+';
      const optional = parameter['rest'] === '*' || parameter['optional'] === '?';
      source += optional ? `(?:/(${value}))?` : `/(${value})`;
    } else if (/[{}]/.test(segment)) {
      throw new Error(`"${name}" has the route segment "${segment}", which the local host does not know`);
    } else {
      source += `/${segment.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}`;
    }
  }
  return { target, methods, pattern: new RegExp(`^${source}/?$`, 'i'), parameters };
}

/**
 * The function for a request: the first that fits, of routes as `compileRoutes` ordered them. `method` is in upper
 * case, `path` still percent-encoded. `null` when no route fits, also when one fits by path but not by method: the
 * Functions host answers 404 to both.
 */
export function matchRoute<F>(
  routes: readonly Route<F>[],
  method: string,
  path: string,
): RouteMatch<F> | null {
  for (const route of routes) {
    const groups = route.methods.includes(method) ? route.pattern.exec(path) : null;
    if (groups !== null) {
      const params: Record<string, string> = {};
      route.parameters.forEach((name, index) => {
        const value = groups[index + 1];
        if (value !== undefined) params[name] = decodeParameter(value);
      });
      return { target: route.target, params };
    }
  }
  return null;
}

// ASP.NET decodes what is well formed, keeps an encoded slash, and leaves the rest as it was sent.
function decodeParameter(encoded: string): string {
  return encoded.replace(/(?:%(?!2f)[0-9a-f]{2})+/gi, (run) => {
    const text = Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8');
    return text.includes('\uFFFD') ? run : text;
  });
}
