import { describe, expect, test } from 'vitest';
import { actual, line } from '../../fixtures/catalog.ts';
import { columnAt, fill, fillField, type Cells } from '../../fixtures/drawn-sheet.ts';
import { filled, header, parse, submission } from '../../fixtures/filled-sheet.ts';

describe('what does not matter', () => {
  const harmless: [string, (cells: Cells) => void][] = [
    [
      'blank rows',
      (cells) =>
        cells.splice(
          15,
          0,
          Array.from({ length: 12 }, () => ''),
        ),
    ],
    [
      'blank rows above the header',
      (cells) =>
        cells.splice(
          1,
          0,
          Array.from({ length: 12 }, () => '\u00a0'),
        ),
    ],
    ['the column-number row', (cells) => cells.splice(11, 1)],
    ['columns of the unit’s own', (cells) => cells.forEach((row, at) => row.push(at === 10 ? 'Riêng' : 7))],
    [
      'decomposed labels',
      (cells) =>
        cells.splice(
          10,
          1,
          header(cells).map((label) => String(label).normalize('NFD')),
        ),
    ],
    [
      'blanks and case of labels',
      (cells) =>
        cells.splice(
          10,
          1,
          header(cells).map((label) => ` ${label}\u00a0`.toUpperCase()),
        ),
    ],
    ['blanks around codes', (cells) => fill(cells, '1', 'code', '\u00a01 ')],
    ['codes typed as numbers', (cells) => fill(cells, '1', 'code', 1)],
    [
      'names, units and targets in other words',
      (cells) => {
        fill(cells, '1', 'name', '1. CHỈ TIÊU 1 (lũy kế)');
        fill(cells, '1', 'measureUnit', 'Hộ ');
        fill(cells, '1', 'target', '2,0');
      },
    ],
    ['a line broken within a name', (cells) => fillField(cells, 'preparedBy', 'Nguyễn\nVăn An')],
    [
      'the columns of titles and results',
      (cells) => {
        for (const key of ['completion', 'result', 'target', 'measureUnit', 'name'] as const) {
          const column = columnAt(cells, key);
          // The fields' labels and values stand in the columns C and D.
          cells.slice(10).forEach((row) => row.splice(column, 1, ''));
        }
      },
    ],
  ];

  test.each(harmless)('%s', (_, change_) => {
    const cells = filled();
    change_(cells);
    expect(parse(cells)).toEqual({ submission, issues: [] });
  });

  test('a row of the indicator B is not the row that numbers the columns', () => {
    expect(parse(filled()).submission?.lines).toContainEqual(line('B', actual('2')));
  });
});

test.each([
  ['that is unknown', '77'],
  ['of another unit', '9'],
])('the row of a code %s only warns when nothing is reported in it', (_, code) => {
  const cells = filled();
  fill(cells, 'B', 'actual', '\u00a0');
  fill(cells, 'B', 'note', 'chỉ tiêu cũ');
  fill(cells, 'B', 'code', code);
  const { issues, submission: parsed } = parse(cells);
  expect(issues.map(({ code: found, severity, cell }) => [found, severity, cell])).toEqual([
    ['row-missing', 'warning', undefined],
    ['unknown-indicator', 'warning', 'B19'],
  ]);
  expect(parsed?.lines).toEqual(submission.lines.filter(({ indicator }) => indicator !== 'B'));
});
