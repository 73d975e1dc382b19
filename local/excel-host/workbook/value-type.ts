/** What kind of value a cell holds. */
import type { CellValue } from './cell-grid.ts';

const ERROR_TEXT = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/;

/** Whether a text is one of Excel's errors, as they are read. */
export const isErrorText = (value: string): boolean => ERROR_TEXT.test(value);

/** In the words of `Excel.RangeValueType`. */
export function valueType(value: CellValue): 'Empty' | 'Double' | 'Boolean' | 'Error' | 'String' {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isErrorText(value) ? 'Error' : 'String';
}
