import { describe, expect, test } from 'vitest';
import { fromR1C1, toR1C1 } from '../../../local/excel-host/workbook/r1c1.ts';

/** C5 */
const home = { row: 4, column: 2 };

describe('a formula in one notation is the same in the other', () => {
  test.each([
    ['=C5', '=RC'],
    ['=A1', '=R[-4]C[-2]'],
    ['=D6*2', '=R[1]C[1]*2'],
    ['=$D$6', '=R6C4'],
    ['=$D6+D$6', '=R[1]C4+R6C[1]'],
    ['=SUM(A1:B$2)', '=SUM(R[-4]C[-2]:R2C[-1])'],
    ['=SUM(B:D)', '=SUM(C[-1]:C[1])'],
    ['=SUM($B:$B)+SUM(3:3)', '=SUM(C2)+SUM(R[-2])'],
    ['=SUM(3:$7)', '=SUM(R[-2]:R7)'],
    ["='Tổng hợp A1'!B5&'O''Neil'!$A:$C", "='Tổng hợp A1'!RC[-1]&'O''Neil'!C1:C3"],
    ['=Data!XFD1048576', '=Data!R[1048571]C[16381]'],
    ['=IF(B5="A1 ""B2""","C5",B5)', '=IF(RC[-1]="A1 ""B2""","C5",RC[-1])'],
    ['=LOG10(A5)+ATAN2(1,2)', '=LOG10(RC[-2])+ATAN2(1,2)'],
    ['=Rate*1.5E3+Q_1+#REF!', '=Rate*1.5E3+Q_1+#REF!'],
    ['=[@Hạng]+Table1[[#This Row],[C5]]+B5', '=[@Hạng]+Table1[[#This Row],[C5]]+RC[-1]'],
    ['=COUNT(C5)+ROW(C5)+COLUMN()', '=COUNT(RC)+ROW(RC)+COLUMN()'],
  ])('%s', (a1, r1c1) => {
    expect(toR1C1(a1, home)).toBe(r1c1);
    expect(fromR1C1(r1c1, home)).toBe(a1);
  });

  test.each([
    ['a lone column', '=SUM(C[1])', '=SUM(D:D)'],
    ['a lone row', '=SUM(R2)', '=SUM($2:$2)'],
    ['small letters', '=r[-1]c', '=C4'],
    ['a step off the sheet, which comes in at its other end', '=R[-5]C[-3]', '=XFD1048576'],
  ])('%s', (_, r1c1, a1) => {
    expect(fromR1C1(r1c1, home)).toBe(a1);
  });
});
