/** What stands outside a configuration table and looks like a part of it is said, at its cells. */
import { describe, expect, test } from 'vitest';
import type { ConfigTable } from '../../../../shared/model/issue.ts';
import type { ConfigBlocks } from '../../../../shared/sheet/config/council-columns.ts';
import { parseCouncilConfig } from '../../../../shared/sheet/config/parse-council-config.ts';
import type { CellValue, SheetBlock } from '../../../../shared/sheet/sheet-block.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';
import { catalog, drawn } from '../../fixtures/filled-config.ts';

/** The tables of the catalog with these rows below one of them. */
function withBelow(table: ConfigTable, values: CellValue[][]): ConfigBlocks {
  const block = drawn[table];
  const below: SheetBlock = { ...block, row: block.row + block.values.length, values };
  return { ...drawn, [table]: { ...block, below } };
}

/** The tables of the catalog with this row to the right of one's header, a free column between them. */
function withBeside(table: ConfigTable, labels: CellValue[]): ConfigBlocks {
  const block = drawn[table];
  const values = [[...(block.values[0] ?? []).map(() => ''), '', ...labels]];
  return { ...drawn, [table]: { ...block, beside: { ...block, values } } };
}

function brief(blocks: ConfigBlocks) {
  return parseCouncilConfig(blocks).issues.map(({ code, severity, table, worksheet, cell, params }) => [
    code,
    severity,
    table,
    `${worksheet}!${cell}`,
    params['other'] ?? params['text'],
  ]);
}

describe('below a table', () => {
  test('rows that adjoin it keep the catalog from being published, as one issue that names their cells', () => {
    const blocks = withBelow('units', [
      ['U3', 'Phường 3', 'P', ''],
      ['', 'Phường 4', 'P', 'd@q.vn'],
    ]);
    expect(brief(blocks)).toEqual([['row-outside-table', 'error', 'units', 'Đơn vị!B6', 'B6:E7']]);
    expect(parseCouncilConfig(blocks).catalog).toBeNull();
  });

  test('what is further away is published without, and said once, whatever it is', () => {
    const blocks = withBelow('targets', [
      ['', '', '', '', '', '', ''],
      ['U3', 'Phường 3', 10, '', '', '', ''],
      ['', '', '', '', '', '', ''],
      ['', '', '', '', 'Người lập biểu', '', ''],
    ]);
    expect(brief(blocks)).toEqual([['cells-below-table', 'warning', 'targets', 'Kế hoạch!B7', 'B7:F9']]);
    expect(parseCouncilConfig(blocks).catalog).toEqual(catalog);
  });

  test('both are said, and a single cell is called by its address', () => {
    const blocks = withBelow('levels', [
      ['Khá', ''],
      ['', ' '],
      ['', 'Ghi chú'],
    ]);
    expect(brief(blocks)).toEqual([
      ['row-outside-table', 'error', 'levels', 'Xếp loại!B6', 'B6'],
      ['cells-below-table', 'warning', 'levels', 'Xếp loại!C8', 'C8'],
    ]);
  });

  test('blanks are nothing', () => {
    expect(brief(withBelow('blocks', [['', ' '], ['\u200b']]))).toEqual([]);
  });
});

describe('beside a table', () => {
  test('a column headed by the code of an indicator that has none in the targets keeps it from being published', () => {
    const { targets, ...others } = withBeside('targets', ['G.1', '2', 'Ghi chú']);
    if (targets === null) throw new Error('There is no table of targets.');
    const values = targets.values.map((row) => row.slice(0, -1));
    expect(brief({ ...others, targets: { ...targets, values } })).toEqual([
      ['column-outside-table', 'error', 'targets', 'Kế hoạch!J3', 'G.1'],
    ]);
  });

  test('so does a column of ours that the table lacks', () => {
    const { indicators, ...others } = withBeside('indicators', ['Minh chứng']);
    if (indicators === null) throw new Error('There is no table of indicators.');
    const values = indicators.values.map((row) => row.slice(0, -1));
    expect(brief({ ...others, indicators: { ...indicators, values } })).toContainEqual([
      'column-outside-table',
      'error',
      'indicators',
      'Chỉ tiêu!O3',
      'Minh chứng',
    ]);
  });

  test('what is headed by anything else, or by what the table has, is the council’s own', () => {
    expect(brief(withBeside('targets', ['1', 'Cộng', '']))).toEqual([]);
    expect(brief(withBeside('units', ['Mã khối', 'Điện thoại', '1']))).toEqual([]);
  });
});

test('every issue of what stands around has a case', () => {
  expect(issueCodesNamedIn('sheet/config/issues-around.ts')).toEqual([
    'cells-below-table',
    'column-outside-table',
    'row-outside-table',
  ]);
});
