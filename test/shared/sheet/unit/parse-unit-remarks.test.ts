import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import { parseUnitSheet } from '../../../../shared/sheet/unit/parse-unit-sheet.ts';
import type { CellValue } from '../../../../shared/sheet/sheet-block.ts';
import { actual, line, quantity } from '../../fixtures/catalog.ts';
import { blockOf, columnAt, fill, type Cells } from '../../fixtures/drawn-sheet.ts';
import {
  catalog,
  codesAndCells,
  filled,
  header,
  identity,
  parse,
  submission,
} from '../../fixtures/filled-sheet.ts';

describe('evidence is read', () => {
  test.each<[reason: string, cell: CellValue, evidence: string[]]>([
    ['one piece', '12/BC-UBND', ['12/BC-UBND']],
    ['a piece a line', '12/BC-UBND\n13/BC-UBND', ['12/BC-UBND', '13/BC-UBND']],
    ['lines as Windows breaks them', '12/BC-UBND\r\n13/BC-UBND', ['12/BC-UBND', '13/BC-UBND']],
    ['with semicolons', '12/BC-UBND; 13/BC-UBND;', ['12/BC-UBND', '13/BC-UBND']],
    ['commas belong to a piece', 'Biên bản 5, ngày 1/12/2023', ['Biên bản 5, ngày 1/12/2023']],
    ['blank pieces are none', ' ;\u00a0\n\u200b\n12/BC-UBND\n', ['12/BC-UBND']],
    ['blanks around pieces and tabs in them', ' 12\tBC ;\u00a013 ', ['12 BC', '13']],
    ['a number as it reads', 125, ['125']],
    ['a link', 'https://govap.gov.vn/vb?so=12&nam=2023', ['https://govap.gov.vn/vb?so=12&nam=2023']],
    ['nothing', '', []],
  ])('%s', (_, cell, evidence) => {
    const cells = filled();
    fill(cells, '1', 'evidence', cell);
    const parsed = parse(cells);
    expect(parsed.issues).toEqual([]);
    expect(parsed.submission?.lines[0]).toEqual(line('1', actual('10'), { evidence }));
  });

  test('as many pieces as a list may have', () => {
    const cells = filled();
    fill(cells, '1', 'evidence', Array.from({ length: 20 }, (_, at) => `VB ${at}`).join(';'));
    expect(parse(cells).submission?.lines[0]?.evidence).toHaveLength(20);
  });
});

describe('of the percent in the column of completions', () => {
  // Indicator 1 has reported 10 of 2.
  test.each<[reason: string, cell: CellValue, declared: string | null]>([
    ['what the formula gives is not declared', 500, null],
    ['nor a blank', '', null],
    ['nor text that looks blank', '\u00a0', null],
    ['nor what is no number', 'Đạt', null],
    ['nor what the formula gives, with a percent sign', '500,00%', null],
    ['a number that differs is declared', 499.99, '499.99'],
    ['also when it is off', 5, '5'],
  ])('%s', (_, cell, declaredPercent) => {
    const cells = filled();
    fill(cells, '1', 'completion', cell);
    expect(parse(cells).submission?.lines[0]).toEqual(line('1', actual('10'), { declaredPercent }));
  });
});

describe('a percent is of the target that its row shows', () => {
  /** The catalog after the council changed the target of indicator 1 from 2 to 4. */
  const changed: Catalog = {
    ...catalog,
    assignments: catalog.assignments.map((one) =>
      one.indicator === '1' ? { ...one, target: quantity('4') } : one,
    ),
  };

  test('so that a changed target does not make a clerk declare what the sheet computed before', () => {
    const cells = filled();
    fill(cells, '1', 'completion', 500);
    const parsed = parseUnitSheet(blockOf(cells), { ...identity, catalogVersion: 2 }, changed);
    expect(parsed.submission).toEqual({ ...submission, catalogVersion: 2 });
    expect(codesAndCells(parsed.issues)).toEqual([['row-target-outdated', 'E14']]);
  });

  test.each<[reason: string, target: CellValue]>([
    ['of the changed target in a sheet that shows it', 4],
    ['of the target, whatever it is, in a sheet that shows none', ''],
  ])('%s', (_, target) => {
    const cells = filled();
    fill(cells, '1', 'target', target);
    fill(cells, '1', 'completion', 500);
    expect(parseUnitSheet(blockOf(cells), identity, changed).issues).toMatchObject([
      { code: 'declared-percent-off', cell: 'J14', params: { text: '500', expected: '250' } },
    ]);
  });

  test('also of one that is written as text', () => {
    const atLeast2 = { kind: 'quantity', min: '2', max: null, open: 'none', text: 'Từ 2 trở lên' } as const;
    const assignments = catalog.assignments.map((one) =>
      one.indicator === '1' ? { ...one, target: atLeast2 } : one,
    );
    const cells = filled();
    fill(cells, '1', 'target', atLeast2.text);
    fill(cells, '1', 'completion', 400);
    const { issues } = parseUnitSheet(blockOf(cells), identity, { ...catalog, assignments });
    expect(codesAndCells(issues)).toEqual([['declared-percent-off', 'J14']]);
  });
});

describe('a sheet from before there was a column for evidence', () => {
  function older(): Cells {
    const cells = filled();
    const column = columnAt(cells, 'evidence');
    cells.forEach((row) => row.splice(column, 1));
    return cells;
  }

  test('is read as before', () => {
    expect(header(older())).toHaveLength(16);
    expect(parse(older())).toEqual({ submission, issues: [] });
  });

  test('is told at the code that evidence is asked for', () => {
    const indicators = catalog.indicators.map((one) => ({ ...one, evidence: 'always' as const }));
    const { issues } = parseUnitSheet(blockOf(older()), identity, { ...catalog, indicators });
    expect(codesAndCells(issues)).toEqual(
      [14, 15, 16, 17, 18, 19, 21].map((row) => ['evidence-missing', `B${row}`]),
    );
  });
});

test('missing evidence stands at its cell', () => {
  const indicators = catalog.indicators.map((one) => ({ ...one, evidence: 'whenExceeded' as const }));
  const { issues } = parseUnitSheet(blockOf(filled()), identity, { ...catalog, indicators });
  expect(codesAndCells(issues)).toEqual(['O14', 'O15', 'O21'].map((cell) => ['evidence-missing', cell]));
});
