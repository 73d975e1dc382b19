import { describe, expect, test } from 'vitest';
import { parseIdentity, unknownUnitIssue } from '../../../../shared/sheet/unit/parse-unit-sheet.ts';
import type { CellValue } from '../../../../shared/sheet/sheet-block.ts';
import { blockOf, fillField, type Cells } from '../../fixtures/drawn-sheet.ts';
import { filled, identity } from '../../fixtures/filled-sheet.ts';

describe('the identity of a sheet', () => {
  test('is read from the fields', () => {
    expect(parseIdentity(blockOf(filled()))).toEqual({ identity, issues: [] });
  });

  test.each<['campaign' | 'unit' | 'catalogVersion', CellValue, string]>([
    ['campaign', 'Đợt 1', 'I9'],
    ['campaign', '', 'I9'],
    ['unit', 'Phường 1', 'I8'],
    ['unit', '', 'I8'],
    ['catalogVersion', '', 'L8'],
    ['catalogVersion', 0, 'L8'],
    ['catalogVersion', 1.5, 'L8'],
    ['catalogVersion', 'một', 'L8'],
    ['catalogVersion', '#REF!', 'L8'],
    ['catalogVersion', true, 'L8'],
  ])('%s cannot be %j', (field, value, cell) => {
    const cells = filled();
    fillField(cells, field, value);
    const { identity: read, issues } = parseIdentity(blockOf(cells));
    expect(read).toBeNull();
    expect(issues).toMatchObject([{ code: 'wrong-campaign-or-unit', field, cell, worksheet: 'Báo cáo' }]);
  });

  test('a unit that the campaign does not have is an issue at the cell that names it', () => {
    const cells = filled();
    fillField(cells, 'unit', 'zzz');
    expect(unknownUnitIssue(blockOf(cells))).toEqual({
      code: 'wrong-campaign-or-unit',
      severity: 'error',
      field: 'unit',
      worksheet: 'Báo cáo',
      cell: 'I8',
      params: { text: 'zzz', name: 'Mã đơn vị' },
    });
  });

  test.each<[string, Cells]>([
    ['an empty sheet', [['']]],
    ['no rows', []],
    [
      'another sheet',
      [
        ['Stt', 'Nội dung', 'Mã'],
        [1, 'a', 'b'],
      ],
    ],
  ])('%s has none', (_, cells) => {
    expect(parseIdentity(blockOf(cells))).toMatchObject({
      identity: null,
      issues: [{ code: 'header-row-missing', cell: 'A1' }],
    });
  });
});
