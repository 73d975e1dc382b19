/** What real sheets hold in the row of an indicator, each trouble with its own issue at its cell. */
import { describe, expect, test } from 'vitest';
import { quantity } from '../../fixtures/catalog.ts';
import { parseUnitSheet } from '../../../../shared/sheet/unit/parse-unit-sheet.ts';
import { serialFromDate } from '../../../../shared/sheet/cells/excel-date.ts';
import type { CellValue } from '../../../../shared/sheet/sheet-block.ts';
import type { UnitColumn } from '../../../../shared/sheet/unit/unit-sheet-columns.ts';
import { blockOf, columnAt, fill, fillField, rowAt, type Cells } from '../../fixtures/drawn-sheet.ts';
import { catalog, codesAndCells, filled, identity, parse, type Fault } from '../../fixtures/filled-sheet.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';

const put = (code: string, key: UnitColumn, value: CellValue) => (cells: Cells) =>
  fill(cells, code, key, value);

const faults: Fault[] = [
  ['a number kept as text', put('1', 'actual', '10'), [['number-as-text', 'F14']]],
  ['a percent sign where counts belong', put('2', 'actual', '99,9%'), [['percent-in-figure', 'F15']]],
  ['blanks in a number', put('1', 'actual', '1. 357'), [['number-with-blanks', 'F14']]],
  ['the unit beside the number', put('1', 'actual', '10 hộ'), [['unit-beside-number', 'F14']]],
  ['a larger unit', put('1', 'actual', '15 nghìn'), [['other-unit-beside-number', 'F14']]],
  ['a number of two readings with its unit', put('1', 'actual', '1.234 hộ'), [['number-ambiguous', 'F14']]],
  [
    'more digits than a cell keeps',
    put('1', 'actual', '123456789012345,6'),
    [['number-out-of-range', 'F14']],
  ],
  ['nothing arose, in words', put('1', 'actual', 'không phát sinh'), [['not-arising-as-text', 'F14']]],
  ['in words for a date', put('4', 'actual', 'không phát sinh'), [['not-arising-as-text', 'F17']]],
  ['in words for yes or no', put('5', 'actual', 'KPS'), [['not-arising-as-text', 'F18']]],
  ['a dash', put('1', 'actual', '-'), [['placeholder-in-figure', 'F14']]],
  ['an x for a date', put('4', 'actual', 'x'), [['placeholder-in-figure', 'F17']]],
  ['a dash for yes or no', put('5', 'actual', '–'), [['placeholder-in-figure', 'F18']]],
  ['a date as text', put('4', 'actual', '1/12/2023'), [['date-as-text', 'F17']]],
  ['a note in an old font', put('1', 'note', 'Uû ban nh©n d©n'), [['legacy-font-text', 'N14']]],
  [
    'evidence with loose accents',
    put('1', 'evidence', 'Biên bản'.normalize('NFD')),
    [['text-decomposed', 'O14']],
  ],
  [
    'a signature in an old font',
    (cells) => fillField(cells, 'preparedBy', 'Nguyeãn Vaên An'),
    [['legacy-font-text', 'D8']],
  ],
  ['another name', put('1', 'name', 'Số vụ cháy'), [['row-name-differs', 'C14']]],
  ['the name of another row', put('1', 'name', 'Chỉ tiêu B'), [['row-name-of-another', 'C14']]],
  ['another unit of measure', put('1', 'measureUnit', 'nghìn hộ'), [['row-unit-differs', 'D14']]],
  ['another target', put('1', 'target', 3), [['row-target-edited', 'E14']]],
  ['another day to keep', put('4', 'target', serialFromDate('2023-12-16')), [['row-target-edited', 'E17']]],
  ['a result typed over', put('1', 'result', 12), [['result-differs', 'I14']]],
  ['a share that was not computed anew', put('2', 'result', 80), [['result-differs', 'I15']]],
  [
    'a code in another case and with blanks',
    put('G.1', 'code', ' g. 1'),
    [['code-spelled-otherwise', 'B21']],
  ],
  ['a code with a zero before it', put('5', 'code', '05'), [['code-spelled-otherwise', 'B18']]],
  [
    'figures in the row of a group',
    (cells) => {
      const group = cells[rowAt(cells, '1') - 1] ?? [];
      group[columnAt(cells, 'actual')] = 7;
    },
    [['group-row-with-data', 'F13']],
  ],
  [
    'figures in a row of totals',
    (cells) => {
      const total = cells[0]?.map((): CellValue => '') ?? [];
      total[columnAt(cells, 'name')] = 'Tổng cộng';
      total[columnAt(cells, 'actual')] = 7;
      cells.push(total);
    },
    [['group-row-with-data', 'F22']],
  ],
];

