/**
 * What conditional formats make of a cell. Drawn are rules by a formula that refers to no cell, as the pane's marks of
 * issues are; the host keeps the others without drawing them.
 */
import { HyperFormula } from 'hyperformula';
import { cellArea, overlaps } from '../../excel-host/workbook/area.ts';
import type { ConditionalFormat } from '../../excel-host/workbook/rules-on-cells.ts';

export interface ConditionalLook {
  readonly fill: string | null;
  readonly color: string | null;
}

const engine = HyperFormula.buildFromArray([], { licenseKey: 'gpl-v3' });
const REFERENCE = /\$?[A-Z]{1,3}\$?\d|!|:/i;
const known = new Map<string, boolean>();

/** The first fill and the first font colour among the formats that apply, as Excel combines them. */
export function conditionalLook(
  formats: readonly ConditionalFormat[],
  row: number,
  column: number,
): ConditionalLook {
  const cell = cellArea(row, column);
  const applying = formats.filter((format) => overlaps(format.area, cell) && applies(format));
  const first = (path: string): string | null => {
    for (const { detail } of applying) {
      const color = detail.get(path);
      if (typeof color === 'string' && color !== '') return color;
    }
    return null;
  };
  return { fill: first('Format.Fill.Color'), color: first('Format.Font.Color') };
}

function applies({ type, detail }: ConditionalFormat): boolean {
  const formula = detail.get('Rule.Formula');
  if (type !== 'Custom' || typeof formula !== 'string') return false;
  let holds = known.get(formula);
  if (holds === undefined) known.set(formula, (holds = isTrue(formula)));
  return holds;
}

function isTrue(formula: string): boolean {
  if (REFERENCE.test(formula.replaceAll(/"[^"]*"/g, '')) || !engine.validateFormula(formula)) return false;
  const value = engine.calculateFormula(formula, 0);
  return value === true || (typeof value === 'number' && value !== 0);
}
