import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { operations, pathParameters, type Operation } from '../../../shared/api/operations.ts';

const all: [string, Operation][] = Object.entries(operations);

describe('operations', () => {
  test('no two answer the same method and route, whatever their parameters are called', () => {
    const routes = all.map(([, { method, path }]) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`);
    expect(new Set(routes).size).toBe(routes.length);
  });

  test.each(all)('%s takes the parameters of its path, and can do without any other', (_, operation) => {
    const { path, params } = operation;
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    expect([...pathParameters(operation)]).toEqual(named);
    const required = Object.entries(params.shape).filter(
      ([, schema]) => !z.safeParse(schema, undefined).success,
    );
    expect(required.map(([name]) => name)).toEqual(named);
    expect(path).toMatch(/^[a-z{]/);
  });

  const reads = all.filter(([, { method }]) => method === 'GET');
  const writes = all.filter(([, { method }]) => method === 'PUT');

  test.each(reads)('%s takes no body', (_, { body, maxBodyBytes, precondition }) => {
    expect([body, maxBodyBytes, precondition]).toEqual([null, 0, false]);
  });

  const additions = all.filter(([, { method }]) => method === 'POST');

  test.each(additions)('%s takes a body up to a limit, and replaces nothing', (_, operation) => {
    expect(operation.body).not.toBeNull();
    expect(operation.maxBodyBytes).toBeGreaterThan(0);
    expect(operation.precondition).toBe(false);
  });

  test.each(writes)('%s takes a body up to a limit, and says which version it means', (_, operation) => {
    expect(operation.body).not.toBeNull();
    expect(operation.maxBodyBytes).toBeGreaterThan(0);
    expect(operation.precondition).toBe(true);
  });

  test('anybody may learn the health and the contract, and nothing else', () => {
    const open = all.filter(([, { allowed }]) => allowed.length === 0).map(([name]) => name);
    expect(open).toEqual(['getHealth', 'getOpenApi']);
  });

  test.each([
    ['getCampaign', { campaign: '../x' }],
    ['getSubmission', { campaign: 'dot-2023', unit: 'a/b' }],
    ['getSubmission', { campaign: 'dot-2023', unit: '' }],
    ['getStandings', { campaign: 'A' }],
  ] as const)('%s refuses %j', (name, params) => {
    expect(operations[name].params.safeParse(params).success).toBe(false);
  });
});
