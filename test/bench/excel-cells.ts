/** How long the local Excel host takes over many cells: written and read back, and one edited among many formulas. */
import { performance } from 'node:perf_hooks';
import { onData } from '../local/excel-host/contract/excel-case.ts';
import { openWorkbook } from '../local/excel-host/open-workbook.ts';
import { type Measurement, median } from './measurement.ts';

const CELLS = 200_000;
const COLUMNS = 20;
const ROUND_TRIP_MS = 1_500;
const ROUND_TRIPS = 7;

const FORMULAS = 20_000;
const FEW_FORMULAS = 20;
const EDITS = 50;
/** What is not edited must not be calculated: a hundred times the work would be beyond this. */
const ALIKE = 5;

export async function measureExcelCells(): Promise<Measurement[]> {
  return [await roundTrip(), await edit()];
}

const cells = (rows: number): (string | number)[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => (column === 0 ? `P${row}` : row * column)),
  );

async function millisOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function roundTrip(): Promise<Measurement> {
  const rows = CELLS / COLUMNS;
  const values = cells(rows);
  const millis: number[] = [];
  for (let round = 0; round <= ROUND_TRIPS; round += 1) {
    await openWorkbook();
    millis.push(
      await millisOf(async () => {
        await onData((sheet) => {
          sheet.getRangeByIndexes(0, 0, rows, COLUMNS).values = values;
        });
        const range = await onData((sheet) => sheet.getRangeByIndexes(0, 0, rows, COLUMNS).load('values'));
        if (range.values.at(-1)?.[0] !== values.at(-1)?.[0])
          throw new Error('the cells read are not those written');
      }),
    );
  }
  return {
    what: `Excel host: ${CELLS} cells written and read back`,
    // The first round warms up.
    value: median(millis.slice(1)),
    unit: 'ms',
    budget: { bound: 'atMost', value: ROUND_TRIP_MS },
    details: { slowestMs: Math.max(...millis) },
  };
}

/** Two formulas a row over all its cells, in as many rows as that takes. */
async function editMillis(formulas: number): Promise<number> {
  const rows = formulas / 2;
  await openWorkbook();
  await onData((sheet) => {
    sheet.getRangeByIndexes(0, 0, rows, COLUMNS).values = cells(rows);
    sheet.getRangeByIndexes(0, COLUMNS, rows, 2).formulasR1C1 = Array.from({ length: rows }, () => [
      `=SUM(RC1:RC${COLUMNS})`,
      '=RC[-1]*2+RC2',
    ]);
  });
  const millis: number[] = [];
  for (let time = 0; time <= EDITS; time += 1) {
    millis.push(
      await millisOf(() =>
        onData((sheet) => {
          sheet.getCell(4, 2).values = [[time]];
          return sheet.getCell(4, COLUMNS + 1).load('values');
        }),
      ),
    );
  }
  // The first edit starts the calculation.
  return median(millis.slice(1));
}

async function edit(): Promise<Measurement> {
  const [few, many] = [await editMillis(FEW_FORMULAS), await editMillis(FORMULAS)];
  return {
    what: `Excel host: edit a cell and read its formula among ${FORMULAS}, against among ${FEW_FORMULAS}`,
    value: many / few,
    unit: '×',
    budget: { bound: 'atMost', value: ALIKE },
    details: { millis: many, millisAmongFew: few },
  };
}
