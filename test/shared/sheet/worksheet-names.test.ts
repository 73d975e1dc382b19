import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cutName,
  earlierWorksheetName,
  freeWorksheetName,
  revisionWorksheetName,
} from '../../../shared/sheet/worksheet-names.ts';

/** Names of any characters, many of which take two places. */
const anyName = fc.string({ unit: fc.constantFrom('a', 'Đ', ' ', '🌾', '👩'), minLength: 1, maxLength: 40 });

test('a name is cut to what Excel takes, and between characters', () => {
  fc.assert(
    fc.property(anyName, fc.integer({ min: 1, max: 99_999 }), (wanted, number) => {
      const taken = [cutName(wanted), freeWorksheetName(cutName(wanted), [cutName(wanted)])];
      const names = [
        ...taken,
        freeWorksheetName(cutName(wanted), taken),
        earlierWorksheetName(wanted, number, taken),
        revisionWorksheetName(wanted, number),
      ];
      for (const name of names) {
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/\p{Cs}/u);
      }
      expect(new Set(names.slice(0, 4)).size).toBe(4);
    }),
  );
});
