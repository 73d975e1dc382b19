/** Office.js's pairs: a method that fails when there is nothing, and its twin that answers a null object. */
import { ExcelError } from '../workbook/excel-error.ts';
import type { Argument, HostObject, Members } from './host-object.ts';

/** `name`, which throws `ItemNotFound`, and `nameOrNullObject`. */
export const orNullObject = (
  name: string,
  find: (...args: readonly Argument[]) => HostObject | null,
): NonNullable<Members['call']> => ({
  [name]: (...args) => {
    const found = find(...args);
    if (found === null) throw new ExcelError('ItemNotFound');
    return found;
  },
  [`${name}OrNullObject`]: find,
});
