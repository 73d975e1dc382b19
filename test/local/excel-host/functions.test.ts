import { beforeEach, describe, expect, test } from 'vitest';
import { engineFunctions } from '../../../local/excel-host/workbook/formula/engine-functions.ts';
import { missingFunctions } from '../../../local/excel-host/workbook/formula/excel-functions.ts';
import { onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

let now = new Date(2026, 9, 15, 18, 0);
beforeEach(async () => {
  now = new Date(2026, 9, 15, 18, 0);
  await openWorkbook({ now: () => now });
  await onData((sheet) => {
    sheet.getRange('A1:D6').values = [
      ['Mã', 'Khối', 'Điểm', 'Ngày'],
      ['P01', 'Phường', 9, 46_000],
      ['P02', 'Phường', 7.25, 46_010],
      ['P03', 'Phường', 7.25, ''],
      ['S01', 'Sở', 5, 46_020],
      ['S02', 'Sở', '', 46_030],
    ];
    sheet.tables.add('A1:D6', true).name = 'B';
  });
});

/** The value of a formula beside the table, in the row of P02. */
async function valueOf(formula: string): Promise<unknown> {
  const range = await onData((sheet) => {
    const cell = sheet.getRange('H3');
    cell.formulas = [[formula]];
    return cell.load('values');
  });
  return range.values[0]?.[0];
}

describe('functions a council uses have the values Excel documents', () => {
  test.each<[string, string | number | boolean]>([
    ['=SUM(B[Điểm])', 28.5],
    ['=AVERAGE(B[Điểm])', 7.125],
    ['=COUNT(B[Điểm])', 4],
    ['=COUNTA(B[Điểm])', 4],
    ['=COUNTBLANK(B[Điểm])', 1],
    ['=MAX(B[Điểm])-MIN(B[Điểm])', 4],
    ['=SUMIFS(B[Điểm],B[Khối],"Phường",B[Điểm],">7.5")', 9],
    ['=SUMIF(B[Khối],"Sở",B[Điểm])', 5],
    ['=COUNTIFS(B[Khối],"Sở",B[Điểm],"<>")', 1],
    ['=COUNTIF(B[Mã],"P*")', 3],
    ['=COUNTIF(B[Khối],"phường")', 3],
    ['=AVERAGEIFS(B[Điểm],B[Khối],"Sở")', 5],
    ['=AVERAGEIFS(B[Điểm],B[Khối],"Không")', '#DIV/0!'],
    ['=MAXIFS(B[Điểm],B[Khối],"Sở")', 5],
    ['=MINIFS(B[Điểm],B[Khối],"Phường")', 7.25],
    ['=IF(B[@Điểm]>=7,"đạt","chưa")', 'đạt'],
    ['=IF(TRUE,1,2)', 1],
    ['=IFS(B[@Điểm]>8,"A",B[@Điểm]>7,"B")', 'B'],
    ['=IFERROR(1/0,"–")', '–'],
    ['=IFNA(MATCH("X",B[Mã],0),"–")', '–'],
    ['=INDEX(B[Điểm],MATCH("S01",B[Mã],0))', 5],
    ['=INDEX(B,1,3)', 9],
    ['=VLOOKUP("P03",B,3,FALSE)', 7.25],
    ['=VLOOKUP("X",B,3,FALSE)', '#N/A'],
    ['=XLOOKUP("S02",B[Mã],B[Khối])', 'Sở'],
    ['=XLOOKUP("X",B[Mã],B[Khối],"không có")', 'không có'],
    ['=RANK(B[@Điểm],B[Điểm])', 2],
    ['=RANK.EQ(5,B[Điểm],1)', 1],
    ['=RANK.AVG(B[@Điểm],B[Điểm])', 2.5],
    ['=RANK(1,B[Điểm])', '#N/A'],
    ['=RANK(5%,C20:C21)', '#N/A'],
    ['=LARGE(B[Điểm],2)', 7.25],
    ['=ROUND(2.345,2)', 2.35],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUNDUP(7.21,1)', 7.3],
    ['=0.1+0.2=0.3', true],
    ['=TEXT(1234.5,"#,##0.00")', '1.234,50'],
    ['=TEXT(0.953,"0.0%")', '95,3%'],
    ['=TEXT(B[@Ngày],"dd/mm/yyyy")', '19/12/2025'],
    ['=TEXT(7,"000")', '007'],
    ['=TEXT("chữ","0")', 'chữ'],
    ['=DATE(2026,10,15)', 46_310],
    ['=YEAR(B[@Ngày])*100+MONTH(B[@Ngày])', 202_512],
    ['=EOMONTH(DATE(2026,2,1),0)', 46_081],
    ['=DAYS(DATE(2026,10,15),DATE(2026,10,1))', 14],
    ['=SUMPRODUCT((B[Khối]="Phường")*B[Điểm])', 23.5],
    ['=SUMPRODUCT(--(B[Điểm]>7))', 3],
    ['=SUM(FILTER(B[Điểm],B[Khối]="Phường"))', 23.5],
    ['=INDEX(FILTER(B[Mã],B[Điểm]<6),1)', 'S01'],
    ['=TEXTJOIN(", ",TRUE,B[Mã])', 'P01, P02, P03, S01, S02'],
    ['=CONCAT(A2:B2,"!")', 'P01Phường!'],
    ['="nói ""có"" "&CHAR(65)', 'nói "có" A'],
    ['="C:\\"&LEN("\\""")', 'C:\\2'],
    ['=UPPER("đạt")&LEFT("Điểm",2)&LEN("ế")', 'ĐẠTĐi1'],
    ['="Tân"="Tan"', false],
    ['=SUBTOTAL(109,B[Điểm])', 28.5],
    ['=1E+3+1e3', 2000],
  ])('%s', async (formula, value) => {
    expect(await valueOf(formula)).toBe(value);
  });
});

test('today is the workbook’s, and moves on when the workbook is calculated', async () => {
  expect(await valueOf('=TODAY()')).toBe(46_310);
  expect(await valueOf('=NOW()')).toBe(46_310.75);
  now = new Date(2026, 9, 16);
  const range = await onData((sheet, context) => {
    context.workbook.application.calculate('Full');
    return sheet.getRange('H3').load('values');
  });
  expect(range.values).toEqual([[46_311]]);
});

test('a function that is missing is taken, reads #NAME?, and is listed', async () => {
  const missing = missingFunctions();
  expect(missing.filter((name) => engineFunctions().includes(name))).toEqual([]);
  expect(missing).toContain('LET');
  expect(await valueOf('=LET(x,1,x)')).toBe('#NAME?');
  expect(await valueOf('=INDIRECT("A1")')).toBe('#NAME?');
  expect(await valueOf('=TỔNG(1)')).toBe('#NAME?');
});
