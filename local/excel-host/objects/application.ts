/** `Excel.Application`. Calculation is never suspended; by hand, values stay as they are until somebody calculates. */
import type { Workbook } from '../workbook/workbook.ts';
import { HostObject } from './host-object.ts';
import { readOneOf } from './read-argument.ts';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** The application around one workbook. */
export function application(workbook: Workbook): HostObject {
  const vietnamese = workbook.locale === 'vi-VN';
  const separators = { decimal: vietnamese ? ',' : '.', thousands: vietnamese ? '.' : ',' };
  const numberFormat = () =>
    new HostObject('NumberFormatInfo', {
      get: {
        NumberDecimalSeparator: () => separators.decimal,
        NumberGroupSeparator: () => separators.thousands,
      },
    });
  return new HostObject('Application', {
    get: {
      CalculationMode: () => workbook.calculationMode,
      CalculationState: () => 'Done',
      CalculationEngineVersion: () => 0,
      DecimalSeparator: () => separators.decimal,
      ThousandsSeparator: () => separators.thousands,
      UseSystemSeparators: () => true,
    },
    set: {
      CalculationMode: (value) => {
        workbook.calculationMode = readOneOf(value, MODES);
        if (workbook.calculationMode !== 'Manual') workbook.calculation.restart();
      },
    },
    navigate: {
      CultureInfo: () =>
        new HostObject('CultureInfo', {
          get: { Name: () => workbook.locale },
          navigate: { NumberFormat: numberFormat },
        }),
    },
    call: {
      Calculate: () => workbook.calculation.restart(),
      SuspendApiCalculationUntilNextSync: () => {},
      SuspendScreenUpdatingUntilNextSync: () => {},
    },
  });
}
