import { describe, expect, test } from 'vitest';
import { previousReportOf } from '../../../../shared/model/previous-report.ts';
import { IssueCode } from '../../../../shared/model/issue.ts';
import { openSheet } from '../../../../shared/sheet/fixes/fix-context.ts';
import { changedBlock } from '../../../../shared/sheet/fixes/changed-block.ts';
import {
  isJustified,
  justification,
  noteAsJustification,
  withHelp,
} from '../../../../shared/sheet/fixes/issue-help.ts';
import { parseUnitSheet } from '../../../../shared/sheet/unit/parse-unit-sheet.ts';
import type { SheetBlock } from '../../../../shared/sheet/sheet-block.ts';
import { actual } from '../../fixtures/catalog.ts';
import { blockOf, fill, type Cells } from '../../fixtures/drawn-sheet.ts';
import { catalog, filled, identity } from '../../fixtures/filled-sheet.ts';

/** What a sheet's issues can be helped by; of indicator 1, 12 had been reported. */
function helped(block: SheetBlock) {
  const open = openSheet(block, catalog, 'U1');
  if (open === null) throw new Error('The sheet has no frame.');
  const previous = previousReportOf('2023-11-15', [{ indicator: '1', reported: actual('12') }]);
  const parsed = parseUnitSheet(block, identity, catalog, previous);
  const issues = parsed.issues.map((issue) => withHelp(issue, open));
  return { issues, submission: parsed.submission };
}

function sheet(change: (cells: Cells) => unknown = () => null): SheetBlock {
  const cells = filled();
  change(cells);
  return blockOf(cells);
}

describe('a warning about a figure', () => {
  test('is explained by the note of its row, which travels with the value', () => {
    const block = sheet();
    const [issue] = helped(block).issues;
    expect(issue).toMatchObject({ code: 'value-fell', help: { note: { cell: 'N14', from: '' } } });
    if (!issue?.help?.note) throw new Error('It cannot be explained.');
    expect(isJustified(issue)).toBe(false);
    const after = helped(
      changedBlock(block, justification(issue.help.note, issue.code, ' Trừ số ghi trùng ')),
    );
    expect(after.issues.map((one) => [one.code, isJustified(one)])).toEqual([['value-fell', true]]);
    expect(after.submission?.lines[0]?.note).toBe('Giải trình (giảm so với kỳ trước): Trừ số ghi trùng');
  });

  test('is explained behind what the note says already', () => {
    const [issue] = helped(sheet((cells) => fill(cells, '1', 'note', 'Số của quận'))).issues;
    if (!issue?.help?.note) throw new Error('It cannot be explained.');
    expect(justification(issue.help.note, issue.code, 'đã trừ')).toMatchObject({
      changes: [
        {
          cell: 'N14',
          from: 'Số của quận',
          to: { kind: 'text', text: 'Số của quận\nGiải trình (giảm so với kỳ trước): đã trừ' },
        },
      ],
      held: [{ cell: 'B14', from: '1' }],
    });
  });

  test('is not explained by a note about something else, until the clerk says that it is', () => {
    const block = sheet((cells) => fill(cells, '1', 'note', 'Đã trừ số ghi trùng'));
    const [issue] = helped(block).issues;
    if (!issue?.help?.note) throw new Error('It cannot be explained.');
    expect(isJustified(issue)).toBe(false);
    const taken = noteAsJustification(issue.help.note, issue.code);
    if (taken === null) throw new Error('The note is not taken.');
    const after = helped(changedBlock(block, taken));
    expect(after.issues.map((one) => [one.code, isJustified(one)])).toEqual([['value-fell', true]]);
    expect(after.submission?.lines[0]?.note).toBe('Giải trình (giảm so với kỳ trước): Đã trừ số ghi trùng');
  });

  test('cannot be explained by a note that says nothing', () => {
    const [issue] = helped(sheet((cells) => fill(cells, '1', 'note', '  '))).issues;
    if (!issue?.help?.note) throw new Error('It cannot be explained.');
    expect(noteAsJustification(issue.help.note, issue.code)).toBeNull();
  });

  test('and words that look like a formula are text', () => {
    const [issue] = helped(sheet()).issues;
    if (!issue?.help?.note) throw new Error('It cannot be explained.');
    expect(justification(issue.help.note, issue.code, '=1+1').changes[0]?.to).toEqual({
      kind: 'text',
      text: 'Giải trình (giảm so với kỳ trước): =1+1',
    });
  });
});

test('what is to be mended is not explained away: how it is typed, and what is missing', () => {
  const { issues } = helped(
    sheet((cells) => {
      fill(cells, '1', 'actual', '13');
      fill(cells, '1', 'note', 'đúng');
      fill(cells, 'B', 'actual', '');
      fill(cells, 'B', 'note', 'chưa có');
    }),
  );
  expect(issues.map((one) => [one.code, isJustified(one)])).toEqual([
    ['number-as-text', false],
    ['value-missing', false],
    ['remark-without-value', false],
  ]);
});

test('an issue that stands in no cell of the sheet has no help', () => {
  const block = sheet();
  const open = openSheet(block, catalog, 'U1');
  if (open === null) throw new Error('The sheet has no frame.');
  for (const code of IssueCode.options) {
    expect(withHelp({ code, severity: 'warning', params: {} }, open).help).toEqual({
      fixes: [],
      note: null,
    });
  }
});
