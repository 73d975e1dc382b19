import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import { noDecisions } from '../../../../shared/model/decisions.ts';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import { computeUnitResult } from '../../../../shared/rules/score/unit-result.ts';
import { achievedFigure } from '../../../../shared/rules/judge/achieved.ts';
import type { DrawnCell } from '../../../../shared/sheet/drawing.ts';
import type { CellValue } from '../../../../shared/sheet/sheet-block.ts';
import { drawUnitSheet, type UnitSheet } from '../../../../shared/sheet/unit/unit-sheet.ts';
import { catalog as anyCatalog } from '../../fixtures/arbitrary.ts';
import { catalogAndSubmission } from '../../fixtures/arbitrary-submission.ts';
import {
  allOf,
  assign,
  catalogOf,
  change,
  day,
  byDate,
  done,
  indicator,
  quantity,
  ratio,
  unit,
} from '../../fixtures/catalog.ts';
import { cellsOfSheet, columnAt, evaluated, rowAt } from '../../fixtures/drawn-sheet.ts';
import { fillSubmission } from '../../fixtures/fill-submission.ts';

function draw(catalog: Catalog, code = 'U1'): UnitSheet {
  return drawUnitSheet({ version: 3, publishedAt: '2023-11-01T00:00:00Z', catalog }, code);
}

const sheet = draw(
  catalogOf({
    indicators: [
      indicator('1'),
      indicator('2', { ...ratio, allowsNotArising: true }),
      indicator('9'),
      indicator('G1', { ...byDate, group: 'covenant' }),
      indicator('G2', { ...allOf, group: 'covenant' }),
      indicator('G2.1', { ...change, group: 'covenant', parent: 'G2' }),
    ],
    assignments: [
      assign('U1', 'G2.1', quantity('-5')),
      assign('U1', 'G2', done),
      assign('U1', 'G1', day('2023-12-01')),
      assign('U1', '2', quantity('6.5', '7')),
      assign('U1', '1', { ...quantity('1500'), text: '1.500' }),
    ],
  }),
);

describe('the rows', () => {
  test('stand in catalog order under the titles of their groups, numbered, parts as dashes', () => {
    const cells = cellsOfSheet(sheet);
    expect(cells.slice(sheet.headerRow + 2).map((row) => row.slice(0, 3))).toEqual([
      ['I', '', 'Chỉ tiêu kinh tế - xã hội cơ bản'],
      ['1', '1', 'Chỉ tiêu 1'],
      ['2', '2', 'Chỉ tiêu 2'],
      ['II', '', 'Chỉ tiêu giao ước thi đua'],
      ['1', 'G1', 'Chỉ tiêu G1'],
      ['2', 'G2', 'Chỉ tiêu G2'],
      ['-', 'G2.1', 'Chỉ tiêu G2.1'],
    ]);
  });

  test('show targets as numbers and dates where they are, ranges as written, and of parents what is asked', () => {
    const targets = sheet.cells.slice(sheet.headerRow + 2).map((row) => row[4]);
    expect(targets).toEqual([
      { kind: 'blank', format: null },
      { kind: 'number', value: 1500, format: '#,##0' },
      { kind: 'text', text: '6.5 - 7' },
      { kind: 'blank', format: null },
      { kind: 'number', value: 45_261, format: 'dd/mm/yyyy' },
      { kind: 'text', text: 'Đạt mọi phần' },
      { kind: 'number', value: -5, format: '#,##0' },
    ]);
  });
});

const formatOf = (cell: DrawnCell | undefined) =>
  cell === undefined || cell.kind === 'text' ? null : cell.format;

describe('figures show', () => {
  test.each<[string, Partial<Indicator>, [target: string, input: string, result: string | null]]>([
    ['a whole number without decimals', {}, ['#,##0.0', '#,##0', '#,##0']],
    ['a number with its decimals, always', { decimals: 3 }, ['#,##0.0', '#,##0.000', '#,##0.000']],
    ['the parts of a percent as typed, the percent with two', ratio, ['#,##0.0', 'General', '#,##0.00']],
    ['the parts of a change too', { ...change, decimals: 0 }, ['#,##0.0', 'General', '#,##0.00']],
  ])('%s', (_, choices, [target, input, result]) => {
    const drawn = draw(
      catalogOf({
        indicators: [indicator('1', choices)],
        assignments: [assign('U1', '1', { ...quantity('0.5'), text: '0,5' })],
      }),
    );
    const row = drawn.cells.at(-1) ?? [];
    const formats = [4, 5, 6, 8, 9].map((column) => formatOf(row[column]));
    expect(formats).toEqual([target, input, input, result, '#,##0.00']);
  });

  test('days as days', () => {
    const drawn = draw(
      catalogOf({
        indicators: [indicator('1', byDate)],
        assignments: [assign('U1', '1', day('2023-12-01'))],
      }),
    );
    const formats = (drawn.cells.at(-1) ?? []).slice(4, 7).map(formatOf);
    expect(formats).toEqual(['dd/mm/yyyy', 'dd/mm/yyyy', 'dd/mm/yyyy']);
  });
});

