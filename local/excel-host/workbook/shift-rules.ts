/** What inserting and deleting cells does to the rules on cells: where they are laid, and what their formulas refer to. */
import { cellArea } from './area.ts';
import type { Area } from './area.ts';
import { copiedFormula, stepBetween } from './formula/copied-formula.ts';
import { shiftFormula } from './formula/rewrite-formula.ts';
import { rewordRules } from './rule-formulas.ts';
import { involvement, shiftArea, shiftPlaced } from './shift.ts';
import type { Shift } from './shift.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

/** The first cell of an area that a shift leaves, which the formulas of a rule are worded for. */
function firstLeft(shift: Shift, area: Area): Area {
  const first = cellArea(area.row, area.column);
  const end = shift.at - shift.count;
  const goes = involvement(shift, area) === 'all' && first[shift.axis] >= shift.at && first[shift.axis] < end;
  return goes ? { ...first, [shift.axis]: end } : first;
}

/** Moves the rules of `edited`, and words the rules of every sheet for where the cells they refer to then are. */
export function shiftRules({ sheets }: Workbook, edited: Worksheet, shift: Shift): void {
  edited.validations = edited.validations.filter(({ area }) => shiftArea(shift, area) !== null);
  edited.conditionalFormats = edited.conditionalFormats.filter(({ area }) => shiftArea(shift, area) !== null);
  for (const sheet of sheets) {
    rewordRules(sheet, (formula, area) => {
      const first = sheet === edited ? firstLeft(shift, area) : area;
      return shiftFormula(copiedFormula(formula, stepBetween(area, first)), sheet.name, edited.name, shift);
    });
  }
  edited.validations = shiftPlaced(edited.validations, shift);
  edited.conditionalFormats = shiftPlaced(edited.conditionalFormats, shift);
}
