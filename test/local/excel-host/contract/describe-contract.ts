import { describe, expect, test } from 'vitest';
import { contract } from './contract.ts';

/** Holds a topology to the contract. `act` carries out a case there, as `actCase` does, and answers what it gave. */
export function describeContract(act: (subject: string, title: string) => Promise<unknown>): void {
  describe.each(Object.entries(contract))('%s', (subject, cases) => {
    test('no two cases have the same title', () => {
      expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
    });

    test.each(cases.map(({ title, gives }) => [title, gives] as const))('%s', async (title, gives) => {
      expect(await act(subject, title)).toEqual(gives);
    });
  });

  test('what is not in the contract is not taken for kept', async () => {
    await expect(act('values', 'no such case')).rejects.toThrow('no such case');
  });
}
