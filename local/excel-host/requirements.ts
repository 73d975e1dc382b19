/** What this Excel says it can do. */

/** Each requirement set with its newest version. */
export const REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: '1.15',
  ExcelApiOnline: '1.1',
  RichApiRuntime: '1.2',
  SharedRuntime: '1.1',
  CustomFunctions: '1.7',
  CustomFunctionsRuntime: '1.3',
  Settings: '1.1',
  DocumentEvents: '1.1',
  DelayForCellEdit: '1.1',
};

/** On the web office.js opens dialogs by itself, but only for panes on https. */
export const REQUIREMENTS_ON_HTTPS = { ...REQUIREMENTS, DialogApi: '1.2' };

/** As `Office.context.requirements` answers, where no page of Excel has set that up. */
export function isSetSupported(set: string, version = '1.1'): boolean {
  const newest = REQUIREMENTS[set];
  return newest !== undefined && newest.localeCompare(version, 'en', { numeric: true }) >= 0;
}
