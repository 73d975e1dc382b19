import { describe, expect, test } from 'vitest';
import { carriedFormula } from '../../../../shared/sheet/unit/carried-formula.ts';

/** Rows 14 to 16 went to 15, 16 and 20; columns F and G to G and H; all else has no counterpart. */
const newPlace = (row: number, column: number): [number, number] | null => {
  const to = new Map([
    [13, 14],
    [14, 15],
    [15, 19],
  ]).get(row);
  return to === undefined || column < 5 || column > 6 ? null : [to, column + 1];
};

const carried = (formula: string) => carriedFormula(formula, newPlace, "Báo cáo 'cũ'");
const OLD = "'Báo cáo ''cũ'''!";

describe('a formula that moves with its sheet', () => {
  test.each<[string, string, string]>([
    ['follows the cells it names', '=F14+G15*2', '=G15+H16*2'],
    ['keeps what is locked locked', '=$F$14+F$14+$G15', '=$G$15+G$15+$H16'],
    ['follows a range that stayed whole', '=SUM(F14:F15)', '=SUM(G15:G16)'],
    ['refers to the old sheet for a range that fell apart', '=SUM(F14:F16)', `=SUM(${OLD}F14:F16)`],
    ['refers to the old sheet for what is not there any more', '=F14+Z99', `=G15+${OLD}Z99`],
    ['leaves other worksheets alone', "=Nguồn!F14+'Số liệu'!F14", "=Nguồn!F14+'Số liệu'!F14"],
    [
      'and their ranges',
      "=SUM(Nguồn!F14:F15)+SUM('a b'!$F$14:$G$15)",
      "=SUM(Nguồn!F14:F15)+SUM('a b'!$F$14:$G$15)",
    ],
    ['leaves text alone', '=IF(F14="F14","G15 ""F14""",0)', '=IF(G15="F14","G15 ""F14""",0)'],
    [
      'leaves functions and names alone',
      '=LOG10(F14)+F14x+_F14+Bảng1[F14]',
      '=LOG10(G15)+F14x+_F14+Bảng1[F14]',
    ],
    ['leaves numbers alone', '=1.5E10+120', '=1.5E10+120'],
  ])('%s', (_, formula, expected) => {
    expect(carried(formula)).toBe(expected);
  });
});
