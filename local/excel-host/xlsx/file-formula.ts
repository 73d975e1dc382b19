/** Formulas as .xlsx files word them, without `=`: `[@Điểm]` in full, and functions newer than the format marked. */
import { fileFunction } from '../workbook/formula/excel-functions.ts';
import { mapFormula } from '../workbook/formula/formula-parts.ts';
import { writeFileReference, writeTableReference } from '../workbook/formula/table-reference.ts';

/** A kept formula for a file. */
export const toFile = (formula: string): string =>
  mapFormula(formula.slice(1), (part) => {
    if (part.kind === 'table') return (part.table ?? '') + writeFileReference(part.reference);
    return part.kind === 'call' ? fileFunction(part.name) : null;
  });

/** A file's formula as it would be typed. */
export const fromFile = (formula: string): string =>
  mapFormula(`=${formula}`, (part) => {
    if (part.kind === 'table') return (part.table ?? '') + writeTableReference(part.reference);
    return part.kind === 'call' ? part.name.replace(/^(_xlfn\.|_xlws\.)+/i, '') : null;
  });
