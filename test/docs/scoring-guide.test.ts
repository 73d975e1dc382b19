/** What the guide on scoring tells a council to write is what the workbook takes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reviewTexts } from '../../addin/messages/review-texts.ts';
import { standingTexts } from '../../addin/messages/standing-texts.ts';
import { interfaceTexts } from '../../addin/messages/vi/interface-texts.ts';
import { projectRoot } from '../../build/project.ts';
import type { Catalog } from '../../shared/model/catalog.ts';
import { Measure, type Indicator } from '../../shared/model/indicator.ts';
import { hasErrors } from '../../shared/model/issue.ts';
import { parseNumberText } from '../../shared/notation/number-text.ts';
import { parseCouncilConfig } from '../../shared/sheet/config/parse-council-config.ts';
import { parseNumberCell } from '../../shared/sheet/cells/parse-cell.ts';
import { parseTargetCell } from '../../shared/sheet/cells/parse-target.ts';
import { kindWords, scoringColumns } from '../../shared/sheet/config/scoring-columns.ts';
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

/** The notations in the first column of the table with this header. */
function notationsFrom(firstHeader: string): string[] {
  return tableFrom(firstHeader).flatMap(([written = '']) =>
    [...written.matchAll(/`([^`]+)`/g)].flatMap(([, text]) => text ?? []),
  );
}

/** What an indicator that is asked for in such words measures. */
function measuredBy(text: string): Pick<Indicator, 'measure' | 'measureUnit'> {
  if (/\/|tháng/.test(text)) return { measure: 'date', measureUnit: 'ngày' };
  if (/giảm|tăng/.test(text)) return { measure: 'change', measureUnit: '%' };
  if (/^x$|Hoàn thành|thành phần/.test(text)) return { measure: 'yesNo', measureUnit: 'việc' };
  return text.includes('%')
    ? { measure: 'ratio', measureUnit: '%' }
    : { measure: 'number', measureUnit: 'hộ' };
}

test('it shows every sort of notation', () => {
  const measures = new Set(notationsFrom('Ghi').map((text) => measuredBy(text).measure));
  expect([...measures].toSorted()).toEqual(['change', 'date', 'number', 'ratio', 'yesNo']);
});

test.each(notationsFrom('Ghi'))('a target may be written %s', (text) => {
  expect(parseTargetCell(measuredBy(text), text)).toMatchObject({ issue: null });
});

test.each(notationsFrom('Bị trả lại'))('%s is handed back, whatever is measured', (text) => {
  for (const measure of Measure.options) {
    expect(parseTargetCell({ measure, measureUnit: 'hộ' }, text).value).toBeNull();
  }
});

test('what it advises to write for a number with two readings has one', () => {
  expect(guide).toContain('ghi 1234, hoặc 1,2340');
  expect(parseNumberText('1234')).toEqual({ kind: 'decimal', decimal: '1234' });
  expect(parseNumberText('1,2340')).toEqual({ kind: 'decimal', decimal: '1.234' });
});

test('a number kept as text is taken in the clerk’s cells as in the council’s', () => {
  expect(guide).toContain('`0,5` hiểu là 0,5');
  expect(parseNumberCell('0,5')).toEqual({ value: '0.5', issue: null });
  expect(parseTargetCell({ measure: 'number', measureUnit: 'hộ' }, '0,5').value).toMatchObject({
    min: '0.5',
  });
});

test('what it names in the pane is called so there', () => {
  const named = [
    interfaceTexts.council.tabs.review,
    reviewTexts.vi.decisions.add,
    interfaceTexts.clerk.tabs.standing,
    standingTexts.vi.next.title,
  ];
  expect(named.filter((words) => !guide.includes(`“${words}”`))).toEqual([]);
});
