import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Workbook } from '../../../../local/excel-host/workbook/workbook.ts';
import { codeOf } from '../contract/excel-case.ts';
import { openHost } from '../open-workbook.ts';
import type { Edit } from './edit.ts';
import { address, formulaText, nameText, quoted, valuesOf } from './naive-values.ts';
import { COLUMNS, isFormula, newSheet, ROWS } from './naive-workbook.ts';
import type { Book } from './naive-workbook.ts';
import { chance, editBy } from './random-edit.ts';
import type { Chance } from './random-edit.ts';

const RUNS = 50;
const CHANCES_A_RUN = 260;
/** Edits between two looks at the whole workbook. */
const EDITS_A_LOOK = 30;
const EDITS = 10_000;

const EVERYTHING = address({ row: 0, column: 0, rows: ROWS, columns: COLUMNS });

/** The real workbook, as office.js shows it. */
const look = () =>
  Excel.run(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    worksheets.load('items/name');
    tables.load('items/name,items/columns/items/name');
    names.load('items/name,items/formula');
    await context.sync();
    const ranges = worksheets.items.map((sheet) => sheet.getRange(EVERYTHING).load('formulas,values'));
    const areas = tables.items.map((table) => table.getRange().load('address'));
    await context.sync();
    return {
      sheets: worksheets.items.map((sheet) => sheet.name),
      tables: tables.items.map((table, index) => [
        table.name,
        areas[index]?.address,
        ...table.columns.items.map((column) => column.name),
      ]),
      names: names.items.map((name) => [name.name, name.formula]),
      formulas: ranges.map((range): unknown[][] => range.formulas),
      values: ranges.map((range): unknown[][] => range.values),
    };
  });

/** What the naive workbook expects; of values that may be one of several errors, the one that was read. */
function expected(book: Book, read: readonly (readonly (readonly unknown[])[])[]) {
  const values = valuesOf(book);
  return {
    sheets: book.sheets.map((sheet) => sheet.name),
    tables: book.sheets.flatMap((sheet) =>
      sheet.tables.map(({ name, place, columns }) => [
        name,
        place === null ? '' : quoted(sheet) + address(place),
        ...columns.map((column) => column.name),
      ]),
    ),
    names: book.names.map((name) => [name.name, nameText(book, name)]),
    formulas: book.sheets.map((sheet) =>
      sheet.rows.map((cells, row) =>
        cells.map(({ content }, column) =>
          isFormula(content) ? formulaText(book, content, { sheet, row, column }) : (content ?? ''),
        ),
      ),
    ),
    values: book.sheets.map((sheet, index) =>
      sheet.rows.map((cells, row) =>
        cells.map((cell, column) => {
          if (!isFormula(cell.content)) return cell.content ?? '';
          const value = values.get(cell) ?? 0;
          if (typeof value !== 'object') return value;
          const found = read[index]?.[row]?.[column];
          return typeof found === 'string' && value.has(found) ? found : [...value].join(' or ');
        }),
      ),
    ),
  };
}

async function act(edits: readonly Edit[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const edit of edits) edit.act(context);
    await context.sync();
  });
}

/** Plays a run and answers how many edits were done. */
async function play(chances: readonly Chance[]): Promise<number> {
  const book: Book = { sheets: [newSheet('Tờ 0')], names: [], named: 0 };
  const workbook = new Workbook();
  workbook.addSheet('Tờ 0');
  await openHost(workbook);
  const waiting: Edit[] = [];
  const refusals: (string | null)[] = [];
  let done = 0;
  const compare = async () => {
    await act(waiting.splice(0));
    const real = await look();
    expect(real).toEqual(expected(book, real.values));
  };
  for (const one of chances) {
    const edit = editBy(book, one);
    if (edit === null) continue;
    done += 1;
    if (edit.isRefused) {
      await act(waiting.splice(0));
      refusals.push(await codeOf(act([edit])));
    } else {
      waiting.push(edit);
    }
    if (done % EDITS_A_LOOK === 0) await compare();
  }
  await compare();
  expect(refusals.filter((code) => code !== 'InsertDeleteConflict')).toEqual([]);
  return done;
}

test(`after ${EDITS} random edits, tables, names, formulas and values are those of a workbook without addresses`, async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(chance, { minLength: CHANCES_A_RUN, maxLength: CHANCES_A_RUN }),
      async (chances) => {
        done += await play(chances);
      },
    ),
    // Of hundreds of edits a smaller failing list is not found in any reasonable time.
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(done).toBeGreaterThanOrEqual(EDITS);
}, 300_000);
