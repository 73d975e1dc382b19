import { assert, pre, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { compileRoutes, matchRoute } from '../../../local/functions-host/route.ts';

function routesOf(functions: Readonly<Record<string, string>>): ReturnType<typeof compileRoutes> {
  return compileRoutes(
    Object.entries(functions).map(([name, route]) => ({
      described: { type: 'http', name, route, methods: ['GET'], authLevel: 'anonymous' },
    })),
  );
}

test('names are put in alphabetical order whatever their case', () => {
  const routes = routesOf({ Beta: 'b', alpha: 'a', gamma: 'c' });
  expect(routes.map(({ target }) => target.described.name)).toEqual(['alpha', 'Beta', 'gamma']);
});

test('a parameter gives back any text that was encoded into it, save slashes', () => {
  const routes = routesOf({ getItem: 'items/{id}' });
  assert(
    property(string({ unit: 'grapheme', minLength: 1 }), (text) => {
      pre(!text.includes('/') && !text.includes('\uFFFD'));
      const match = matchRoute(routes, 'GET', `/api/items/${encodeURIComponent(text)}`);
      expect(match?.params).toEqual({ id: text });
    }),
  );
});

test('what stands for itself in a route is matched as it stands', () => {
  const routes = routesOf({ openApi: 'openapi.json' });
  expect(matchRoute(routes, 'GET', '/api/openapi.json')).not.toBeNull();
  expect(matchRoute(routes, 'GET', '/api/openapiXjson')).toBeNull();
});
