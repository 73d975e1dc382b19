import { describe, expect, test } from 'vitest';
import { closedFormula } from '../../../local/excel-host/workbook/formula/closed-formula.ts';
import { localFormula, readLocalFormula } from '../../../local/excel-host/workbook/formula/local-formula.ts';

describe('a formula in Vietnamese notation', () => {
  test.each([
    ['=SUM(1.5,A1)', '=SUM(1,5;A1)'],
    [`=SUM(B2:B5,"a;b,1.5",'x;1,5'!$A$1)`, `=SUM(B2:B5;"a;b,1.5";'x;1,5'!$A$1)`],
    ['=SUM({1.5,"a,b";3,4})', '=SUM({1,5\\"a,b";3\\4})'],
    ['=T[[#All],[a, b;1.5]:[c]]+T[x.y]', '=T[[#All];[a, b;1.5]:[c]]+T[x.y]'],
    ["=T[[#All],[a'],'[b]]", "=T[[#All];[a'],'[b]]"],
    ['=LOG10(A1)+_xlfn.X1(2.5)*.5E-3', '=LOG10(A1)+_xlfn.X1(2,5)*,5E-3'],
    ['=ERROR.TYPE(#N/A)+(A1,$B$2)', '=ERROR.TYPE(#N/A)+(A1;$B$2)'],
  ])('%s is written %s, and read back', (kept, written) => {
    expect([localFormula(kept, 'vi-VN'), readLocalFormula(written, 'vi-VN')]).toEqual([written, kept]);
    expect([localFormula(kept, 'en-US'), readLocalFormula(kept, 'en-US')]).toEqual([kept, kept]);
  });

  test.each(['=SUM(A1,B1)', '=SUM(1,2,3)', '=SUM(A1,2)', '=1.5+1', '={1.5}', '=T[[#All],[A]]'])(
    '%s is none',
    (written) => {
      expect(readLocalFormula(written, 'vi-VN')).toBeNull();
    },
  );

  test('what no Excel would keep stays as a file has it', () => {
    expect(localFormula('=SUM(1;2.5)', 'vi-VN')).toBe('=SUM(1;2.5)');
  });
});

describe('the closing parentheses that the end of a formula lacks', () => {
  test.each([
    ['=SUM(B2:B5', '=SUM(B2:B5)'],
    ['=IF(A1=")";SUM((1', '=IF(A1=")";SUM((1)))'],
    ["=SUM('Quý (1'!A1", "=SUM('Quý (1'!A1)"],
    ['=SUM(T[Điểm (1]', '=SUM(T[Điểm (1])'],
  ])('%s becomes %s', (typed, closed) => {
    expect(closedFormula(typed)).toBe(closed);
  });

  test.each(['=SUM(1)', '=1)', '=SUM('])('%s stays as it is', (typed) => {
    expect(closedFormula(typed)).toBe(typed);
  });
});
