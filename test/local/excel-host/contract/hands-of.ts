import type { ExcelHost } from '../../../../local/excel-host/excel-host.ts';
import { ExcelError } from '../../../../local/excel-host/workbook/excel-error.ts';
import type { Hands } from './excel-case.ts';

/** The hands at a host of the same process. */
export const handsOf = (host: ExcelHost): Hands => ({
  typeAsUser: async (sheet, address, values) => codeOfRefusal(() => host.typeAsUser(sheet, address, values)),
  pasteAsUser: async (sheet, address, texts) =>
    codeOfRefusal(() => void host.pasteAsUser(sheet, address, texts)),
  typeAsCoAuthor: async (sheet, address, values) =>
    codeOfRefusal(() => host.asCoAuthor(() => host.typeAsUser(sheet, address, values))),
  startEditing: async (sheet, address) => host.startEditing(sheet, address),
  finishEditing: async () => host.finishEditing(),
  selectAsUser: async (sheet, address) => host.selectAsUser(sheet, address),
  selection: async () => host.selection(),
  declareFunctions: async (functions) => host.workbook.declareFunctions(functions),
  requests: async () => host.requests.entries,
});

function codeOfRefusal(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof ExcelError) return error.code;
    throw error;
  }
}
