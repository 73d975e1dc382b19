/**
 * Changing single cells at a clerk's word: a first request reads them and what else has to be as it was, a second one
 * writes. Between reading the sheet and the word somebody may have typed, sorted or inserted; then nothing is written.
 */
import { cellAsShown, figureAsShown } from '../../shared/sheet/cells/cells-as-shown.ts';
import type { Fix, HeldCell } from '../../shared/sheet/fixes/fix.ts';
import type { CellValue } from '../../shared/sheet/sheet-block.ts';
import type { ChangeOutcome, ChangedCells } from '../flows/ports.ts';
import { runExcel } from './run-excel.ts';
import { cellInput, writeCells, type CellInput } from './write-cells.ts';

interface CellWrite {
  readonly cell: string;
  readonly input: CellInput;
}

/** Applies fixes, all of them or none. Rejects with `SheetProtected` or `SheetOutOfReach`. */
export async function applyFixes(
  fixes: readonly Fix[],
  protection: Excel.WorksheetProtectionOptions,
): Promise<ChangeOutcome> {
  const [first] = fixes;
  if (first === undefined) throw new RangeError('There is no fix to apply.');
  const { worksheet } = first;
  const changes = fixes.flatMap((fix) => fix.changes);
  const held = [...changes, ...fixes.flatMap((fix) => fix.held)];
  const writes = changes.map(({ cell, to }) => ({ cell, input: cellInput(to) }));
  const outcome = await writeWhereHeld(worksheet, held, writes, protection);
  if (outcome.kind === 'cellDiffers') return outcome;
  const cells = changes.map(({ cell, to }, at) => {
    const before = outcome.before[at];
    if (before === undefined) throw new RangeError(`The cell ${cell} was not read.`);
    return { cell, before, after: figureAsShown(to) };
  });
  const written = new Set(changes.map(({ cell }) => cell));
  const rows = held.filter(({ cell }) => !written.has(cell));
  return { kind: 'changed', undo: { worksheet, cells, held: rows } };
}

/** Brings back what stood in cells, contents and formats, where they still hold what was put there, in the same rows. */
export async function undoChange(
  { worksheet, cells, held: rows }: ChangedCells,
  protection: Excel.WorksheetProtectionOptions,
): Promise<ChangeOutcome> {
  const held = [...cells.map(({ cell, after }) => ({ cell, from: after })), ...rows];
  const writes = cells.map(({ cell, before }) => ({ cell, input: before }));
  const outcome = await writeWhereHeld(worksheet, held, writes, protection);
  return outcome.kind === 'cellDiffers' ? outcome : { kind: 'changed', undo: null };
}

type Written =
  | { readonly kind: 'written'; readonly before: readonly CellInput[] }
  | { readonly kind: 'cellDiffers'; readonly cell: string };

/** Two requests whatever the number of cells. `before` is what the held cells hold, in their order. */
async function writeWhereHeld(
  worksheetName: string,
  held: readonly HeldCell[],
  writes: readonly CellWrite[],
  protection: Excel.WorksheetProtectionOptions,
): Promise<Written> {
  return runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(worksheetName);
    worksheet.load({ protection: { protected: true, options: true } });
    const ranges = held.map(({ cell }) => {
      const range = worksheet.getRange(cell).untrack();
      range.load({
        values: true,
        formulas: true,
        numberFormat: true,
        format: { protection: { locked: true } },
      });
      return range;
    });
    await context.sync();

    const differing = held.find(({ from }, at) => shownIn(ranges[at]) !== from);
    if (differing !== undefined) return { kind: 'cellDiffers', cell: differing.cell };
    const before = ranges.map(contentOf);
    const { protected: isProtected, options } = worksheet.protection;
    const mustOpen =
      isProtected &&
      (!options.allowFormatCells ||
        ranges.slice(0, writes.length).some((one) => one.format.protection.locked));
    if (mustOpen) worksheet.protection.unprotect();
    for (const { cell, input } of writes) writeCells(worksheet.getRange(cell).untrack(), [[input]]);
    if (mustOpen) worksheet.protection.protect(protection);
    await context.sync();
    return { kind: 'written', before };
  });
}

function shownIn(range: Excel.Range | undefined): CellValue | undefined {
  const value: CellValue | undefined = range?.values[0]?.[0];
  return value === undefined ? undefined : cellAsShown(value, String(range?.numberFormat[0]?.[0] ?? ''));
}

/** What to write to have the cell as it is. Text gets the apostrophe, since its format may take `12/2023` for a day. */
function contentOf(range: Excel.Range): CellInput {
  const value: CellValue = range.values[0]?.[0] ?? '';
  const formula: CellValue = range.formulas[0]?.[0] ?? '';
  const isText = typeof formula === 'string' && formula !== '' && formula === value;
  return { content: isText ? `'${formula}` : formula, format: String(range.numberFormat[0]?.[0] ?? '') };
}
