import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import { hasErrors } from '../../../../shared/model/issue.ts';
import { Submission } from '../../../../shared/model/submission.ts';
import { digestOf } from '../../../../shared/digest/digest.ts';
import { parseIdentity, parseUnitSheet } from '../../../../shared/sheet/unit/parse-unit-sheet.ts';
import { drawUnitSheet } from '../../../../shared/sheet/unit/unit-sheet.ts';
import { catalogAndSubmission } from '../../fixtures/arbitrary-submission.ts';
import { blockOf, cellsOfSheet, evaluated, type Cells } from '../../fixtures/drawn-sheet.ts';
import { fillSubmission } from '../../fixtures/fill-submission.ts';

/** The sheet of a submission's unit, filled in and read as values. */
function filledSheet(catalog: Catalog, submission: Submission): { cells: Cells; headerRow: number } {
  const published = { version: submission.catalogVersion, publishedAt: '2023-11-01T00:00:00Z', catalog };
  const sheet = drawUnitSheet(published, submission.unit);
  const cells = cellsOfSheet(sheet);
  fillSubmission(cells, submission);
  return { cells: evaluated(sheet, cells), headerRow: sheet.headerRow };
}

/** What is read back, by identity and lines; fails on errors. */
function parseBack(cells: Cells, catalog: Catalog): Submission {
  const block = blockOf(cells);
  const { identity, issues } = parseIdentity(block);
  expect(issues).toEqual([]);
  if (identity === null) throw new Error('The sheet does not say whose it is.');
  const parsed = parseUnitSheet(block, identity, catalog);
  expect(parsed.issues.filter((issue) => issue.severity === 'error')).toEqual([]);
  expect(hasErrors(parsed.issues)).toBe(false);
  if (parsed.submission === null) throw new Error('No submission, and no errors either.');
  return parsed.submission;
}

/** Rows below the header in another order. */
function sortedBy(cells: Cells, headerRow: number, order: readonly number[]): Cells {
  const body = cells.slice(headerRow + 1);
  const keyed = body.map((row, at) => ({ row, key: order[at % order.length] ?? 0 }));
  return [...cells.slice(0, headerRow + 1), ...keyed.toSorted((a, b) => a.key - b.key).map(({ row }) => row)];
}

const order = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 12 });

describe('a drawn sheet that is filled in gives back the submission', () => {
  test('as it stands', () => {
    fc.assert(
      fc.property(catalogAndSubmission, ({ catalog, submission }) => {
        const parsed = parseBack(filledSheet(catalog, submission).cells, catalog);
        expect(parsed).toEqual(submission);
        expect(Submission.parse(parsed)).toEqual(submission);
        expect(digestOf(parsed)).toBe(digestOf(submission));
      }),
      { numRuns: 80 },
    );
  });

  test('with rows sorted otherwise', () => {
    fc.assert(
      fc.property(catalogAndSubmission, order, ({ catalog, submission }, by) => {
        const { cells, headerRow } = filledSheet(catalog, submission);
        const parsed = parseBack(sortedBy(cells, headerRow, by), catalog);
        expect(parsed).toEqual(submission);
      }),
      { numRuns: 40 },
    );
  });

  test('with rows inserted anywhere, and columns moved behind others', () => {
    fc.assert(
      fc.property(
        catalogAndSubmission,
        fc.array(fc.nat({ max: 20 }), { maxLength: 4 }),
        order,
        ({ catalog, submission }, inserted, by) => {
          const { cells } = filledSheet(catalog, submission);
          const width = cells[0]?.length ?? 0;
          const columns = Array.from({ length: width }, (_, column) => column);
          // The fields above the table stand in columns side by side, which move together.
          const labels = [2, 7, 10];
          const moved = columns
            .filter((column) => !labels.includes(column - 1))
            .toSorted((a, b) => (by[a % by.length] ?? 0) - (by[b % by.length] ?? 0))
            .flatMap((column) => (labels.includes(column) ? [column, column + 1] : [column]));
          const changed = cells.map((row) => moved.map((column) => row[column] ?? ''));
          for (const at of inserted)
            changed.splice(
              at % changed.length,
              0,
              Array.from({ length: width }, () => ''),
            );
          expect(parseBack(changed, catalog)).toEqual(submission);
        },
      ),
      { numRuns: 40 },
    );
  });
});
