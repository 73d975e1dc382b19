/** What the guide on scoring tells a council to write is what the workbook takes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../build/project.ts';
import type { Catalog } from '../../shared/model/catalog.ts';
import { hasErrors } from '../../shared/model/issue.ts';
import { parseNumberText } from '../../shared/notation/number-text.ts';
import { parseCouncilConfig } from '../../shared/sheet/parse-council-config.ts';
import { parseTargetCell } from '../../shared/sheet/parse-target.ts';
import { kindWords, scoringColumns } from '../../shared/sheet/scoring-columns.ts';
import type { CellValue } from '../../shared/sheet/sheet-block.ts';
import { byDate, indicator } from '../shared/fixtures/catalog.ts';
import { configBlocks } from '../shared/fixtures/config-blocks.ts';
import { exampleCatalog } from './example-campaign.ts';

const guide = readFileSync(join(projectRoot, 'docs/scoring.md'), 'utf8');

/** The rows of the table with this first column header, its header first and without the line below it. */
function tableFrom(firstHeader: string): string[][] {
  const lines = guide.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${firstHeader} `));
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
  return lines
    .slice(start, end)
    .filter((_, at) => at !== 1)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** As Excel has it: what is typed into a cell of numbers is a number. */
function typed(header: string | undefined, cell: string): CellValue {
  const isNumber = [scoringColumns.points, scoringColumns.every, scoringColumns.cap].some(
    (label) => label === header,
  );
  const number = isNumber ? parseNumberText(cell) : null;
  return number?.kind === 'decimal' ? Number(number.decimal) : cell;
}

test('its rows are taken as they stand, one at least of each kind', () => {
  const [header = [], ...rows] = tableFrom(scoringColumns.indicator);
  const catalog: Catalog = {
    ...exampleCatalog,
    indicators: [...exampleCatalog.indicators, indicator('6', byDate)],
  };
  const blocks = configBlocks(catalog);
  const values = [header, ...rows.map((row) => row.map((cell, at) => typed(header[at], cell)))];
  const parsed = parseCouncilConfig({ ...blocks, scoring: { ...blocks.scoring, values } });
  expect(parsed.issues.filter((issue) => hasErrors([issue]))).toEqual([]);
  const rules = parsed.catalog?.scoring.rules ?? [];
  expect(rules).toHaveLength(rows.length);
  expect(new Set(rules.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kindWords)));
});

const notations = tableFrom('Ghi').flatMap(([written = '']) =>
  [...written.matchAll(/`([^`]+)`/g)].flatMap(([, text]) => text ?? []),
);

test('it shows every sort of notation', () => {
  expect(notations.length).toBeGreaterThan(10);
});

test.each(notations)('a target may be written %s', (text) => {
  const measure = text.includes('/') ? 'date' : text.startsWith('giảm') ? 'change' : 'ratio';
  expect(parseTargetCell({ measure, measureUnit: '%' }, text)).toMatchObject({ issue: null });
});

test('a number with two readings is handed back', () => {
  expect(guide).toContain('`1.234`');
  expect(parseTargetCell({ measure: 'number', measureUnit: 'hộ' }, '1.234').issue?.code).toBe(
    'number-ambiguous',
  );
  expect(parseTargetCell({ measure: 'number', measureUnit: 'hộ' }, '1234').issue).toBeNull();
});
