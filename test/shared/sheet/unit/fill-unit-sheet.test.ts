import { expect, test } from 'vitest';
import { sampleCatalog } from '../../../../local/sample/sample-campaign.ts';
import { wardCode } from '../../../../local/sample/sample-units.ts';
import type { Submission, SubmissionLine } from '../../../../shared/model/submission.ts';
import { fillUnitSheet } from '../../../../shared/sheet/unit/fill-unit-sheet.ts';
import { parseUnitSheet } from '../../../../shared/sheet/unit/parse-unit-sheet.ts';
import { drawUnitSheet } from '../../../../shared/sheet/unit/unit-sheet.ts';
import { framedDrawing } from '../../../../shared/sheet/unit/unit-sheet-rows.ts';

const catalog = sampleCatalog('2026-11-23');
const unit = wardCode(1);
const drawn = drawUnitSheet({ version: 1, publishedAt: '2026-11-01T00:00:00Z', catalog }, unit);

const line = (
  indicator: string,
  reported: SubmissionLine['reported'],
  rest: Partial<SubmissionLine> = {},
) => ({
  indicator,
  reported,
  estimate: false,
  declaredPercent: null,
  note: '',
  evidence: [],
  ...rest,
});

const submission: Submission = {
  campaign: catalog.campaign.id,
  unit,
  catalogVersion: 1,
  dataAsOf: '2026-12-10',
  preparedBy: '=Nguyễn Thị Hoa',
  approvedBy: 'Trần Văn Minh',
  lines: [
    line('1', { kind: 'number', actual: '150.25' }, { estimate: true, note: 'Đã đối chiếu' }),
    line('9', { kind: 'ratio', numerator: '3', denominator: '1250' }, { evidence: ['BC 12', 'BC 13'] }),
    line('G1', { kind: 'date', date: '2026-11-10' }),
    line('G8', { kind: 'notArising' }),
  ],
};

test('a filled sheet reads back as the report it was filled with', () => {
  const { sheet, leftOut } = fillUnitSheet(drawn, submission, 3, catalog);
  const parsed = parseUnitSheet(
    framedDrawing(sheet).block,
    { campaign: catalog.campaign.id, unit, catalogVersion: 1 },
    catalog,
  );
  expect(parsed.submission).toEqual(submission);
  expect(leftOut).toBe(0);
});

test('nothing on it is an input, and its worksheet says the unit and the revision', () => {
  const { sheet } = fillUnitSheet(drawn, submission, 3, catalog);
  expect(sheet.inputs).toEqual([]);
  expect(sheet.worksheet).toBe('Báo cáo Phường 1 (lần 3)');
  const long = fillUnitSheet({ ...drawn, worksheet: 'x'.repeat(31) }, submission, 12, catalog);
  expect(long.sheet.worksheet).toHaveLength(27);
  expect(long.sheet.worksheet).toMatch(/ \(lần 12\)$/);
});

test('what the catalog no longer asks for is counted, and what a cell cannot keep is shown whole', () => {
  const lines = [
    line('1', { kind: 'number', actual: '1234567890123456.78' }),
    line('gone', { kind: 'number', actual: '5' }, { note: 'Ghi chú' }),
  ];
  const { sheet, leftOut } = fillUnitSheet(drawn, { ...submission, lines }, 3, catalog);
  expect(leftOut).toBe(2);
  expect(sheet.cells.flat()).toContainEqual({ kind: 'text', text: '1.234.567.890.123.456,78' });
});
