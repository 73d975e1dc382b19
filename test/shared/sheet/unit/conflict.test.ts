import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import type { Submission, SubmissionLine } from '../../../../shared/model/submission.ts';
import { indexCatalog } from '../../../../shared/rules/catalog-index.ts';
import { conflictOf, type Conflict } from '../../../../shared/sheet/unit/conflict.ts';
import { changedBlock } from '../../../../shared/sheet/fixes/changed-block.ts';
import { parseUnitSheet } from '../../../../shared/sheet/unit/parse-unit-sheet.ts';
import type { SheetBlock } from '../../../../shared/sheet/sheet-block.ts';
import { drawUnitSheet } from '../../../../shared/sheet/unit/unit-sheet.ts';
import { catalogAndSubmission } from '../../fixtures/arbitrary-submission.ts';
import { actual, line, notArising } from '../../fixtures/catalog.ts';
import { blockOf, cellsOfSheet, fill, fillField, rowAt, type Cells } from '../../fixtures/drawn-sheet.ts';
import { fillSubmission } from '../../fixtures/fill-submission.ts';
import { catalog, filled, submission } from '../../fixtures/filled-sheet.ts';

function identityOf({ campaign, unit, catalogVersion }: Submission) {
  return { campaign, unit, catalogVersion };
}

function draftOf(block: SheetBlock, of: Submission, from: Catalog) {
  const { draft } = parseUnitSheet(block, identityOf(of), from);
  if (draft === null) throw new Error('Nothing of the sheet can be read.');
  return draft;
}

interface Case {
  readonly theirs: Submission;
  readonly cells: Cells;
  readonly base?: Submission | null;
  readonly of?: Catalog;
}

function conflict({ theirs, cells, base = submission, of = catalog }: Case): Conflict {
  const block = blockOf(cells);
  const receipt = {
    campaign: theirs.campaign,
    unit: theirs.unit,
    revision: 2,
    catalogVersion: theirs.catalogVersion,
    submittedAt: '2023-12-10T00:00:00Z',
    late: false,
    digest: '0'.repeat(64),
    warnings: [],
  };
  return conflictOf({
    theirs: { submission: theirs, receipt },
    base,
    draft: draftOf(block, theirs, of),
    block,
    indicators: indexCatalog(of).indicators,
  });
}

/** The report of all three, but for one line. */
function withLine(changed: SubmissionLine): Submission {
  const lines = submission.lines.map((one) => (one.indicator === changed.indicator ? changed : one));
  return { ...submission, lines };
}

function changedSheet(change: (cells: Cells) => void): Cells {
  const cells = filled();
  change(cells);
  return cells;
}

const ratioOf = (numerator: string, denominator: string) =>
  line('2', { kind: 'ratio', numerator, denominator });

const text = (words: string) => ({ kind: 'text', text: words }) as const;
const number = (decimal: string) => ({ kind: 'number', text: decimal }) as const;

describe('the side that alone has changed something is suggested', () => {
  test.each<[reason: string, Case, suggested: 'theirs' | 'mine' | null]>([
    ['theirs', { theirs: withLine(line('1', actual('12'))), cells: filled() }, 'theirs'],
    ['mine', { theirs: submission, cells: changedSheet((cells) => fill(cells, '1', 'actual', 7)) }, 'mine'],
    [
      'neither where both have',
      {
        theirs: withLine(line('1', actual('12'))),
        cells: changedSheet((cells) => fill(cells, '1', 'actual', 7)),
      },
      null,
    ],
    [
      'neither where they changed the two parts of one figure',
      {
        theirs: withLine(ratioOf('8', '10')),
        cells: changedSheet((cells) => fill(cells, '2', 'denominator', 12)),
      },
      null,
    ],
    [
      'neither where both have typed what a workbook without a receipt began without',
      {
        theirs: submission,
        base: null,
        cells: changedSheet((cells) => fill(cells, '1', 'actual', 7)),
      },
      null,
    ],
    [
      'theirs where such a workbook has nothing',
      { theirs: submission, base: null, cells: changedSheet((cells) => fill(cells, '1', 'actual', '')) },
      'theirs',
    ],
    [
      'mine where such a workbook has what they lack',
      {
        theirs: { ...submission, lines: submission.lines.slice(1) },
        base: null,
        cells: filled(),
      },
      'mine',
    ],
  ])('%s', (_, input, suggested) => {
    expect(conflict(input).choices.map((choice) => choice.suggested)).toEqual([suggested]);
  });
});

test('what both have changed to the same is no choice', () => {
  const cells = changedSheet((sheet) => fill(sheet, '1', 'actual', 12));
  expect(conflict({ theirs: withLine(line('1', actual('12'))), cells })).toMatchObject({
    choices: [],
    byHand: [],
  });
});