describe('a trouble of real sheets stands at its cell', () => {
  test.each(faults)('%s', (_, change, expected) => {
    const cells = filled();
    change(cells);
    const { issues, submission } = parse(cells);
    expect(codesAndCells(issues)).toEqual(expected);
    expect(submission === null).toBe(issues.some(({ severity }) => severity === 'error'));
  });

  test('every issue of these has a case', () => {
    const sources = [
      'unit/check-shown-result',
      'unit/check-text',
      'cells/parse-figure',
      'unit/parse-row-labels',
    ];
    const given = sources.flatMap((file) => issueCodesNamedIn(`sheet/${file}.ts`));
    const covered = new Set([
      ...faults.flatMap(([, , found]) => found.map(([code]) => code)),
      ...shownFaults.map(([, , , , code]) => code),
      'row-target-outdated',
    ]);
    expect(given.filter((code) => !covered.has(code))).toEqual([]);
    expect(given).not.toEqual([]);
  });
});

/** Numbers that their format shows as something else. */
const shownFaults: [reason: string, code: string, value: number, format: string, issue: string | null][] = [
  ['a percent where counts belong', '2', 0.9, '0%', 'percent-in-figure'],
  ['a percent of a count', '1', 0.9, '0.0%', 'percent-in-figure'],
  ['a percent of percents', '9p', 0.95, '0%', 'shown-as-percent'],
  ['6-8, which Excel makes the 6th of August', '1', serialFromDate('2023-08-06'), 'd-mmm', 'date-in-figure'],
  ['a day', '1', serialFromDate('2023-08-06'), 'dd/mm/yyyy', 'date-in-figure'],
  ['a number in thousands', '1', 10, '#,##0', null],
  ['a number with its unit in the format', '1', 10, '0" hộ"', null],
  ['a serial that is a date', '4', serialFromDate('2023-12-01'), 'dd/mm/yyyy', null],
];

describe('a cell is read as it is shown', () => {
  const indicators = catalog.indicators.map((one) =>
    one.code === 'G.1' ? { ...one, code: '9p', parent: null, measureUnit: '%' } : one,
  );
  const assignments = catalog.assignments.map((one) =>
    one.indicator === 'G.1' ? { ...one, indicator: '9p', target: quantity('90') } : one,
  );
  const percents = { ...catalog, indicators, assignments };

  test.each(shownFaults)('%s', (_, code, value, format, issue) => {
    const cells = filled();
    fill(cells, 'G.1', 'target', 90);
    fill(cells, 'G.1', 'measureUnit', '%');
    fill(cells, 'G.1', 'actual', 95);
    fill(cells, 'G.1', 'code', '9p');
    fill(cells, code, 'actual', value);
    const formats = cells.map((row) => row.map(() => 'General'));
    const shown = formats[rowAt(cells, code)];
    if (shown !== undefined) shown[columnAt(cells, 'actual')] = format;
    const { issues } = parseUnitSheet({ ...blockOf(cells), formats }, identity, percents);
    expect(issues.map((one) => one.code)).toEqual(issue === null ? [] : [issue]);
  });

  test('so that 95% of a percent is 95', () => {
    const cells = filled();
    fill(cells, 'G.1', 'target', 90);
    fill(cells, 'G.1', 'measureUnit', '%');
    fill(cells, 'G.1', 'actual', 0.95);
    fill(cells, 'G.1', 'code', '9p');
    const formats = cells.map((row) => row.map(() => '0%'));
    const parsed = parseUnitSheet({ ...blockOf(cells), formats }, identity, percents);
    expect(parsed.issues.find(({ code }) => code === 'shown-as-percent')?.params).toMatchObject({
      text: '95%',
      expected: '95',
    });
  });
});

test('a row that lost its code but has the name of an indicator is told which one', () => {
  const cells = filled();
  fill(cells, 'B', 'code', '');
  expect(parse(cells).issues).toMatchObject([
    { code: 'row-without-code', cell: 'F19', indicator: 'B', params: { expected: 'B' } },
  ]);
});

test('a spelling is suggested only where no row has the code', () => {
  const cells = filled();
  fill(cells, 'B', 'code', 'g.1');
  expect(codesAndCells(parse(cells).issues)).toEqual([
    ['row-missing', undefined],
    ['unknown-indicator', 'B19'],
  ]);
});

test('a name of another indicator keeps the sheet from being sent, since its figures may be that one’s', () => {
  const cells = filled();
  fill(cells, '1', 'name', 'chỉ tiêu  B');
  expect(parse(cells).submission).toBeNull();
});
