/** Roman numerals, by which official papers number their parts. */

const LETTERS: readonly (readonly [letters: string, value: number])[] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** The numeral of a whole number above zero; beyond 399 the hundreds go on as `CCCC`. */
export function romanNumeral(number: number): string {
  let rest = number;
  let numeral = '';
  for (const [letters, value] of LETTERS) {
    while (rest >= value) {
      numeral += letters;
      rest -= value;
    }
  }
  return numeral;
}
