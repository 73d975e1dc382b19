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

describe('SUBTOTAL', () => {
  const FILTER: Excel.FilterCriteria = { filterOn: 'Values', values: ['Phường'] };
  /** The value once the table is filtered, or a row of it hidden by hand. */
  const after = async (formula: string, change: (sheet: Excel.Worksheet) => void): Promise<unknown[]> => {
    const before = await valueOf(formula);
    return onData(async (sheet, context) => {
      change(sheet);
      const changed = sheet.getRange('H3').load('values');
      await context.sync();
      return [before, changed.values[0]?.[0]];
    });
  };
  const filter = (sheet: Excel.Worksheet) =>
    sheet.tables.getItem('B').columns.getItem('Khối').filter.apply(FILTER);
  const hide = (sheet: Excel.Worksheet) => {
    sheet.getRange('2:2').rowHidden = true;
  };

  test.each([
    { what: 'a filter hides', formula: '=SUBTOTAL(9,B[Điểm])', change: filter, values: [28.5, 23.5] },
    { what: 'a filter hides, from 101 on', formula: '=SUBTOTAL(103,B[Mã])', change: filter, values: [5, 3] },
    {
      what: 'hands hide, from 101 on only',
      formula: '=SUBTOTAL(109,B[Điểm])',
      change: hide,
      values: [28.5, 19.5],
    },
    { what: 'a filter hides, of a single cell', formula: '=SUBTOTAL(9,C5)', change: filter, values: [5, 0] },
  ])('leaves out the rows that $what', async ({ formula, change, values }) => {
    expect(await after(formula, change)).toEqual(values);
  });

  test('counts rows that hands hide, below 101', async () => {
    expect(await after('=SUBTOTAL(9,B[Điểm])', hide)).toEqual([28.5, 28.5]);
  });

  test('counts them again once they are shown', async () => {
    expect(
      await after('=SUBTOTAL(9,B[Điểm])', (sheet) => {
        filter(sheet);
        sheet.tables.getItem('B').clearFilters();
      }),
    ).toEqual([28.5, 28.5]);
  });

  test('passes over other subtotals, not over words that look like one', async () => {
    const range = await onData((sheet) => {
      sheet.getRange('F1:F4').formulas = [
        [1],
        ['=SUBTOTAL(9,F1)'],
        ['=LEN("SUBTOTAL(")'],
        ['=SUBTOTAL(9,F1:F3)'],
      ];
      return sheet.getRange('F4').load('values');
    });
    expect(range.values).toEqual([[10]]);
  });

  test.each<[number, number]>([
    [1, 7.125],
    [2, 4],
    [3, 4],
    [4, 9],
    [5, 5],
    [6, 2365.3125],
    [7, 1.6394],
    [8, 1.4197],
    [9, 28.5],
    [10, 2.6875],
    [11, 2.0156],
  ])('%i aggregates as Excel documents', async (what, value) => {
    expect(await valueOf(`=SUBTOTAL(${what},B[Điểm])`)).toBeCloseTo(value, 4);
    expect(await valueOf(`=SUBTOTAL(${what + 100},B[Điểm])`)).toBeCloseTo(value, 4);
  });

  test.each([
    ['=SUBTOTAL(12,B[Điểm])', '#VALUE!'],
    ['=SUBTOTAL(1,F1:F9)', '#DIV/0!'],
    ['=SUBTOTAL(7,C2)', '#DIV/0!'],
  ])('%s is %s', async (formula, error) => {
    expect(await valueOf(formula)).toBe(error);
  });

  test('is the error of a cell that counts', async () => {
    const range = await onData((sheet) => {
      sheet.getRange('F1:F4').formulas = [['=1/0'], [1], ['=SUBTOTAL(9,F1:F2)'], ['=SUBTOTAL(2,F1:F2)']];
      return sheet.getRange('F3:F4').load('values');
    });
    expect(range.values).toEqual([['#DIV/0!'], [1]]);
  });
});

describe('what would spill', () => {
  test.each([
    '=FILTER(B[Mã],B[Điểm]>7)',
    '=C2:C4*2',
    '=A2:A3',
    '={1,2}',
    '=SEQUENCE(3)',
    '=TRANSPOSE(A1:A3)',
  ])('%s reads #SPILL!, and so does what reads it', async (formula) => {
    expect(await valueOf(formula)).toBe('#SPILL!');
    const range = await onData((sheet) => {
      sheet.getRange('J1:J2').formulas = [['=H3'], ['=H4&I3&"|"']];
      return sheet.getRange('J1:J2').load('values');
    });
    expect(range.values).toEqual([['#SPILL!'], ['|']]);
  });

  test.each<[string, number]>([
    ['=FILTER(B[Điểm],B[Mã]="S01")', 5],
    ['={7}', 7],
    ['=SUM(C2:C4*2)', 47],
  ])('%s is one value', async (formula, value) => {
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