test('a choice names both values, the cells, and what to write where the row is still the same', () => {
  const cells = changedSheet((sheet) => fillField(sheet, 'approvedBy', 'Lê Văn Cường'));
  const row = rowAt(cells, '1') + 1;
  expect(conflict({ theirs: withLine(line('1', notArising)), cells }).choices).toMatchObject([
    {
      fields: [{ indicator: null, field: 'approvedBy', mine: text('Lê Văn Cường'), at: { cell: 'D9' } }],
      suggested: 'mine',
      taking: { kind: 'takeTheirs', held: [] },
    },
    {
      fields: [
        { indicator: '1', field: 'actual', theirs: null, mine: number('10'), at: { cell: `F${row}` } },
        { indicator: '1', field: 'notArising', mine: null, at: { cell: `L${row}` } },
      ],
      taking: {
        changes: [
          { cell: `F${row}`, from: 10, to: { kind: 'blank' } },
          { cell: `L${row}`, from: '', to: { kind: 'text', text: 'x' } },
        ],
        held: [{ cell: `B${row}`, from: '1' }],
      },
    },
  ]);
});

test('a cell that cannot be read is shown as it stands, and the rest of its row is no difference', () => {
  const cells = changedSheet((sheet) => fill(sheet, '2', 'actual', 'chín'));
  const theirs = withLine({ ...ratioOf('8', '10'), note: 'đã đối chiếu' });
  fill(cells, '2', 'note', 'đã đối chiếu');
  expect(conflict({ theirs, cells }).choices).toMatchObject([
    { fields: [{ field: 'actual', theirs: number('8'), mine: text('chín') }], suggested: null },
  ]);
});

describe('left to the clerk’s own hands is', () => {
  test('a row that the sheet lacks', () => {
    const cells = filled();
    cells.splice(rowAt(cells, '1'), 1);
    const { choices, byHand } = conflict({ theirs: submission, cells });
    expect(choices).toEqual([]);
    expect(byHand).toMatchObject([
      { reason: 'noCell', fields: [{ indicator: '1', field: 'actual', theirs: number('10'), at: null }] },
    ]);
  });

  test('a percent that the sheet computes', () => {
    const theirs = withLine({ ...line('1', actual('10')), declaredPercent: '95' });
    expect(conflict({ theirs, cells: filled() }).byHand).toMatchObject([
      { reason: 'computed', fields: [{ field: 'completion', theirs: number('95'), mine: null }] },
    ]);
  });

  test('a number of more digits than a cell keeps', () => {
    const theirs = withLine(line('1', actual('123456789012345678')));
    expect(conflict({ theirs, cells: filled() }).byHand).toMatchObject([{ reason: 'tooLong' }]);
  });

  test('all of an adopted sheet', () => {
    const cells = changedSheet((sheet) => fill(sheet, '1', 'actual', 7));
    const block = blockOf(cells);
    const { theirs } = conflict({ theirs: submission, cells });
    const input = {
      theirs,
      base: null,
      draft: draftOf(block, submission, catalog),
      block: null,
      indicators: indexCatalog(catalog).indicators,
    };
    expect(conflictOf(input)).toMatchObject({
      choices: [],
      byHand: [{ reason: 'adopted', fields: [{ field: 'actual', mine: number('7') }] }],
    });
  });
});

describe('a sheet that takes all of theirs says what they say, whatever it said before', () => {
  const pairs = catalogAndSubmission.map(({ catalog: of, submission: theirs }) => ({
    of,
    // A percent is the sheet's own.
    theirs: { ...theirs, lines: theirs.lines.map((one) => ({ ...one, declaredPercent: null })) },
  }));
  const sheetOf = (of: Catalog, { unit, catalogVersion: version }: Submission): Cells =>
    cellsOfSheet(drawUnitSheet({ version, publishedAt: '2023-11-01T00:00:00Z', catalog: of }, unit)).map(
      (row) => row.map((cell) => (String(cell).startsWith('=') ? '' : cell)),
    );
  const takenInto = (cells: Cells, theirs: Submission, of: Catalog): Submission | null => {
    const { choices, byHand } = conflict({ theirs, cells, base: null, of });
    expect(byHand).toEqual([]);
    const block = choices.reduce((now, { taking }) => changedBlock(now, taking), blockOf(cells));
    return parseUnitSheet(block, identityOf(theirs), of).submission;
  };

  test('nothing', () => {
    fc.assert(
      fc.property(pairs, ({ of, theirs }) => {
        expect(takenInto(sheetOf(of, theirs), theirs, of)).toEqual(theirs);
      }),
      { numRuns: 60 },
    );
  });

  test('or something else, some of it unreadable', () => {
    fc.assert(
      fc.property(
        pairs,
        fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 9 }),
        ({ of, theirs }, kinds) => {
          const cells = sheetOf(of, theirs);
          const mine = theirs.lines.flatMap((one, at): SubmissionLine[] => {
            const kind = kinds[at % kinds.length];
            if (kind === 0) return [];
            return [kind === 1 ? one : { ...one, estimate: !one.estimate, note: 'khác', evidence: [] }];
          });
          fillSubmission(cells, { ...theirs, preparedBy: 'Người khác', lines: mine });
          theirs.lines.forEach(({ indicator }, at) => {
            if (kinds[at % kinds.length] === 3) fill(cells, indicator, 'actual', 'khoảng năm');
          });
          expect(takenInto(cells, theirs, of)).toEqual(theirs);
        },
      ),
      { numRuns: 60 },
    );
  });
});
