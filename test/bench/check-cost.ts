/** What checking a clerk's sheet costs in script: parsed, held to the rules, and its fixes made. */
import { previousReportOf } from '../../shared/model/previous-report.ts';
import type { PublishedCatalog } from '../../shared/model/catalog.ts';
import type { Reported } from '../../shared/model/submission.ts';
import { serialFromDate } from '../../shared/sheet/cells/excel-date.ts';
import { openSheet } from '../../shared/sheet/fixes/fix-context.ts';
import { withHelp } from '../../shared/sheet/fixes/issue-help.ts';
import { parseUnitSheet } from '../../shared/sheet/unit/parse-unit-sheet.ts';
import type { CellValue, SheetBlock } from '../../shared/sheet/sheet-block.ts';
import { drawUnitSheet } from '../../shared/sheet/unit/unit-sheet.ts';
import { unitColumns } from '../../shared/sheet/unit/unit-sheet-columns.ts';
import { columnOf } from '../../shared/sheet/unit/unit-sheet-columns.ts';
import { type Measurement, median } from './measurement.ts';
import { millisFor } from './processor-time.ts';
import { published, sizedSubmission } from './sized-campaign.ts';

const ROWS = 2_000;
const FEW_ROWS = 200;
const CHECK_MS = 100;
/** Ten times the rows; what larger memory costs is allowed for. */
const FLAT = 2;
const ROUNDS = 9;
/** One fault in so many lines. */
const FAULTY = 10;
const UNIT = 'U1';

export function measureCheckCost(): Promise<Measurement[]> {
  const [many, few] = [checkOf(ROWS), checkOf(FEW_ROWS)];
  const millis: number[] = [];
  const millisOfFew: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [one, other] = [millisFor(many, 1), millisFor(few, ROWS / FEW_ROWS)];
    // The first round warms up.
    if (round === 0) continue;
    millis.push(one);
    millisOfFew.push(other);
  }
  const aRow = median(millis) / ROWS;
  const aRowOfFew = median(millisOfFew) / FEW_ROWS;
  const details = { millisARow: aRow, millisARowOfFew: aRowOfFew, slowestMs: Math.max(...millis) };
  return Promise.resolve([
    {
      what: `Check: a sheet of ${ROWS} rows, every tenth with a fault, with its fixes`,
      value: median(millis),
      unit: 'ms',
      budget: { bound: 'atMost', value: CHECK_MS },
      details,
    },
    {
      what: `Check: a row among ${ROWS}, against among ${FEW_ROWS}`,
      value: aRow / aRowOfFew,
      unit: '×',
      budget: { bound: 'atMost', value: FLAT },
      details,
    },
  ]);
}

/** A check of a sheet of so many rows, beside a report of the period before. Throws where it misses a fault. */
function checkOf(rows: number): () => void {
  // A catalog has 1,000 indicators at most; the other rows are the unit's own.
  const catalog = published('bench', { units: 1, indicators: rows / 2 });
  const identity = { campaign: catalog.catalog.campaign.id, unit: UNIT, catalogVersion: catalog.version };
  const block = filledBlock(catalog, rows);
  const earlier = sizedSubmission(catalog.catalog, UNIT, 0);
  const previous = previousReportOf('2026-11-10', earlier.lines);
  return () => {
    const open = openSheet(block, catalog.catalog, UNIT);
    if (open === null) throw new Error('The sheet has no frame.');
    const { issues } = parseUnitSheet(block, identity, catalog.catalog, previous);
    const fixed = issues.filter((issue) => withHelp(issue, open).help?.fixes.length !== 0);
    if (fixed.length < rows / FAULTY / 2) throw new Error('A fault was not found, or has no fix.');
  };
}

/** As a clerk fills it in, but for a number with a blank in it in every tenth row, and rows of the unit's own between. */
function filledBlock(catalog: PublishedCatalog, rows: number): SheetBlock {
  const sheet = drawUnitSheet(catalog, UNIT);
  const lineOf = new Map(
    sizedSubmission(catalog.catalog, UNIT, 1).lines.map((line, position) => [
      line.indicator,
      { line, position },
    ]),
  );
  const own = unitColumns.map(({ key }): CellValue => (key === 'name' ? 'Theo dõi riêng của đơn vị' : ''));
  const values = sheet.cells.flatMap((cells) => {
    const row = cells.map((cell): CellValue =>
      cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.value : '',
    );
    const known = lineOf.get(String(row[columnOf('code')]));
    if (known === undefined) return [row];
    const { line, position } = known;
    const [actual = '', denominator = ''] = figuresOf(line.reported);
    row[columnOf('actual')] = position % FAULTY === 0 ? '1. 050' : actual;
    row[columnOf('denominator')] = denominator;
    row[columnOf('note')] = line.note;
    return [row, own];
  });
  if (values.length < rows) throw new Error('The sheet has fewer rows than it is to be measured with.');
  const formats = values.map((row) => row.map(() => '#,##0.0'));
  return { worksheet: sheet.worksheet, row: 0, column: 0, values, formats };
}

function figuresOf(reported: Reported): CellValue[] {
  switch (reported.kind) {
    case 'number':
      return [Number(reported.actual)];
    case 'ratio':
      return [Number(reported.numerator), Number(reported.denominator)];
    case 'change':
      return [Number(reported.current), Number(reported.before)];
    case 'date':
      return [serialFromDate(reported.date)];
    case 'yesNo':
    case 'notArising':
      throw new RangeError(`a campaign for measuring reports no ${reported.kind}`);
  }
}
