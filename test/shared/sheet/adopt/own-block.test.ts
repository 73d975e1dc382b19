/** An adopted sheet read at a check, as if it were of our making. */
import { expect, test } from 'vitest';
import { confirmAdoption } from '../../../../shared/sheet/adopt/confirm-adoption.ts';
import { ownBlockOf } from '../../../../shared/sheet/adopt/own-block.ts';
import { proposeAdoption, type LookedAtSheet } from '../../../../shared/sheet/adopt/propose-adoption.ts';
import { parseUnitSheet } from '../../../../shared/sheet/unit/parse-unit-sheet.ts';
import { catalog, lookedAt, nameOf, published, unit, usualHeader } from '../../fixtures/foreign-sheet.ts';

const header = { dataAsOf: '2026-11-20', preparedBy: 'Lê Thị Hoa', approvedBy: 'Phạm Văn Cường' };

/** The issues of a sheet that was adopted as it is understood. */
function issuesOf(sheet: LookedAtSheet) {
  const proposal = proposeAdoption(sheet, unit, catalog);
  if (proposal === null) throw new Error('There is no table in this sheet.');
  const { adoption, columns } = confirmAdoption(proposal, unit, published, header);
  const adopted = {
    adoption,
    columns: new Map(columns.map(({ key, column }) => [key, column])),
    headerRow: proposal.header.lastRow,
    endRow: sheet.block.values.length,
  };
  const { block } = ownBlockOf(sheet.block, adopted, catalog);
  if (block === null) throw new Error('The sheet cannot be read as it was confirmed.');
  return parseUnitSheet(block, adoption, catalog).issues;
}

/** Indicator G1 asks for evidence of whatever was done. */
const row = [1, nameOf('G1'), 'ngày', '22/10/2026', '20/10/2026', ''];

test('evidence that a sheet has no column for is missed at its row, with what to do about that', () => {
  const missing = issuesOf(lookedAt([usualHeader, row])).filter(({ code }) => code === 'evidence-missing');
  expect(missing).toMatchObject([{ indicator: 'G1', cell: 'B2', params: { other: 'noColumn' } }]);
});

test('evidence that a sheet has a column for is missed in that column', () => {
  const sheet = lookedAt([
    [...usualHeader, 'Minh chứng'],
    [...row, ''],
  ]);
  const missing = issuesOf(sheet).filter(({ code }) => code === 'evidence-missing');
  expect(missing).toMatchObject([{ indicator: 'G1', cell: 'G2' }]);
  expect(missing[0]?.params).not.toHaveProperty('other');
});