describe('what a clerk fills in', () => {
  test('are the header’s fields and, column by column, what the measures ask for', () => {
    const at = (code: string) => rowAt(cellsOfSheet(sheet), code) + 1;
    const [one, two, g1, g21] = ['1', '2', 'G1', 'G2.1'].map(at);
    const everyRow = (column: string) => [
      `${column}${one}:${column}${two}`,
      `${column}${g1}:${column}${g1}`,
      `${column}${g21}:${column}${g21}`,
    ];
    expect(sheet.inputs.map(({ address }) => address)).toEqual([
      'D7:F7',
      'D8:F8',
      'D9:F9',
      ...[one, two, g1, g21].map((row) => `F${row}:F${row}`),
      ...[two, g21].map((row) => `G${row}:G${row}`),
      `L${two}:L${two}`,
      ...['M', 'N', 'O'].flatMap(everyRow),
    ]);
    expect(sheet.firstInput).toBe('D8');
  });

  test('evidence is kept as typed: a document’s number like 12/2023 does not become a date', () => {
    const row = sheet.cells[rowAt(cellsOfSheet(sheet), '1')] ?? [];
    expect(row[columnAt(cellsOfSheet(sheet), 'evidence')]).toEqual({ kind: 'blank', format: '@' });
  });

  test('a parent asks for nothing: what would be written there would be lost', () => {
    const parentRow = rowAt(cellsOfSheet(sheet), 'G2') + 1;
    expect(sheet.inputs.filter(({ address }) => address.endsWith(String(parentRow)))).toEqual([]);
  });
});

describe('the worksheet’s name is one that Excel takes', () => {
  test.each([
    ['Phường 1', 'Báo cáo Phường 1'],
    ['Phòng Tài chính - Kế hoạch: [A/B]', 'Báo cáo Phòng Tài chính - Kế ho'],
    ['A/B\\C?D*E[F]G:H', 'Báo cáo A-B-C-D-E-F-G-H'],
    ["Trường 'Nguyễn'", "Báo cáo Trường 'Nguyễn"],
    ['Phường'.normalize('NFD'), 'Báo cáo Phường'],
    [`${'x'.repeat(22)}🌾`, `Báo cáo ${'x'.repeat(22)}`],
  ])('%j: %j', (name, worksheet) => {
    expect(draw(catalogOf({ units: [unit('U1', { name })] })).worksheet).toBe(worksheet);
  });
});

test('a unit that the catalog does not have cannot be drawn', () => {
  expect(() => draw(catalogOf(), 'U9')).toThrow(new RangeError('The catalog has no unit U9.'));
});

test('a unit without targets has a sheet without rows, and no range over them', () => {
  const empty = draw(catalogOf({ assignments: [] }));
  expect(empty.cells).toHaveLength(empty.headerRow + 2);
  expect(empty.inputs).toHaveLength(3);
  expect(empty.styles.map(({ style }) => style)).not.toContain('body');
});

test('rows are of equal length, and every range lies on the sheet', () => {
  fc.assert(
    fc.property(anyCatalog, (catalog) => {
      for (const { code } of catalog.units) {
        const drawn = draw(catalog, code);
        const all = [...drawn.cells, ...drawn.signatures];
        expect(new Set(all.map((row) => row.length))).toEqual(new Set([drawn.columnWidths.length]));
        const addresses = [...drawn.styles, ...drawn.inputs].map(({ address }) => address);
        for (const address of addresses) {
          const rows = [...address.matchAll(/\d+/g)].map(Number);
          expect(Math.max(...rows)).toBeLessThanOrEqual(all.length + 1);
          expect(rows).toEqual(rows.toSorted((a, b) => a - b));
        }
      }
    }),
    { numRuns: 50 },
  );
});

/** Whether a shown number is the server's, up to its rounding and the noise of binary arithmetic; `null` is blank. */
function isClose(shown: CellValue | undefined, server: number | null, slack: number): boolean {
  if (server === null || typeof shown !== 'number') return server === null && shown === '';
  return Math.abs(shown - server) <= slack + Math.abs(server) * 1e-9;
}

/** Excel subtracts in binary: of two nearly equal figures it keeps few digits, so a change is close in points only. */
const FIGURE_SLACK = 1e-7;
const HALF_A_PLACE = 0.000_05;

test('the sheet computes the figures and completions that the server computes', () => {
  fc.assert(
    fc.property(catalogAndSubmission, ({ catalog, submission }) => {
      const drawn = draw(catalog, submission.unit);
      const cells = cellsOfSheet(drawn);
      const lines = submission.lines.map((line) => ({ ...line, declaredPercent: null }));
      fillSubmission(cells, { ...submission, lines });
      const shown = evaluated(drawn, cells);
      const report = { lines, submittedAt: catalog.campaign.dueAt, decisions: noDecisions };
      for (const line of computeUnitResult(catalog, submission.unit, report).lines) {
        const row = shown[rowAt(shown, line.indicator)] ?? [];
        const figure = line.reported === null ? null : (achievedFigure(line.reported)?.valueOf() ?? null);
        const completion = line.completion === null ? null : Number(line.completion);
        // What the figure is off by, the completion is off by in proportion.
        const carried = !figure || completion === null ? 0 : Math.abs(completion / figure) * FIGURE_SLACK;
        expect(isClose(row[columnAt(shown, 'result')], figure, FIGURE_SLACK)).toBe(true);
        expect(isClose(row[columnAt(shown, 'completion')], completion, HALF_A_PLACE + carried)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
