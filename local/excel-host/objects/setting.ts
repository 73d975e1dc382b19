/** `Excel.Setting` and its collection: JSON values kept in the workbook. */
import type { Workbook } from '../workbook/workbook.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { HostObject } from './host-object.ts';
import { readJson, readText } from './read-argument.ts';

function setting({ settings }: Workbook, key: string): HostObject {
  return new HostObject('Setting', {
    id: () => ({ _Id: key }),
    get: {
      _Id: () => key,
      Key: () => key,
      Value: () => {
        const value = settings.get(key);
        if (value === undefined) throw new ExcelError('ItemNotFound');
        return value;
      },
    },
    set: {
      Value: (value) => {
        settings.set(key, value);
      },
    },
    call: {
      Delete: () => {
        settings.delete(key);
      },
    },
  });
}

/** The settings add-ins keep in a workbook. */
export function settings(workbook: Workbook): HostObject {
  return new HostObject('SettingCollection', {
    items: () => [...workbook.settings.keys()].map((key) => setting(workbook, key)),
    find: (key) => (workbook.settings.has(readText(key)) ? setting(workbook, readText(key)) : null),
    call: {
      Add: (key, value) => {
        workbook.settings.set(readText(key), readJson(value));
        return setting(workbook, readText(key));
      },
    },
  });
}
